package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.inventory.Commitments;
import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.RequestKind;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures, files, decisions and problems of long ago: what of them goes, and what stays. */
class RecordRetentionScenarios {
    private final Desk desk = new Desk();
    private final RetentionDesk retention = new RetentionDesk(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    private final Actor person = new Actor.Automation(desk.merchant, "Ada");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ofLongAgoTheLastFigureOfADayIsKeptAndThenNone() {
        Instant day = House.OPENING.truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        history(day.plusSeconds(3600), 9, "10");
        history(day.plusSeconds(7200), 8, null);
        history(day.plusSeconds(10800), 7, null);
        history(day.plus(Duration.ofDays(1)), 6, "11");
        retention.later(59);
        assertThat(figures()).hasSize(4);

        retention.later(3);
        assertThat(figures()).containsExactly("9 10.0000", "7 -", "6 11.0000");
        retention.later(336);
        assertThat(figures()).hasSize(3);
        retention.later(5);
        assertThat(figures()).isEmpty();
    }

    @Test
    void aFilesListsGoBeforeItsEntryAndTheLastInForceStays() {
        UUID feed = Ids.next();
        run(feed, "first.csv", Duration.ZERO);
        run(feed, "second.csv", Duration.ofDays(1));
        retention.later(92);
        assertThat(runs()).containsExactly("first.csv", "second.csv");
        assertThat(desk.facts("select sku from feed_diff where merchant_id = ?"))
                .isEmpty();
        retention.later(310);
        assertThat(runs()).containsExactly("second.csv");
    }

    @Test
    void replaysGo() {
        jdbc.sql("""
                insert into policy_replay (merchant_id, id, days, wishes, against, asked_at, asked_by, state, finished_at)
                select ?, gen_random_uuid(), 30, '{}', 0, ?, 'Ada', state, ? from unnest(array['DONE', 'FAILED', 'WAITING']) as state""")
                .params(desk.merchant.value(), retention.now(), retention.now())
                .update();
        retention.later(91);
        assertThat(desk.facts("select state from policy_replay where merchant_id = ?"))
                .containsExactly("WAITING");
        jdbc.sql("delete from policy_replay where merchant_id = ?")
                .param(desk.merchant.value())
                .update();
    }

    @Test
    void aDecisionLosesItsQuestionAndKeepsItsReasons() {
        desk.offer(nordic, "SAUNA", "900", 3);
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        String decision =
                "select (question is not null) || ' ' || (answer -> 'explanation' ->> 0) from routing_decision where merchant_id = ?";
        retention.later(179);
        String before = desk.facts(decision).getFirst();
        assertThat(before).startsWith("true ");

        retention.later(2);
        assertThat(desk.facts(decision)).containsExactly(before.replaceFirst("true", "false"));
    }

    @Test
    void aRefusalGoesUnlessAFigureRestsOnIt() {
        desk.offer(nordic, "SAUNA", "900", 3);
        desk.offer(nordic, "STOVE", "400", 3);
        desk.house.clock.advance(Duration.ofHours(1));
        soldOut("SAUNA", "STOVE");
        desk.house.clock.advance(Duration.ofHours(1));
        jdbc.sql("update stock set on_hand = 3, as_of = ? where merchant_id = ? and sku = 'STOVE'")
                .params(retention.now(), desk.merchant.value())
                .update();
        String refused = "select sku from stock_refusal where merchant_id = ? order by sku";
        retention.later(399);
        assertThat(desk.facts(refused)).containsExactly("SAUNA", "STOVE");

        retention.later(2);
        assertThat(desk.facts(refused)).containsExactly("SAUNA");
    }

    @Test
    void settledProblemsGoAndOpenOnesStay() {
        Problems problems = desk.house.bean(Problems.class);
        desk.inOneTransaction(() -> {
            problems.raise(List.of(problem("settled"), problem("open")));
            return true;
        });
        retention.later(10);
        desk.inOneTransaction(() -> {
            problems.resolve(desk.merchant, "test.odd", List.of("settled"), "It went away");
            return true;
        });
        String subjects = "select subject from problem where merchant_id = ? order by subject";
        retention.later(395);
        assertThat(desk.facts(subjects))
                .as("it was settled ten days after it was opened")
                .containsExactly("open", "settled");

        retention.later(31);
        assertThat(desk.facts(subjects)).containsExactly("open");
    }

    @Test
    void whatNobodyHandedOverGoesAndThatItWasAskedStays() {
        desk.house
                .bean(Privacy.class)
                .ask(person, Origin.CONSOLE, RequestKind.EXPORT, "nobody@mail.example", List.of());
        desk.runJob("privacy-requests");
        String parts = "select n::text from privacy_package_part where merchant_id = ?";
        retention.later(89);
        assertThat(desk.facts(parts)).containsExactly("0");

        retention.later(2);
        assertThat(desk.facts(parts)).isEmpty();
        assertThat(desk.facts("select kind || ' ' || state from privacy_request where merchant_id = ?"))
                .containsExactly("EXPORT DONE");
    }

    private void soldOut(String... skus) {
        desk.inOneTransaction(() -> {
            desk.house
                    .bean(Commitments.class)
                    .soldOut(
                            desk.merchant,
                            Stream.of(skus)
                                    .map(sku -> new Commitments.Units(nordic, sku, 0))
                                    .toList());
            return true;
        });
    }

    private Problem problem(String subject) {
        return new Problem(desk.merchant, "test.odd", subject, null, Problem.Severity.INFO, "Odd", "Odd", "Look.", "/");
    }

    private void history(Instant at, int onHand, @org.jspecify.annotations.Nullable String cost) {
        jdbc.sql(
                        "insert into offer_history (merchant_id, supplier_id, sku, at, on_hand, unit_cost, run_id) values (?, ?, 'SAUNA', ?, ?, ?::numeric, ?)")
                .params(java.util.Arrays.asList(
                        desk.merchant.value(), nordic, Moments.toSql(at), onHand, cost, Ids.next()))
                .update();
    }

    private List<String> figures() {
        return desk.facts(
                "select on_hand || ' ' || coalesce(unit_cost::text, '-') from offer_history where merchant_id = ? order by at");
    }

    private void run(UUID feed, String file, Duration after) {
        UUID id = Ids.next();
        Object at = Moments.toSql(desk.house.clock.instant().plus(after));
        jdbc.sql("""
                insert into feed_run (merchant_id, id, feed_id, supplier_id, scope, made_at, file_name, file_sha256, tolerances, expected_seconds, state, started_at, finished_at)
                values (?, ?, ?, ?, 'FULL', ?, ?, ?, '{}', 3600, 'APPLIED', ?, ?)""")
                .params(desk.merchant.value(), id, feed, nordic, at, file, file, at, at)
                .update();
        jdbc.sql("insert into feed_diff (merchant_id, run_id, n, sku, supplier_sku) values (?, ?, 1, 'SAUNA', 'X')")
                .params(desk.merchant.value(), id)
                .update();
    }

    private List<String> runs() {
        return desk.facts("select file_name from feed_run where merchant_id = ? order by started_at");
    }
}
