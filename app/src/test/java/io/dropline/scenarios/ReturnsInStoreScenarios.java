package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.aftersales.ReturnsFromStore;
import io.dropline.aftersales.StoreReturn;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns that a store tells of, and those it only echoes. */
class ReturnsInStoreScenarios {
    private static final String UPS = "1Z999AA10123456784";
    private static final Instant FIRST = House.OPENING.plus(Duration.ofDays(1));

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private PlacedOrder order;

    ReturnsInStoreScenarios() {
        counter.takesBack(nordic, 30, "CUSTOMER", "0");
        desk.offer(nordic, "SAUNA", "900", 5);
        order = desk.placed(Desk.order("SAUNA", 2, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, 2);
        desk.deliverAll(order);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aReturnAskedForInTheStoreAppearsHereOnceAndFollowsIt() {
        told("R1", StoreReturn.Status.REQUESTED, FIRST, 1);
        told("R1", StoreReturn.Status.REQUESTED, FIRST, 1);
        assertThat(returns()).containsExactly("RMA-1001 REQUESTED STORE gid://shopify/Return/R1");

        told("R1", StoreReturn.Status.OPEN, FIRST.plusSeconds(60), 1);
        told("R1", StoreReturn.Status.REQUESTED, FIRST, 1);

        assertThat(returns()).containsExactly("RMA-1001 AUTHORIZED STORE gid://shopify/Return/R1");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).contains("RMA-1001 comes back to you");
    }

    @Test
    void whatTheStoreHasGrantedAlreadyIsOneMailToTheCustomer() {
        told("R1", StoreReturn.Status.OPEN, FIRST, 1);

        assertThat(returns()).containsExactly("RMA-1001 AUTHORIZED STORE gid://shopify/Return/R1");
        assertThat(mailsOfReturns()).containsExactly("return-authorized");
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.outbox("shopify.return"))
                .as("the store knows that it has granted it")
                .isEmpty();
    }

    @Test
    void aRequestInTheStoreThatTheRulesGrantIsOneMailToTheCustomer() {
        desk.policy("returns", "{\"approveUpTo\":5000,\"approveReasons\":[\"UNWANTED\"]}");
        told("R1", StoreReturn.Status.REQUESTED, FIRST, 1);

        assertThat(returns()).containsExactly("RMA-1001 AUTHORIZED STORE gid://shopify/Return/R1");
        assertThat(mailsOfReturns()).containsExactly("return-authorized");
    }

    @Test
    void aRequestInTheStoreIsAnsweredOnceItIsDecided() {
        told("R1", StoreReturn.Status.REQUESTED, FIRST, 1);
        assertThat(mailsOfReturns()).containsExactly("return-received");

        told("R1", StoreReturn.Status.OPEN, FIRST.plusSeconds(60), 1);
        assertThat(mailsOfReturns()).containsExactly("return-received", "return-authorized");
    }

    @Test
    void aReturnThatIsGrantedInTheStoreAndGoesNowhereYetIsNotAnnouncedAsAccepted() {
        desk.of(
                nordic,
                "update supplier_return_policy set name = '', street = '', city = '', region = '', postal = '' where merchant_id = ? and supplier_id = ?");
        told("R1", StoreReturn.Status.OPEN, FIRST, 1);

        assertThat(returns()).containsExactly("RMA-1001 REQUESTED STORE gid://shopify/Return/R1");
        assertThat(mailsOfReturns()).containsExactly("return-received");
        assertThat(desk.facts("select reason from problem where merchant_id = ? and resolved_at is null"))
                .containsExactly(
                        "NORDIC Supply has no address for returns. Enter where the goods go, or let the customer keep them.");
    }

    @Test
    void olderNewsOfAStoreUndoesNothing() {
        told("R1", StoreReturn.Status.REQUESTED, FIRST, 1);
        told("R1", StoreReturn.Status.DECLINED, FIRST.plusSeconds(60), 1);
        told("R1", StoreReturn.Status.OPEN, FIRST.plusSeconds(30), 1);

        assertThat(returns()).containsExactly("RMA-1001 DECLINED STORE gid://shopify/Return/R1");
        assertThat(counter.unitsReturned()).isZero();
    }

    @Test
    void anEchoOfOurOwnReturnIsNoSecondOne() {
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        String ref = desk.facts("select store_ref from goods_return where merchant_id = ?")
                .getFirst();
        assertThat(ref).as("the store has opened it").startsWith("gid://shopify/Return/");
        String id = ref.substring("gid://shopify/Return/".length());

        told(id, StoreReturn.Status.OPEN, FIRST.plusSeconds(60), 1);
        assertThat(returns()).containsExactly("RMA-1001 AUTHORIZED CUSTOMER " + ref);

        counter.storeIsNotKnownYet(goods);
        told(id, StoreReturn.Status.OPEN, FIRST.plusSeconds(120), 1);
        assertThat(returns())
                .as("its webhook overtook its answer")
                .containsExactly("RMA-1001 AUTHORIZED CUSTOMER " + ref);
        assertThat(counter.unitsReturned()).isEqualTo(1);
    }

    @Test
    void cancelledThereIsCancelledHere() {
        told("R1", StoreReturn.Status.OPEN, FIRST, 1);
        told("R1", StoreReturn.Status.CANCELED, FIRST.plusSeconds(60), 1);

        assertThat(returns()).containsExactly("RMA-1001 CANCELLED STORE gid://shopify/Return/R1");
        assertThat(counter.unbalanced()).isEmpty();
    }

    @Test
    void whatCannotBeTakenOverIsShownToAPerson() {
        told("R1", StoreReturn.Status.OPEN, FIRST, 9);

        assertThat(returns()).isEmpty();
        assertThat(desk.openProblems()).containsExactly("return.not-ours");
    }

    @Test
    void whatTheStoreRefusesIsShownToAPerson() {
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");

        store().refused(desk.merchant, goods.id(), "This order cannot be returned");

        assertThat(desk.openProblems()).containsExactly("return.store");
    }

    private ReturnsFromStore store() {
        return desk.house.bean(ReturnsFromStore.class);
    }

    private void told(String id, StoreReturn.Status status, Instant readAt, int units) {
        String line = desk.facts("select store_ref from order_line where merchant_id = ?")
                .getFirst();
        store().told(
                        desk.merchant,
                        List.of(new StoreReturn(
                                desk.storeId,
                                "gid://shopify/Return/" + id,
                                order.gid(),
                                "#1001-" + id,
                                status,
                                FIRST,
                                readAt,
                                "Not this time",
                                List.of(new StoreReturn.Line(
                                        "gid://shopify/ReturnLineItem/1", line, units, 0, "UNWANTED", "")))));
        desk.work();
    }

    /** What customers were told of returns, in the order in which it was written. */
    private List<String> mailsOfReturns() {
        return desk
                .facts(
                        "select split_part(document -> 'addressing' ->> 'messageId', '.', 1) from outbox where merchant_id = ? and kind = 'mail.customer' order by id")
                .stream()
                .filter(what -> what.startsWith("return-"))
                .toList();
    }

    private List<String> returns() {
        return desk.facts(
                "select number || ' ' || state || ' ' || asked_by || ' ' || coalesce(store_ref, '-') from goods_return where merchant_id = ? order by number");
    }
}
