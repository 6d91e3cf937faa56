package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.insights.score.Grade;
import io.dropline.insights.score.Measure;
import io.dropline.insights.score.Score;
import io.dropline.insights.score.Scores;
import io.dropline.insights.score.Tally;
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
