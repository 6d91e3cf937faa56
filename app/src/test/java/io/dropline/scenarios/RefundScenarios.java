package io.dropline.scenarios;

import static io.dropline.scenarios.Desk.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Unshipped;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.platform.Ids;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Money goes back to customers: never more than they paid, once, and only for what does not come. */
class RefundScenarios {
    private final Desk desk = new Desk();
    private final RefundDesk refunds = new RefundDesk(desk);
    private final UUID nordic = desk.supplier("NORDIC");

    RefundScenarios() {
        desk.offer(nordic, "STOVE", "15", 500);
        desk.offer(nordic, "BENCH", "8", 500);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Two stoves at 300.00, tax of 10 %, 25.00 for shipping: 685.00. */
    private PlacedOrder twoStoves() {
        return desk.placed(taxed(order("STOVE", 2, "300.00")));
    }

    private static OrderRequest taxed(OrderRequest request) {
        return new OrderRequest(
                request.lines(),
                request.customer(),
                request.shipTo(),
                true,
                "LOW",
                new BigDecimal("25.00"),
                new BigDecimal("0.10"),
                "");
    }

    private PlacedOrder delivered(PlacedOrder placed) {
        desk.accepts(desk.onlyPo(placed));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        desk.deliverAll(placed);
        return placed;
    }

    @Test
    void everything_goes_back_once_and_the_customer_is_told() {
        PlacedOrder placed = delivered(twoStoves());
        RefundQuote quote = refunds.quote(placed);
        assertThat(quote.left()).isEqualByComparingTo("685.00");
        assertThat(quote.shippingLeft()).isEqualByComparingTo("25.00");

        RefundAnswer answer = refunds.refund(refunds.everything(placed));

        assertThat(answer).isInstanceOf(RefundAnswer.Requested.class);
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("685.00"));
        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 685.00");
        assertThat(desk.inStore(placed).financialStatus()).isEqualTo("REFUNDED");
        assertThat(desk.mailTexts(placed).getLast()).contains("refunded", "685.00");
        assertThat(desk.story(placed)).contains("refund.requested", "refund.confirmed");
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("0");
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void a_part_goes_back_and_the_last_unit_takes_what_rounding_left_over() {
        OrderRequest three = order("STOVE", 3, "33.33");
        PlacedOrder placed = delivered(desk.placed(three.withLines(List.of(
                new OrderRequest.Line("STOVE", 3, "The STOVE", new BigDecimal("33.33"), new BigDecimal("0.49"))))));
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("99.50");

        refunds.refund(refunds.units(placed, "STOVE", 1));
        refunds.refund(refunds.units(placed, "STOVE", 1));
        refunds.refund(refunds.units(placed, "STOVE", 1));

        assertThat(desk.store.refunds(placed.id()))
                .containsExactly(new BigDecimal("33.16"), new BigDecimal("33.16"), new BigDecimal("33.18"));
        assertThat(refunds.refund(refunds.money(placed, "STOVE", "0.01"))).isEqualTo(new RefundAnswer.NotPaid());
    }

    @Test
    void shipping_alone_and_a_restocking_fee() {
        PlacedOrder placed = delivered(twoStoves());

        refunds.refund(refunds.draft(placed, List.of(), "25.00", "0", "Came late"));
        refunds.refund(refunds.draft(
                placed,
                List.of(new RefundDraft.Line(refunds.line(placed, "STOVE"), 1, new BigDecimal("330.00"))),
                "0",
                "30.00",
                "Sent back"));

        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("25.00"), new BigDecimal("300.00"));
        assertThat(refunds.refund(refunds.draft(placed, List.of(), "0.01", "0", "")))
                .isEqualTo(new RefundAnswer.TooMuchShipping(new BigDecimal("0.0000")));
        assertThat(desk.mailTexts(placed).getLast()).contains("restockingFee\": 30.00");
    }

