package io.dropline.scenarios;

import static io.dropline.scenarios.Desk.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Unshipped;
import io.dropline.platform.Ids;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    private final StovesSold stoves = new StovesSold(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everything_goes_back_once_and_the_customer_is_told() {
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(desk.placed(three.withLines(List.of(
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());

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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());

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
    void the_customer_paid_in_another_currency() {
        desk.store.present("EUR", new BigDecimal("0.9173"));
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());

        refunds.refund(refunds.units(placed, "STOVE", 1));
        refunds.refund(refunds.everything(placed));

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00", "CONFIRMED 355.00");
        assertThat(desk.store.refunds(placed.id()).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("685.00");
        assertThat(desk.inStore(placed).financialStatus()).isEqualTo("REFUNDED");
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
