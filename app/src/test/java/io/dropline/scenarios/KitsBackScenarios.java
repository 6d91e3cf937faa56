package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.Returns;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts of kits that come back: the store knows the kit only. */
class KitsBackScenarios {
    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final UUID baltic = desk.supplier("BALTIC");
    private final PlacedOrder order;

    KitsBackScenarios() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        counter.takesBack(baltic, 30, "CUSTOMER", "0");
        desk.offer(nordic, "STOVE", "300", 9);
        desk.offer(baltic, "BENCH", "100", 9);
        desk.kit("ROOM", "STOVE", 1, "BENCH", 2);
        order = desk.placed(Desk.order("ROOM", 2, "1500"));
        for (Desk.Po po : desk.purchaseOrders(order)) {
            desk.shipsAll(po, po.supplier().equals("NORDIC") ? "1Z999AA10123456784" : "1Z999AA10123456793");
        }
        desk.deliverAll(order);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theStoreHearsOfAKitWhenTheLastPartOfItIsBack() {
        GoodsReturn stove = granted("STOVE", 1);
        GoodsReturn benches = granted("BENCH", 2);
        assertThat(inStore()).isEmpty();

        counter.cameBack(stove, GoodsCondition.AS_NEW);
        assertThat(inStore()).as("its benches are not back").isEmpty();
        assertThat(story()).singleElement().asString().contains("told of " + stove.number());

        counter.cameBack(benches, GoodsCondition.AS_NEW);
        assertThat(inStore()).containsExactly("CLOSED 1 of 1");

        desk.poll();
        assertThat(desk.facts("select number from goods_return where merchant_id = ?"))
                .as("its echo is no third one")
                .hasSize(2);
        assertThat(desk.openProblems()).isEmpty();
        assertThat(counter.unbalanced()).isEmpty();
    }

    @Test
    void eachKitIsToldOnce() {
        counter.cameBack(granted("BENCH", 4), GoodsCondition.AS_NEW);
        assertThat(inStore()).isEmpty();
        counter.cameBack(granted("STOVE", 1), GoodsCondition.AS_NEW);
        counter.cameBack(granted("STOVE", 1), GoodsCondition.AS_NEW);

        assertThat(inStore()).containsExactly("CLOSED 1 of 1", "CLOSED 1 of 1");
    }

    @Test
    void aKitThatIsReturnedInTheStoreIsProcessedThereWhenBothSuppliersHaveTheirParts() {
        List<GoodsReturn> parts = grantedOfTheStore();

        counter.cameBack(parts.getFirst(), GoodsCondition.AS_NEW);
        assertThat(inStore()).containsExactly("OPEN 0 of 1");
        counter.cameBack(parts.getLast(), GoodsCondition.AS_NEW);

        assertThat(inStore()).containsExactly("CLOSED 1 of 1");
    }

    @Test
    void aKitThatIsReturnedInTheStoreEndsThereOnceWhenBothSuppliersGotNothing() {
        grantedOfTheStore();
        assertThat(inStore()).containsExactly("OPEN 0 of 1");

        desk.wait(Duration.ofDays(40));

        assertThat(desk.facts("select state from goods_return where merchant_id = ?"))
                .containsExactly("EXPIRED", "EXPIRED");
        assertThat(inStore()).containsExactly("CANCELED 0 of 1");
        assertThat(desk.facts("select state from outbox where merchant_id = ? and message_id like 'return-end-%'"))
                .as("the store is told once")
                .containsExactly("CONFIRMED");
        assertThat(counter.unbalanced()).isEmpty();
    }

    /** The parts of a kit that a customer has returned in the store. */
    private List<GoodsReturn> grantedOfTheStore() {
        desk.store.openReturn(order.id(), "ROOM", 1, "UNWANTED", "");
        desk.work();
        desk.poll();
        List<GoodsReturn> parts =
                desk.inOneTransaction(() -> desk.house.bean(Returns.class).ofOrder(desk.merchant, desk.orderId(order)));
        assertThat(parts).hasSize(2);
        parts.forEach(part -> counter.process().authorize(desk.merchant, part.id(), Approval.BY_THE_RULES, "Robin"));
        return parts;
    }

    private GoodsReturn granted(String sku, int units) {
        GoodsReturn goods = Counter.only(counter.wishes(order, sku, units, ReturnReason.UNWANTED));
        counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        return goods;
    }

    private List<String> inStore() {
        return desk.store.returns(order.id());
    }

    private List<String> story() {
        return desk.facts("select summary from timeline_entry where merchant_id = ? and kind = 'return.kit'");
    }
}
