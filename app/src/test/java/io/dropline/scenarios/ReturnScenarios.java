package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.ReturnAnswer;
import io.dropline.aftersales.Wished;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goods that come back, from the customer's wish to the supplier's debt. */
class ReturnScenarios {
    private static final String UPS = "1Z999AA10123456784";
    private static final String OTHER_UPS = "1Z12345E0205271686";

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final ReturnDesk returns = new ReturnDesk(desk, counter, nordic);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void oneOfTwoItemsComesBackAndTheMoneyGoesWhenTheSupplierHasIt() {
        PlacedOrder order = twoSuppliers();
        counter.takesBack(nordic, 30, "CUSTOMER", "0");

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));
        assertThat(counter.state(goods)).isEqualTo("REQUESTED");
        assertThat(desk.openProblems()).containsExactly("return.waiting");

        assertThat(returns.approve(goods)).isInstanceOf(ReturnAnswer.Done.class);
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).contains(goods.number() + " comes back to you");
        assertThat(desk.mailTexts(order)).anyMatch(mail -> mail.contains("1 Dock Rd") && mail.contains(goods.number()));
        assertThat(counter.refunds()).isEmpty();

        counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");
        assertThat(counter.state(goods)).isEqualTo("IN_TRANSIT");
        counter.cameBack(goods, GoodsCondition.DAMAGED);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1001 1500.00 kept 0.00");
        assertThat(counter.claims()).containsExactly("DAMAGED 900.00");
        assertThat(counter.unbalanced()).isEmpty();
        assertThat(new RefundDesk(desk).states(order)).as("the store has paid").containsExactly("CONFIRMED 1500.00");
        assertThat(desk.facts("select store_ref from goods_return where merchant_id = ?"))
                .as("the store has the return as well")
                .allMatch(ref -> ref.startsWith("gid://shopify/Return/"));
    }

    @Test
    void aSupplierWithAReturnsDeskHearsOfReturnsThere() {
        PlacedOrder order = twoSuppliers();
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        desk.of(nordic, """
                insert into supplier_contact (merchant_id, supplier_id, id, role, name, email, created_at)
                values (?, ?, gen_random_uuid(), 'RETURNS', 'Liisa', 'returns@nordic.example', now())""");

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));
        returns.approve(goods);

        assertThat(desk.mailsTo("returns@nordic.example")).contains(goods.number() + " comes back to you");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).doesNotContain(goods.number() + " comes back to you");
    }

    @Test
    void aWishThatTouchesTwoSuppliersBecomesTwoReturns() {
        PlacedOrder order = twoSuppliers();

        List<GoodsReturn> both = counter.wishesAll(order, ReturnReason.UNWANTED, "SAUNA", "STOVE");

        assertThat(both).extracting(GoodsReturn::supplier).containsExactly("NORDIC Supply", "BALTIC Supply");
        assertThat(counter.unitsReturned()).isEqualTo(2);
    }

    @Test
    void whatTheMerchantGrantsWithoutBeingAskedGoesStraightOn() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"UNWANTED\"],\"restockingPercent\":10}");
        counter.takesBack(nordic, 30, "CUSTOMER", "15");
        PlacedOrder order = returns.delivered();

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).isEmpty();

        counter.cameBack(goods, GoodsCondition.OPENED);
        assertThat(counter.refunds()).containsExactly("RF-1001 1350.00 kept 150.00");
        assertThat(counter.claims()).containsExactly("RETURNED 765.00");
    }

    @Test
    void whatIsStillToComeIsNotClosed() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(returns.delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        returns.approve(goods);

        assertThat(counter.process().close(desk.merchant, goods.id(), "Enough of it", "Robin"))
                .isInstanceOf(ReturnAnswer.Refused.class);

        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
    }

    @Test
    void aDeclinedReturnGivesItsUnitsBackAndSaysWhy() {
        PlacedOrder order = returns.delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));

        counter.process().decline(desk.merchant, goods.id(), "It was made to measure.", "Robin");
        desk.work();

        assertThat(counter.state(goods)).isEqualTo("DECLINED");
        assertThat(counter.unitsReturned()).isZero();
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.mailTexts(order)).anyMatch(mail -> mail.contains("made to measure"));
        assertThat(returns.approve(goods)).isInstanceOf(ReturnAnswer.Refused.class);
        assertThat(Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DEFECTIVE))
                        .number())
                .as("the units are free again")
                .isEqualTo("RMA-1002");
    }

    @Test
    void oneClickIsOneReturnHoweverOftenItIsSent() {
        PlacedOrder order = returns.delivered();

        Wished first = counter.wishes(order, ReturnWish.REFUND, "click-1", "SAUNA", 1, ReturnReason.UNWANTED);
        Wished second = counter.wishes(order, ReturnWish.REFUND, "click-1", "SAUNA", 1, ReturnReason.UNWANTED);

        assertThat(Counter.only(second).id()).isEqualTo(Counter.only(first).id());
        assertThat(counter.wishes(order, ReturnWish.REFUND, "click-2", "SAUNA", 1, ReturnReason.UNWANTED))
                .as("all of it is being returned")
                .isInstanceOf(Wished.Refused.class);
        assertThat(counter.unbalanced()).isEmpty();
    }

    @Test
    void whatIsLateOrDidNotArriveIsNoReturn() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        assertThat(Counter.reasons(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED)))
                .anyMatch(reason -> reason.contains("not shipped"));
        desk.ships(desk.onlyPo(order), UPS, 1, 1);
        assertThat(Counter.reasons(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED)))
                .anyMatch(reason -> reason.contains("has not arrived yet"));
        desk.deliverAll(order);
        assertThat(Counter.reasons(counter.wishes(order, "SAUNA", 1, ReturnReason.LATE)))
                .anyMatch(reason -> reason.contains("please write to us"));
    }

    private PlacedOrder twoSuppliers() {
        desk.offer(nordic, "SAUNA", "900", 5);
        desk.offer(desk.supplier("BALTIC"), "STOVE", "300", 5);
        PlacedOrder order = desk.placed(OrderRequest.of("SAUNA", 1)
                .withLines(List.of(Desk.line("SAUNA", 1, "1500"), Desk.line("STOVE", 1, "500"))));
        List<Desk.Po> pos = desk.purchaseOrders(order);
        desk.shipsAll(pos.getFirst(), UPS);
        desk.shipsAll(pos.getLast(), OTHER_UPS);
        desk.deliverAll(order);
        return order;
    }
}