    @Test
    void never_more_than_is_left() {
        PlacedOrder placed = delivered(twoStoves());
        UUID line = refunds.line(placed, "STOVE");

        assertThat(refunds.refund(refunds.draft(
                        placed, List.of(new RefundDraft.Line(line, 3, new BigDecimal("10"))), "0", "0", "")))
                .isEqualTo(new RefundAnswer.TooManyUnits(line, 2));
        assertThat(refunds.refund(refunds.money(placed, "STOVE", "685.01"))).isInstanceOf(RefundAnswer.TooMuch.class);
        assertThat(refunds.refund(refunds.draft(placed, List.of(), "0", "0", "")))
                .isEqualTo(new RefundAnswer.Nothing());
        assertThat(refunds.refund(refunds.draft(
                        placed, List.of(new RefundDraft.Line(line, 1, new BigDecimal("10"))), "0", "10", "")))
                .isEqualTo(new RefundAnswer.Nothing());
        assertThat(refunds.refund(refunds.draft(
                        placed, List.of(new RefundDraft.Line(Ids.next(), 1, new BigDecimal("10"))), "0", "0", "")))
                .isInstanceOf(RefundAnswer.NoSuchLine.class);
        assertThat(desk.store.refunds(placed.id())).isEmpty();
    }

    @Test
    void eight_people_click_at_once_and_it_is_one_refund() throws Exception {
        PlacedOrder placed = delivered(twoStoves());
        RefundDraft same = refunds.units(placed, "STOVE", 1);

        List<RefundAnswer> answers = atOnce(8, () -> refunds.ask(same, Unshipped.CANCEL_OR_WITHDRAW));
        desk.work();

        assertThat(answers)
                .filteredOn(one -> one instanceof RefundAnswer.Requested)
                .hasSize(1);
        assertThat(answers).filteredOn(one -> one instanceof RefundAnswer.Known).hasSize(7);
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("330.00"));
    }

    @Test
    void eight_different_wishes_at_once_never_come_to_more_than_was_paid() throws Exception {
        PlacedOrder placed = delivered(twoStoves());

        List<RefundAnswer> answers =
                atOnce(8, () -> refunds.ask(refunds.money(placed, "STOVE", "200.00"), Unshipped.SHIP));
        desk.work();

        assertThat(answers)
                .filteredOn(one -> one instanceof RefundAnswer.Requested)
                .hasSize(3);
        assertThat(desk.store.refunds(placed.id())).hasSize(3);
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("85.00");
    }

    @Test
    void a_refund_made_in_the_store_is_seen_here_however_its_news_comes() {
        PlacedOrder placed = delivered(twoStoves());

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.refund(placed.id(), Map.of("STOVE", 1), Optional.empty(), "Scratched");
        desk.work();
        desk.poll();
        desk.poll();

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00");
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("355.00");
        assertThat(refunds.unitsLeft(placed, "STOVE")).isEqualTo(1);
        assertThat(desk.story(placed)).contains("refund.store");
        assertThat(refunds.refund(refunds.money(placed, "STOVE", "355.01"))).isInstanceOf(RefundAnswer.TooMuch.class);
    }

    @Test
    void its_webhook_may_be_lost_the_poll_finds_it() {
        PlacedOrder placed = delivered(twoStoves());
        refunds.pollFromTheBeginning();
        desk.store.sendWebhooks(new io.dropline.simulators.store.hooks.Disorder(1, 0, Duration.ZERO, 1));

        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.refund(placed.id(), Map.of(), Optional.of(new BigDecimal("50.00")), "A gesture");
        desk.work();
        desk.poll();
        desk.poll();

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 50.00");
    }

    @Test
    void our_own_refund_is_not_taken_for_the_store_s() {
        PlacedOrder placed = delivered(twoStoves());
        refunds.refund(refunds.units(placed, "STOVE", 1));
        desk.poll();
        desk.poll();

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00");
    }

    @Test
    void its_echo_comes_before_the_answer() {
        PlacedOrder placed = delivered(twoStoves());
        desk.store.faults().next(1, "refundCreate", new Unkindness.AcceptThenDropAnswer());

        refunds.refund(refunds.units(placed, "STOVE", 1));
        assertThat(refunds.states(placed)).containsExactly("UNKNOWN 330.00");
        desk.poll();

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00");
        assertThat(desk.outbox("shopify.refund")).allMatch(state -> state.startsWith("CONFIRMED"));
        desk.wait(Duration.ofMinutes(10));
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("330.00"));
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void a_time_out_after_it_was_done_is_read_back() {
        PlacedOrder placed = delivered(twoStoves());
        desk.store.faults().next(1, "refundCreate", new Unkindness.AcceptThenDropAnswer());

        refunds.refund(refunds.units(placed, "STOVE", 1));
        assertThat(refunds.states(placed)).containsExactly("UNKNOWN 330.00");
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("355.00");
        desk.wait(Duration.ofMinutes(5));

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00");
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("330.00"));
        assertThat(desk.mailTexts(placed))
                .filteredOn(text -> text.contains("\"refunded\""))
                .hasSize(1);
    }

    @Test
    void an_attempt_that_came_to_nothing_is_made_again_under_the_same_key() {
        PlacedOrder placed = delivered(twoStoves());
        desk.store.faults().next(1, "refundCreate", new Unkindness.Refuse(502));
        desk.store.troubles().next(1, "refundCreate", "IDEMPOTENCY_CONCURRENT_REQUEST");

        refunds.refund(refunds.units(placed, "STOVE", 1));
        for (int i = 0; i < 4; i++) {
            desk.wait(Duration.ofMinutes(5));
        }

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00");
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("330.00"));
    }

    @Test
    void what_the_store_refuses_gives_its_room_back_and_is_put_before_a_person() {
        PlacedOrder placed = delivered(twoStoves());
        desk.house.clock.advance(Duration.ofMinutes(1));
        desk.store.refund(placed.id(), Map.of(), Optional.of(new BigDecimal("500.00")), "In the store");

        refunds.refund(refunds.units(placed, "STOVE", 1));

        assertThat(refunds.states(placed)).contains("REFUSED 330.00");
        assertThat(desk.urgentProblems()).contains("outbox.refused");
        assertThat(desk.facts("select reason from problem where merchant_id = ? and kind = 'outbox.refused'"))
                .allMatch(reason -> reason.contains("is greater than net payment received"));
        desk.poll();
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("185.00");
        refunds.refund(refunds.money(placed, "STOVE", "185.00"));
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("500.00"), new BigDecimal("185.00"));
    }

    @Test
    void what_was_refused_is_not_sent_again_when_its_money_is_another_s() {
        PlacedOrder placed = delivered(twoStoves());
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");
        refunds.refund(refunds.money(placed, "STOVE", "600.00"));
        refunds.refund(refunds.money(placed, "STOVE", "300.00"));
        assertThat(refunds.states(placed)).containsExactly("REFUSED 600.00", "CONFIRMED 300.00");

        DeskResult answer = sendAgain();

        assertThat(answer)
                .isEqualTo(
                        new DeskResult.Refused(
                                "Refund RF-1001 is not sent again. Only $385.00 of the order can still be refunded. Give it up, and refund what is left anew."));
        assertThat(refunds.states(placed)).containsExactly("REFUSED 600.00", "CONFIRMED 300.00");
        assertThat(desk.store.refunds(placed.id())).containsExactly(new BigDecimal("300.00"));
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("385.00");
        assertThat(desk.urgentProblems()).as("it still waits for a person").containsExactly("outbox.refused");
    }

    @Test
    void what_was_refused_is_sent_again_while_its_money_is_left() {
        PlacedOrder placed = delivered(twoStoves());
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");
        refunds.refund(refunds.units(placed, "STOVE", 1));
        refunds.refund(refunds.money(placed, "STOVE", "355.00"));

        assertThat(sendAgain()).isInstanceOf(DeskResult.Done.class);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00", "CONFIRMED 355.00");
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("0");
        assertThat(desk.urgentProblems()).isEmpty();
    }

    @Test
    void the_customer_paid_in_another_currency() {
        desk.store.present("EUR", new BigDecimal("0.9173"));
        PlacedOrder placed = delivered(twoStoves());

        refunds.refund(refunds.units(placed, "STOVE", 1));
        refunds.refund(refunds.everything(placed));

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00", "CONFIRMED 355.00");
        assertThat(desk.store.refunds(placed.id()).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("685.00");
        assertThat(desk.inStore(placed).financialStatus()).isEqualTo("REFUNDED");
    }

    /** Somebody at the desk wants the document that was refused sent again. */
    private DeskResult sendAgain() {
        UUID document = UUID.fromString(desk.facts(
                        "select id::text from outbox where merchant_id = ? and kind = 'shopify.refund' and state = 'REFUSED'")
                .getFirst());
        DeskResult answer = desk.house
                .bean(DeskActions.class)
                .perform(desk.merchant, "robin@example.com", new DeskAction.SendAgain(document, ""));
        desk.work();
        return answer;
    }

    private static List<RefundAnswer> atOnce(int people, Callable<RefundAnswer> click) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<RefundAnswer>> clicks = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                clicks.add(hands.submit(() -> {
                    go.await();
                    return click.call();
                }));
            }
            go.countDown();
        }
        List<RefundAnswer> answers = new ArrayList<>();
        for (Future<RefundAnswer> one : clicks) {
            answers.add(one.get());
        }
        return answers;
    }
}
