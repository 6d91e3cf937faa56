package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.aftersales.Reshipped;
import io.dropline.aftersales.ReturnAnswer;
import io.dropline.aftersales.Unshipped;
import io.dropline.aftersales.Wished;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.shipping.PackageStatus;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goods that come back, from the customer's wish to the supplier's debt. */
class ReturnScenarios {
    private static final String UPS = "1Z999AA10123456784";
    private static final String OTHER_UPS = "1Z12345E0205271686";

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");

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

        assertThat(approve(goods)).isInstanceOf(ReturnAnswer.Done.class);
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
        approve(goods);

        assertThat(desk.mailsTo("returns@nordic.example")).contains(goods.number() + " comes back to you");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).doesNotContain(goods.number() + " comes back to you");
    }

    @Test
    void aWishThatTouchesTwoSuppliersBecomesTwoReturns() {
        PlacedOrder order = twoSuppliers();

        List<GoodsReturn> returns = counter.wishesAll(order, ReturnReason.UNWANTED, "SAUNA", "STOVE");

        assertThat(returns).extracting(GoodsReturn::supplier).containsExactly("NORDIC Supply", "BALTIC Supply");
        assertThat(counter.unitsReturned()).isEqualTo(2);
    }

    @Test
    void whatTheMerchantGrantsWithoutBeingAskedGoesStraightOn() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"UNWANTED\"],\"restockingPercent\":10}");
        counter.takesBack(nordic, 30, "CUSTOMER", "15");
        PlacedOrder order = delivered();

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).isEmpty();

        counter.cameBack(goods, GoodsCondition.OPENED);
        assertThat(counter.refunds()).containsExactly("RF-1001 1350.00 kept 150.00");
        assertThat(counter.claims()).containsExactly("RETURNED 765.00");
    }

    @Test
    void whatCameBackUsedIsPaidBackInPart() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"UNWANTED\"],\"wornPercent\":20}");
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(delivered(), "SAUNA", 1, ReturnReason.UNWANTED));

        counter.cameBack(goods, GoodsCondition.USED);

        assertThat(counter.refunds()).containsExactly("RF-1001 1200.00 kept 300.00");
    }

    @Test
    void smallDamageNeedNotComeBackAndIsPaidAndClaimedAtOnce() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"DAMAGED\"],\"returnlessUpTo\":1500}");
        counter.takesBack(nordic, 30, "CUSTOMER", "50");
        PlacedOrder order = delivered();

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1001 1500.00 kept 0.00");
        assertThat(counter.claims()).containsExactly("DAMAGED 900.00");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).noneMatch(subject -> subject.contains("comes back"));
        assertThat(counter.cameBack(goods, GoodsCondition.AS_NEW)).isInstanceOf(ReturnAnswer.Refused.class);
    }

    @Test
    void whatNeedNotComeBackIsPaidByAPersonWhenThereIsMoneyAgain() {
        keepsDamagedGoods();
        PlacedOrder order = delivered();
        RefundDesk refunds = new RefundDesk(desk);
        refunds.ask(refunds.money(order, "SAUNA", "1500"), Unshipped.SHIP);
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");

        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));
        assertThat(counter.state(goods)).as("nothing was left for it").isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).containsExactly("outbox.refused", "return.unpaid");

        assertThat(counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin"))
                .isInstanceOf(ReturnAnswer.Done.class);
        desk.work();

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1002 1500.00 kept 0.00");
        assertThat(counter.claims()).containsExactly("DAMAGED 900.00");
        assertThat(desk.openProblems()).containsExactly("outbox.refused");
    }

    @Test
    void whatNeedNotComeBackIsClosedWhenTheCustomerHasTheMoney() {
        keepsDamagedGoods();
        PlacedOrder order = delivered();
        RefundDesk refunds = new RefundDesk(desk);
        refunds.refund(refunds.money(order, "SAUNA", "1500"), Unshipped.SHIP);
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DAMAGED));
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        assertThat(desk.openProblems()).containsExactly("return.unpaid");

        assertThat(counter.process().close(desk.merchant, goods.id(), "She has it already", "Robin"))
                .isInstanceOf(ReturnAnswer.Done.class);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatIsStillToComeIsNotClosed() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);

        assertThat(counter.process().close(desk.merchant, goods.id(), "Enough of it", "Robin"))
                .isInstanceOf(ReturnAnswer.Refused.class);

        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
    }

    @Test
    void aDeclinedReturnGivesItsUnitsBackAndSaysWhy() {
        PlacedOrder order = delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));

        counter.process().decline(desk.merchant, goods.id(), "It was made to measure.", "Robin");
        desk.work();

        assertThat(counter.state(goods)).isEqualTo("DECLINED");
        assertThat(counter.unitsReturned()).isZero();
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.mailTexts(order)).anyMatch(mail -> mail.contains("made to measure"));
        assertThat(approve(goods)).isInstanceOf(ReturnAnswer.Refused.class);
        assertThat(Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.DEFECTIVE))
                        .number())
                .as("the units are free again")
                .isEqualTo("RMA-1002");
    }

    @Test
    void nothingSentInTimeExpiresAfterAReminder() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);

        desk.wait(Duration.ofDays(11));
        assertThat(counter.state(goods)).isEqualTo("AUTHORIZED");
        desk.wait(Duration.ofDays(2));
        desk.wait(Duration.ofHours(1));
        assertThat(desk.mailTexts(order))
                .filteredOn(mail -> mail.contains("return-reminder"))
                .hasSize(1);

        desk.wait(Duration.ofDays(2));

        assertThat(counter.state(goods)).isEqualTo("EXPIRED");
        assertThat(counter.unitsReturned()).isZero();
        assertThat(counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer"))
                .isInstanceOf(ReturnAnswer.Refused.class);
    }

    @Test
    void aSupplierWhoSaysNothingOfAParcelIsAskedOnce() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);
        counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");

        desk.wait(Duration.ofDays(9));
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofDays(1));
        desk.wait(Duration.ofDays(1));

        desk.wait(Duration.ofDays(5));
        assertThat(desk.openProblems()).containsExactly("return.unconfirmed");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC")))
                .filteredOn(("Is " + goods.number() + " back with you?")::equals)
                .hasSize(1);
        counter.cameBack(goods, GoodsCondition.AS_NEW);
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aSupplierWhoAnswersMeanwhileIsNotAsked() throws InterruptedException {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);
        counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");
        desk.house.clock.advance(Duration.ofDays(11));

        meanwhile("return-is-unconfirmed", () -> counter.received(goods, GoodsCondition.AS_NEW, 1));

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).doesNotContain("Is " + goods.number() + " back with you?");
    }

    @Test
    void aCustomerWhoCancelsMeanwhileIsNotReminded() throws InterruptedException {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);
        desk.house.clock.advance(Duration.ofDays(12));

        meanwhile(
                "return-time-is-nearly-over",
                () -> counter.process().cancel(desk.merchant, goods.id(), "", "Customer"));

        assertThat(counter.state(goods)).isEqualTo("CANCELLED");
        assertThat(desk.mailTexts(order)).noneMatch(mail -> mail.contains("return-reminder"));
    }

    /** The job begins while the step is under way, and ends after it. */
    private void meanwhile(String job, Callable<ReturnAnswer> step) throws InterruptedException {
        Thread running = new Thread(() -> desk.runJob(job));
        desk.inOneTransaction(() -> {
            desk.lock();
            running.start();
            desk.awaitSomebodyWaitingForALock();
            return step.call();
        });
        running.join();
        desk.work();
    }

    @Test
    void whatCameBackOtherwiseThanItShouldWaitsForAPerson() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);

        counter.cameBack(goods, GoodsCondition.DAMAGED);

        assertThat(counter.state(goods)).isEqualTo("INSPECTED");
        assertThat(desk.openProblems()).containsExactly("return.doubtful");
        assertThat(counter.refunds()).isEmpty();

        counter.process().refundNow(desk.merchant, goods.id(), new BigDecimal("50"), "Robin");
        desk.work();
        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).containsExactly("RF-1001 750.00 kept 750.00");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void moneySentBeforeTheGoodsAreBackIsSentOnce() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(counter.wishes(delivered(), "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);

        counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin");
        assertThat(counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin"))
                .isInstanceOf(ReturnAnswer.Refused.class);
        counter.cameBack(goods, GoodsCondition.AS_NEW);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).hasSize(1);
        assertThat(counter.claims()).containsExactly("RETURNED 900.00");
    }

    @Test
    void moneyThatTheStoreRefusedIsNotOnItsWay() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = delivered();
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        approve(goods);
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");
        counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin");
        desk.work();

        counter.cameBack(goods, GoodsCondition.AS_NEW);

        assertThat(counter.state(goods)).isEqualTo("INSPECTED");
        assertThat(desk.openProblems()).containsExactly("outbox.refused", "return.unpaid");
        for (ReturnAnswer answer : List.of(
                counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.ZERO, "Robin"),
                counter.process().settle(desk.merchant, goods.id(), "Robin"))) {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            ReturnAnswer.Refused.class,
                            refused -> assertThat(refused.reason())
                                    .startsWith("The store refused refund RF-1001 (The store says: ")
                                    .endsWith(
                                            "). Send it again, or refund the customer on the page of the order; then close the return."));
        }
        assertThat(counter.state(goods)).isEqualTo("INSPECTED");

        UUID document = UUID.fromString(
                desk.facts("select id::text from outbox where merchant_id = ? and kind = 'shopify.refund'")
                        .getFirst());
        assertThat(desk.house
                        .bean(DeskActions.class)
                        .perform(desk.merchant, "robin@example.com", new DeskAction.SendAgain(document, "")))
                .isInstanceOf(DeskResult.Done.class);
        desk.work();
        counter.process().close(desk.merchant, goods.id(), "The money has arrived", "Robin");

        assertThat(new RefundDesk(desk).states(order)).containsExactly("CONFIRMED 1500.00");
        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.claims()).containsExactly("RETURNED 900.00");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void nothingIsSentAgainWhereNothingCameBack() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        GoodsReturn goods = Counter.only(
                counter.wishes(delivered(), ReturnWish.EXCHANGE, null, "SAUNA", 1, ReturnReason.DEFECTIVE));
        approve(goods);
        counter.cameBack(goods, GoodsCondition.AS_NEW, 0);

        assertThat(counter.process().settle(desk.merchant, goods.id(), "Robin"))
                .isEqualTo(new ReturnAnswer.Refused("Nothing came back: close the return, or refund it."));

        assertThat(replacements()).isEmpty();
        assertThat(counter.state(goods)).isEqualTo("INSPECTED");
    }

    @Test
    void anExchangeBuysTheSameGoodsOnceMore() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        PlacedOrder order = delivered();
        GoodsReturn goods =
                Counter.only(counter.wishes(order, ReturnWish.EXCHANGE, null, "SAUNA", 1, ReturnReason.DEFECTIVE));
        approve(goods);

        counter.cameBack(goods, GoodsCondition.OPENED);

        assertThat(counter.state(goods)).isEqualTo("RESOLVED");
        assertThat(counter.refunds()).isEmpty();
        assertThat(counter.claims()).containsExactly("DEFECTIVE 900.00");
        assertThat(replacements()).containsExactly("#1001-R1 OPEN 0.00 PO-1002");
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
        assertThat(replacements()).containsExactly("#1001-R1 OPEN 0.00 PO-1002");
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

    @Test
    void oneClickIsOneReturnHoweverOftenItIsSent() {
        PlacedOrder order = delivered();

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

    private ReturnAnswer approve(GoodsReturn goods) {
        ReturnAnswer answer = counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        return answer;
    }

    private void keepsDamagedGoods() {
        desk.policy("returns", "{\"approveUpTo\":2000,\"approveReasons\":[\"DAMAGED\"],\"returnlessUpTo\":1500}");
        counter.takesBack(nordic, 30, "CUSTOMER", "50");
    }

    private PlacedOrder delivered() {
        desk.offer(nordic, "SAUNA", "900", 5);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, 1);
        desk.deliverAll(order);
        return order;
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

    private List<String> replacements() {
        return desk.facts("""
                select o.number || ' ' || o.life || ' ' || o.total::numeric(12, 2) || ' ' || coalesce((select string_agg(p.number, ' ') from purchase_order p
                    where p.merchant_id = o.merchant_id and p.order_id = o.id), '-')
                from customer_order o where o.merchant_id = ? and o.replaces_order_id is not null order by o.number""");
    }

    private List<String> storeDocuments() {
        return desk.facts("select id::text from outbox where merchant_id = ? and lane like 'store:%' order by id");
    }
}
