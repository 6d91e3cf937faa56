package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.Score;
import io.dropline.insights.score.Scores;
import io.dropline.insights.score.Tally;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a supplier's record says of it. */
class ScoreScenarios {
    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRecordIsWhatHappenedAndNothingElse() {
        desk.offer(nordic, "SAUNA", "900", 20);
        List<Desk.Po> pos = orders(6);
        for (int i = 0; i < 4; i++) {
            desk.accepts(pos.get(i));
            desk.ships(pos.get(i), "1Z999AA10123456784", 1, 1);
        }
        desk.answers(pos.get(4), Desk.refuses(1, 1));
        // the sixth is never answered
        desk.wait(Duration.ofHours(25));

        Score score = score();
        assertThat(tallies(score))
                .containsEntry(Measure.ANSWERS, new Tally(5, 6))
                .containsEntry(Measure.KEEPS, new Tally(4, 5))
                .containsEntry(Measure.SHIPS, new Tally(4, 4))
                .containsEntry(Measure.FILLS, new Tally(4, 5))
                .containsEntry(Measure.STOCKS, new Tally(4, 5));
        assertThat(score.orders()).isEqualTo(6);
        assertThat(score.grade().letter()).isNotIn(Grade.Letter.A, Grade.Letter.NEW);
        assertThat(
                        desk.facts(
                                "select asked_lines || ' ' || refused_lines || ' ' || shipped_orders || ' ' || late_orders from supplier_record where merchant_id = ?"))
                .containsExactly("5 1 4 0");
        assertThat(desk.facts("select letter from supplier_score where merchant_id = ?"))
                .containsExactly(score.grade().letter().name());
    }

    @Test
    void whatShouldHaveLeftAndDidNotIsLate() {
        desk.offer(nordic, "SAUNA", "900", 20);
        Desk.Po po = orders(1).getFirst();
        desk.accepts(po);

        desk.wait(Duration.ofDays(12));

        assertThat(tallies(score())).containsEntry(Measure.SHIPS, new Tally(0, 1));
    }

    @Test
    void parcelsThatArriveAndCostsThatRoseAreCounted() {
        desk.offer(nordic, "SAUNA", "900", 20);
        desk.offer(nordic, "STOVE", "300", 20);
        for (String sku : List.of("SAUNA", "STOVE", "SAUNA", "STOVE")) {
            PlacedOrder order = desk.placed(Desk.order(sku, 1, "1500"));
            desk.ships(desk.onlyPo(order), "1Z999AA10123456784", 1, 1);
            desk.deliverAll(order);
            desk.of(
                    nordic,
                    "update offer set unit_cost = 930 where sku = 'SAUNA' and merchant_id = ? and supplier_id = ?");
            desk.wait(Duration.ofMinutes(1));
        }

        assertThat(tallies(score()))
                .containsEntry(Measure.ARRIVES, new Tally(4, 4))
                .containsEntry(Measure.COSTS, new Tally(1, 2));
        assertThat(score().costDrift()).isCloseTo(1 / 60.0, within(1e-6)); // a thirtieth of one of two
    }

    @Test
    void whatCameBackCountsByItsReason() {
        desk.offer(nordic, "SAUNA", "900", 20);
        back(ReturnReason.DAMAGED);
        back(ReturnReason.DEFECTIVE);
        back(ReturnReason.DEFECTIVE);
        back(ReturnReason.UNWANTED);
        GoodsReturn declined = back(ReturnReason.DAMAGED);
        counter.process().decline(desk.merchant, declined.id(), "It is worn.", "Robin");
        desk.wait(Duration.ofHours(1));

        Score score = score();
        assertThat(score.returned())
                .containsExactly(
                        new Score.Returned(ReturnReason.DEFECTIVE, 2, 0.4),
                        new Score.Returned(ReturnReason.UNWANTED, 1, 0.2),
                        new Score.Returned(ReturnReason.DAMAGED, 1, 0.2));
        assertThat(score.returnShare()).isCloseTo(0.8, within(1e-9));
        assertThat(tallies(score)).containsEntry(Measure.STAYS, new Tally(2, 5));
        assertThat(desk.facts(
                        "select shipped_units || ' ' || returned_units from supplier_record where merchant_id = ?"))
                .containsExactly("5 4");
    }

    @Test
    void whoBecomesWorseIsAProblemUntilItIsBetterAgain() {
        desk.offer(nordic, "SAUNA", "900", 100);
        orders(12).forEach(desk::accepts);
        desk.wait(Duration.ofDays(20));
        orders(10).forEach(po -> desk.answers(po, Desk.refuses(1, 1)));
        desk.stock(nordic, "SAUNA", 100);

        desk.wait(Duration.ofHours(1));
        assertThat(desk.openProblems()).contains("supplier.drift");

        desk.wait(Duration.ofDays(15));
        assertThat(desk.openProblems()).doesNotContain("supplier.drift");
    }

    @Test
    void whoIsBadGetsFewerOrdersStepByStep() {
        desk.facts(
                "insert into scoring_choice (merchant_id, throttle_by_grade, probation_orders, probation_per_day) values (?, true, 0, 1) returning ''");
        desk.offer(nordic, "SAUNA", "900", 100);
        desk.offer(desk.supplier("BALTIC"), "SAUNA", "950", 1000);
        orders(8).forEach(po -> desk.answers(po, Desk.refuses(1, 1)));
        desk.stock(nordic, "SAUNA", 100);

        desk.wait(Duration.ofHours(1));
        assertThat(throttles()).containsExactly("50 Grade E on 2026-11-23");
        desk.wait(Duration.ofDays(6));
        assertThat(throttles()).as("a step must have time to show").containsExactly("50 Grade E on 2026-11-23");
        desk.wait(Duration.ofDays(1));
        assertThat(throttles()).containsExactly("20 Grade E on 2026-11-30");
    }

    private List<String> throttles() {
        return desk.facts(
                "select share || ' ' || reason from supplier_throttle where merchant_id = ? and supplier_id = '"
                        + nordic + "'");
    }

    /** An order that arrives, and of which a customer wants to send everything back. */
    private GoodsReturn back(ReturnReason reason) {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.ships(desk.onlyPo(order), "1Z999AA10123456784", 1, 1);
        desk.deliverAll(order);
        return Counter.only(counter.wishes(order, "SAUNA", 1, reason));
    }

    private List<Desk.Po> orders(int count) {
        List<Desk.Po> pos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            desk.stock(nordic, "SAUNA", 100);
            PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
            pos.add(desk.onlyPo(order));
        }
        return pos;
    }

    private Score score() {
        return desk.house.bean(Scores.class).of(desk.merchant).getFirst();
    }

    private static Map<Measure, Tally> tallies(Score score) {
        return score.grade().terms().stream().collect(Collectors.toMap(Grade.Term::measure, Grade.Term::tally));
    }
}
