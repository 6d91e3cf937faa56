package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Reshipped;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.shipping.PackageStatus;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goods sent once more, in exchange for what came back or for a parcel that was lost. */
class SentAgainScenarios {
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
    void nothingIsSentAgainWhereNothingCameBack() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(
                counter.wishes(returns.delivered(), ReturnWish.EXCHANGE, null, "SAUNA", 1, ReturnReason.DEFECTIVE));
        returns.approve(goods);
        counter.cameBack(goods, GoodsCondition.AS_NEW, 0);

        assertThat(counter.process().settle(desk.merchant, goods.id(), "Robin"))
                .isEqualTo(new ReturnAnswer.Refused("Nothing came back: close the return, or refund it."));

        assertThat(returns.replacements()).isEmpty();
        assertThat(counter.state(goods)).isEqualTo("INSPECTED");
    }

    @Test
    void anExchangeBuysTheSameGoodsOnceMore() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = returns.delivered();
        GoodsReturn goods =
                Counter.only(counter.wishes(order, ReturnWish.EXCHANGE, null, "SAUNA", 1, ReturnReason.DEFECTIVE));
        returns.approve(goods);

        counter.cameBack(goods, GoodsCondition.OPENED);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).isEmpty();
        assertThat(counter.claims()).containsExactly("DEFECTIVE 900.00");
        assertThat(returns.replacements()).containsExactly("#1001-R1 OPEN 0.00 PO-1002");
        UUID again = UUID.fromString(desk.facts(
                        "select id::text from customer_order where merchant_id = ? and replaces_order_id is not null")
                .getFirst());
        assertThat(desk.outbox("shopify.fulfilment")).hasSize(1);
        desk.shipsAll(desk.purchaseOrders(again).getFirst(), OTHER_UPS);
        assertThat(desk.outbox("shopify.fulfilment"))
                .as("the store does not know that order")
                .hasSize(1);
    }

    @Test
    void aLostParcelIsSentAgainOnce() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, 1);
        desk.seen(UPS, PackageStatus.FAILED, Duration.ofDays(2), null);
        assertThat(desk.openProblems()).containsExactly("shipment.trouble");
        UUID parcel = desk.parcels(order).getFirst();

        Reshipped first = counter.process().shipAgain(desk.merchant, parcel, "Robin");
        Reshipped second = counter.process().shipAgain(desk.merchant, parcel, "Robin");
        desk.work();

        assertThat(first).isInstanceOf(Reshipped.Done.class).isEqualTo(second);
        assertThat(returns.replacements()).containsExactly("#1001-R1 OPEN 0.00 PO-1002");
        assertThat(counter.claims()).containsExactly("LOST 900.00");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void theStoreIsNotToldOfParcelsOfOrdersItDoesNotKnow() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, 1);
        List<String> before = storeDocuments();
        Reshipped.Done again = (Reshipped.Done)
                counter.process().shipAgain(desk.merchant, desk.parcels(order).getFirst(), "Robin");
        desk.work();

        desk.shipsAll(desk.purchaseOrders(again.order()).getFirst(), OTHER_UPS);

        assertThat(storeDocuments()).isEqualTo(before);
        assertThat(desk.facts("select title from outbox where merchant_id = ? and kind = 'mail.customer'"))
                .anyMatch(title -> title.contains("Your order #1001-R1 is on its way"));
    }

    private List<String> storeDocuments() {
        return desk.facts("select id::text from outbox where merchant_id = ? and lane like 'store:%' order by id");
    }
}
