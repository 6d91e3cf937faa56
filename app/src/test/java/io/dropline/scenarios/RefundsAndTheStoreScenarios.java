package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.refunds.RefundAnswer;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a store does with refunds: pays, refuses, times out, tells late or never, and makes some of its own. */
class RefundsAndTheStoreScenarios {
    private final Desk desk = new Desk();
    private final RefundDesk refunds = new RefundDesk(desk);
    private final StovesSold stoves = new StovesSold(desk);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_refund_made_in_the_store_is_seen_here_however_its_news_comes() {
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());

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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
        refunds.refund(refunds.units(placed, "STOVE", 1));
        desk.poll();
        desk.poll();

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00");
    }

    @Test
    void its_echo_comes_before_the_answer() {
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
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
        PlacedOrder placed = stoves.delivered(stoves.twoStoves());
        desk.store.troubles().next(1, "refundCreate", "ACCESS_DENIED");
        refunds.refund(refunds.units(placed, "STOVE", 1));
        refunds.refund(refunds.money(placed, "STOVE", "355.00"));

        assertThat(sendAgain()).isInstanceOf(DeskResult.Done.class);

        assertThat(refunds.states(placed)).containsExactly("CONFIRMED 330.00", "CONFIRMED 355.00");
        assertThat(refunds.quote(placed).left()).isEqualByComparingTo("0");
        assertThat(desk.urgentProblems()).isEmpty();
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
}
