package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.Ids;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.retention.DataClass;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.Retention;
import io.dropline.simulators.store.book.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes when it is old, what stays, and that nothing is done twice for having been forgotten. */
class RetentionScenarios {
    private final Desk desk = new Desk();
    private final RetentionDesk retention = new RetentionDesk(desk);
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
        retention.later(89);
        assertThat(incoming()).isNotEmpty().allMatch(one -> one.endsWith("there"));

        retention.later(2);
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
        retention.later(200);
        assertThat(incoming()).containsExactly("test|odd|kind.of.tomorrow|there");

        UUID id = UUID.fromString(
                desk.facts("select id::text from inbox where merchant_id = ?").getFirst());
        desk.house.bean(Mailroom.class).setAside(desk.merchant, id, "Ada", "of no use");
        retention.later(91);
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

        retention.later(91);
        assertThat(contentsGone()).contains("shopify.fulfilment").doesNotContain("po.email", "mail.customer");
        retention.later(310);
        assertThat(contentsGone()).contains("shopify.fulfilment", "po.email", "mail.customer");
        assertThat(outgoing("kind || message_id")).as("each is known as before").containsAll(before);
        assertThat(desk.onlyPo(order).state()).isEqualTo("SHIPPED");
    }

    @Test
    void stockToldToAStoreGoesAsAWholeUnlessItsEndIsUnknown() {
        stockMessage("told", "CONFIRMED");
        stockMessage("perhaps", "UNKNOWN");
        retention.later(13);
        assertThat(outgoing("title")).containsExactlyInAnyOrder("told", "perhaps");
        retention.later(2);
        assertThat(outgoing("title")).containsExactly("perhaps");
        assertThat(desk.facts("select outcome from outbox_attempt where merchant_id = ?"))
                .containsExactly("UNKNOWN");
    }

    @Test
    void aMailGoesAndWhatItSaidStays() {
        try (Letterbox box = new Letterbox(desk.supportMail())) {
            box.connect(desk);
            box.mail("a@mail.example", "My door", "It squeaks");
            desk.wait(Duration.ofMinutes(1));
        }
        String mails = "select (pruned_at is null) || ' ' || (length(body) > 0) from inbox where merchant_id = ?";
        retention.later(89);
        assertThat(desk.facts(mails)).containsExactly("true true");

        retention.later(2);
        assertThat(desk.facts(mails)).containsExactly("false false");
        assertThat(desk.facts("select body from conversation_message where merchant_id = ?"))
                .containsExactly("It squeaks");
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

            retention.later(8);
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

    private List<String> wrong(Retention retention) {
        return switch (policies.save(person, retention)) {
            case Saved.Done<Integer> _ -> List.of();
            case Saved.Wrong<Integer>(List<FieldProblem> problems) ->
                problems.stream().map(FieldProblem::field).toList();
        };
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
                .params(desk.merchant.value(), id, id.toString(), title, state, retention.now(), retention.now())
                .update();
        jdbc.sql(
                        "insert into outbox_attempt (merchant_id, outbox_id, attempt, started_at, outcome) values (?, ?, 1, ?, ?)")
                .params(desk.merchant.value(), id, retention.now(), state)
                .update();
    }
}
