package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.inventory.Commitments;
import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.retention.DataClass;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.Retention;
import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.RequestKind;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes when it is old, what stays, and that nothing is done twice for having been forgotten. */
class RetentionScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    private final Policies policies = desk.house.bean(Policies.class);
    private final Actor person = new Actor.Automation(desk.merchant, "Ada");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aWebhookThatComesAgainWhenItsContentsAreGoneIsStillKnown() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        later(89);
        assertThat(incoming()).isNotEmpty().allMatch(one -> one.endsWith("there"));

        later(2);
        assertThat(incoming()).isNotEmpty().allMatch(one -> one.endsWith("gone"));
        assertThat(desk.onlyPo(order).state()).isEqualTo("ISSUED");

        for (String one : incoming()) {
            String[] known = one.split("\\|", -1);
            InboxDraft again = new InboxDraft(desk.merchant, known[0], known[1], known[2], Map.of(), new byte[] {1});
            assertThat(desk.house.bean(Inbox.class).accept(again)).isEqualTo(Accepted.ALREADY_KNOWN);
        }
        desk.work();
        assertThat(desk.facts("select number from customer_order where merchant_id = ?"))
                .hasSize(1);
        assertThat(desk.facts("select number from purchase_order where merchant_id = ?"))
                .hasSize(1);
    }

    @Test
    void whatWaitsForAPersonKeepsItsContentsAndGoesWhenItIsSetAside() {
        desk.house
                .bean(Inbox.class)
                .accept(new InboxDraft(desk.merchant, "test", "odd", "kind.of.tomorrow", Map.of(), new byte[] {1}));
        jdbc.sql("update inbox set state = 'PARKED' where merchant_id = ?")
                .param(desk.merchant.value())
                .update();
        later(200);
        assertThat(incoming()).containsExactly("test|odd|kind.of.tomorrow|there");

        UUID id = UUID.fromString(
                desk.facts("select id::text from inbox where merchant_id = ?").getFirst());
        desk.house.bean(Mailroom.class).setAside(desk.merchant, id, "Ada", "of no use");
        later(91);
        assertThat(incoming()).containsExactly("test|odd|kind.of.tomorrow|gone");
        assertThat(desk.house.bean(Mailroom.class).replay(desk.merchant, List.of(id), "Ada"))
                .as("there is nothing left to handle")
                .isZero();
    }

    @Test
    void lettersAreKeptLongerThanMessagesAndNoneIsWrittenTwice() {
        desk.offer(nordic, "SAUNA", "900", 3);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.accepts(desk.onlyPo(order));
        desk.ships(desk.onlyPo(order), "1Z999AA10123456784", 1, 1);
        List<String> before = outgoing("kind || message_id");
        assertThat(outgoing("kind")).contains("po.email", "mail.customer", "shopify.fulfilment");

        later(91);
        assertThat(contentsGone()).contains("shopify.fulfilment").doesNotContain("po.email", "mail.customer");
        later(310);
        assertThat(contentsGone()).contains("shopify.fulfilment", "po.email", "mail.customer");
        assertThat(outgoing("kind || message_id")).as("each is known as before").containsAll(before);
        assertThat(desk.onlyPo(order).state()).isEqualTo("SHIPPED");
    }

    @Test
    void stockToldToAStoreGoesAsAWholeUnlessItsEndIsUnknown() {
        stockMessage("told", "CONFIRMED");
        stockMessage("perhaps", "UNKNOWN");
        later(13);
        assertThat(outgoing("title")).containsExactlyInAnyOrder("told", "perhaps");
        later(2);
        assertThat(outgoing("title")).containsExactly("perhaps");
        assertThat(desk.facts("select outcome from outbox_attempt where merchant_id = ?"))
                .containsExactly("UNKNOWN");
    }

    @Test
    void ofLongAgoTheLastFigureOfADayIsKeptAndThenNone() {
        Instant day = House.OPENING.truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        history(day.plusSeconds(3600), 9, "10");
        history(day.plusSeconds(7200), 8, null);
        history(day.plusSeconds(10800), 7, null);
        history(day.plus(Duration.ofDays(1)), 6, "11");
        later(59);
        assertThat(figures()).hasSize(4);

        later(3);
        assertThat(figures()).containsExactly("9 10.0000", "7 -", "6 11.0000");
        later(336);
        assertThat(figures()).hasSize(3);
        later(5);
        assertThat(figures()).isEmpty();
    }

    @Test
    void aFilesListsGoBeforeItsEntryAndTheLastInForceStays() {
        UUID feed = Ids.next();
        run(feed, "first.csv", Duration.ZERO);
        run(feed, "second.csv", Duration.ofDays(1));
        later(92);
        assertThat(runs()).containsExactly("first.csv", "second.csv");
        assertThat(desk.facts("select sku from feed_diff where merchant_id = ?"))
                .isEmpty();
        later(310);
        assertThat(runs()).containsExactly("second.csv");
    }

    @Test
    void replaysGo() {
        jdbc.sql("""
                insert into policy_replay (merchant_id, id, days, wishes, against, asked_at, asked_by, state, finished_at)
                select ?, gen_random_uuid(), 30, '{}', 0, ?, 'Ada', state, ? from unnest(array['DONE', 'FAILED', 'WAITING']) as state""").params(desk.merchant.value(), now(), now()).update();
        later(91);
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
        later(179);
        String before = desk.facts(decision).getFirst();
        assertThat(before).startsWith("true ");

        later(2);
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
                .params(now(), desk.merchant.value())
                .update();
        String refused = "select sku from stock_refusal where merchant_id = ? order by sku";
        later(399);
        assertThat(desk.facts(refused)).containsExactly("SAUNA", "STOVE");

        later(2);
        assertThat(desk.facts(refused)).containsExactly("SAUNA");
    }

    @Test
    void settledProblemsGoAndOpenOnesStay() {
        Problems problems = desk.house.bean(Problems.class);
        desk.inOneTransaction(() -> {
            problems.raise(List.of(problem("settled"), problem("open")));
            return true;
        });
        later(10);
        desk.inOneTransaction(() -> {
            problems.resolve(desk.merchant, "test.odd", List.of("settled"), "It went away");
            return true;
        });
        String subjects = "select subject from problem where merchant_id = ? order by subject";
        later(395);
        assertThat(desk.facts(subjects))
                .as("it was settled ten days after it was opened")
                .containsExactly("open", "settled");

        later(31);
        assertThat(desk.facts(subjects)).containsExactly("open");
    }

    @Test
    void aMailGoesAndWhatItSaidStays() {
        try (Letterbox box = new Letterbox(desk.supportMail())) {
            box.connect(desk);
            box.mail("a@mail.example", "My door", "It squeaks");
            desk.wait(Duration.ofMinutes(1));
        }
        String mails = "select (pruned_at is null) || ' ' || (length(body) > 0) from inbox where merchant_id = ?";
        later(89);
        assertThat(desk.facts(mails)).containsExactly("true true");

        later(2);
        assertThat(desk.facts(mails)).containsExactly("false false");
        assertThat(desk.facts("select body from conversation_message where merchant_id = ?"))
                .containsExactly("It squeaks");
    }

    @Test
    void whatNobodyHandedOverGoesAndThatItWasAskedStays() {
        desk.house
                .bean(Privacy.class)
                .ask(person, Origin.CONSOLE, RequestKind.EXPORT, "nobody@mail.example", List.of());
        desk.runJob("privacy-requests");
        String parts = "select n::text from privacy_package_part where merchant_id = ?";
        later(89);
        assertThat(desk.facts(parts)).containsExactly("0");

        later(2);
        assertThat(desk.facts(parts)).isEmpty();
        assertThat(desk.facts("select kind || ' ' || state from privacy_request where merchant_id = ?"))
                .containsExactly("EXPORT DONE");
    }

    @Test
    void aMerchantDecidesForItself() {
        try (Desk other = new Desk()) {
            other.offer(other.supplier("BALTIC"), "SAUNA", "900", 3);
            other.placed(Desk.order("SAUNA", 1, "1500"));
            desk.offer(nordic, "SAUNA", "900", 3);
            desk.placed(Desk.order("SAUNA", 1, "1500"));
            Saved<Integer> saved = policies.save(person, new Retention(Map.of(DataClass.INCOMING_DOCUMENTS, 7)));
            assertThat(saved).isInstanceOf(Saved.Done.class);

            later(8);
            other.runJob("retention");

            assertThat(incoming()).isNotEmpty().allMatch(one -> one.endsWith("gone"));
            assertThat(other.facts(
                            "select (pruned_at is null and length(body) > 0)::text from inbox where merchant_id = ?"))
                    .isNotEmpty()
                    .containsOnly("true");
        }
    }

    @Test
    void timesThatCannotBeAreRefused() {
        assertThat(wrong(new Retention(Map.of(DataClass.LETTERS, 3)))).containsExactly("letters");
        assertThat(wrong(new Retention(Map.of(DataClass.OFFER_HISTORY, 40, DataClass.OFFER_HISTORY_STEPS, 50))))
                .containsExactly("offer-history");
        assertThat(policies.retention(desk.merchant).document()).isEqualTo(Retention.DEFAULT);
    }

    // ---- verbs

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

    private List<String> wrong(Retention retention) {
        return switch (policies.save(person, retention)) {
            case Saved.Done<Integer> _ -> List.of();
            case Saved.Wrong<Integer>(List<FieldProblem> problems) ->
                problems.stream().map(FieldProblem::field).toList();
        };
    }

    private void later(int days) {
        desk.house.clock.advance(Duration.ofDays(days));
        desk.runJob("retention");
    }

    private Object now() {
        return Moments.toSql(desk.house.clock.instant());
    }

    private List<String> incoming() {
        return desk.facts("""
                select source || '|' || event_key || '|' || kind || '|' ||
                    case when pruned_at is null and length(body) > 0 then 'there' when pruned_at is not null and length(body) = 0 and headers = '{}' then 'gone' end
                from inbox where merchant_id = ?""");
    }

    private List<String> outgoing(String what) {
        return desk.facts("select " + what + " from outbox where merchant_id = ? order by id");
    }

    private List<String> contentsGone() {
        return desk.facts(
                "select distinct kind from outbox where merchant_id = ? and document = '{}' and rendered is null and pruned_at is not null");
    }

    private void stockMessage(String title, String state) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into outbox (merchant_id, id, lane, kind, subject, message_id, document, title, state, attempt, next_attempt_at, created_at, finished_at)
                values (?, ?, 'store:x', 'shopify.stock', 'shelf', ?, '{"a":1}', ?, ?, 1, 'infinity', ?, ?)""")
                .params(desk.merchant.value(), id, id.toString(), title, state, now(), now())
                .update();
        jdbc.sql(
                        "insert into outbox_attempt (merchant_id, outbox_id, attempt, started_at, outcome) values (?, ?, 1, ?, ?)")
                .params(desk.merchant.value(), id, now(), state)
                .update();
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
