package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.RequestKind;
import io.dropline.privacy.RequestState;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.support.Conversations;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer asks to be forgotten: then nothing of them is left anywhere, and nobody else has lost anything. */
class PrivacyScenarios {
    private final PrivacyStage stage = new PrivacyStage();
    private final Desk desk = stage.desk;
    private final JdbcClient jdbc = stage.jdbc;
    private final Everything everything = stage.everything;
    private final Privacy privacy = stage.privacy;
    private final UUID nordic = stage.nordic;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nothingIsLeftOfACustomerAndOthersAreUnharmed() throws IOException {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        PlacedOrder his = stage.wholeLife(PrivacyStage.barnabysOrder(), "1Z12345E0205271688");
        stage.about(hers, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), "612.555.0199", "PARCEL-A");
        stage.about(his, "Barnaby Thistlewood", PrivacyStage.BARNABY.email(), "206-555-0177", "PARCEL-B");
        stage.files(hers, his);
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.happensTo(hers, "Quillon Zéphyrine");
        after.happensTo(his, "Barnaby Thistlewood");
        after.writes(hers, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), letter("PARCEL-A"));
        after.writes(his, "Barnaby Thistlewood", PrivacyStage.BARNABY.email(), letter("PARCEL-B"));
        desk.wait(Duration.ofMinutes(1));
        stage.dataRequest(hers, PrivacyStage.QUILLON);
        assertThat(Everything.columns(everything.holding(PrivacyStage.OF_QUILLON)))
                .contains(
                        "customer_order.ship_name",
                        "customer_order.ship_told",
                        "timeline_entry.summary",
                        "problem.reason",
                        "purchase_order.answer_note",
                        "tracking_event.description",
                        "outbox.document",
                        "outbox.rendered",
                        "inbox.body",
                        "inbox.problem",
                        "audit_entry.subject",
                        "goods_return.note",
                        "goods_return.supplier_said",
                        "goods_return_line.said",
                        "return_file.content",
                        "refund.reason",
                        "supplier_claim.explanation",
                        "conversation.email",
                        "conversation.name",
                        "conversation_message.body",
                        "conversation_message.quoted",
                        "conversation_message.refs",
                        "conversation_message.search",
                        "message_attachment.content",
                        "message_attachment.name");
        Map<String, String> before = everything.rows();

        stage.redact(hers, PrivacyStage.QUILLON);

        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(Everything.columns(everything.holding(PrivacyStage.OF_BARNABY)))
                .contains(
                        "customer_order.ship_name",
                        "inbox.body",
                        "outbox.rendered",
                        "return_file.content",
                        "refund.reason")
                .contains("goods_return_line.said", "supplier_claim.explanation", "conversation_message.body")
                .contains("message_attachment.content", "conversation.email");
        assertThat(changedOthers(before, hers)).isEmpty();
        assertThat(desk.facts(
                                "select convert_from(body, 'UTF8') from inbox where merchant_id = ? and event_key = 'both'")
                        .getFirst())
                .contains("PO-9,Nobody,,UPS", "THISTLEWOOD BARNABY,2065550177,UPS", ",[redacted],[redacted],UPS");
        assertThat(
                        desk.facts(
                                "select number || ' ' || total || ' ' || ship_region || ship_country from customer_order where merchant_id = ? and redacted_at is not null"))
                .containsExactly(hers.name() + " 1500.0000 MNUS");
        assertThat(receipt()).containsKeys("customer_order", "inbox", "outbox", "timeline_entry");
        assertThat(stage.last().state()).isEqualTo(RequestState.DONE);
    }

    @Test
    void whoWaitsForAnAnswerIsForgottenOnceTheyHaveIt() {
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.writes(hers, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), null);
        reopen();

        stage.redact(hers, PrivacyStage.QUILLON);
        assertThat(stage.last().waiting()).isOne();
        assertThat(Everything.columns(everything.holding(PrivacyStage.OF_QUILLON)))
                .contains("conversation_message.body");

        desk.house.bean(Conversations.class).close(stage.robin(), stage.onlyConversation());
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
    }

    @Test
    void whoOnlyWroteIsForgottenTooAndLettersThatAreAboutNoOrderGoWithTheLastOne() {
        AfterDelivery after = new AfterDelivery(desk, nordic);
        after.writes(null, "Barnaby Thistlewood", PrivacyStage.BARNABY.email(), letter("PARCEL-B"));
        after.writes(null, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), letter("PARCEL-A"));
        privacy.ask(stage.robin(), Origin.CONSOLE, RequestKind.REDACT, PrivacyStage.QUILLON.email(), List.of());
        desk.wait(Duration.ofMinutes(1));
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();

        after.writes(null, "Quillon Zéphyrine", PrivacyStage.QUILLON.email(), letter("PARCEL-C"));
        desk.offer(nordic, "SAUNA", "900", 9);
        PlacedOrder hers = stage.wholeLife(PrivacyStage.quillonsOrder(), "1Z999AA10123456784");
        stage.redact(hers, PrivacyStage.QUILLON);
        assertThat(everything.holding(PrivacyStage.OF_QUILLON)).isEmpty();
        assertThat(Everything.columns(everything.holding(PrivacyStage.OF_BARNABY)))
                .contains(
                        "conversation.email", "conversation_message.body", "message_attachment.content", "inbox.body");
    }

    private void reopen() {
        desk.house.bean(Conversations.class).reopen(stage.robin(), stage.onlyConversation());
    }

    /** A letter as it came, of which nothing but its conversation says whose it is. */
    private UUID letter(String key) {
        String name = key.endsWith("B") ? "Thistlewood" : "Quillon";
        stage.received(key + "-letter", "mail.test", "A letter of " + name);
        desk.work();
        return jdbc.sql("update inbox set state = 'SET_ASIDE' where merchant_id = ? and event_key = ? returning id")
                .params(desk.merchant.value(), key + "-letter")
                .query(UUID.class)
                .single();
    }

    // ---- what there is to see

    private Map<String, Integer> receipt() {
        Map<String, Integer> receipt = new java.util.TreeMap<>();
        privacy.receipt(desk.merchant, stage.last().id()).forEach(line -> receipt.put(line.table(), line.rows()));
        return receipt;
    }

    /** Rows that were there, that are different or gone, and that did not belong to this order's customer. */
    private List<String> changedOthers(Map<String, String> before, PlacedOrder hers) {
        List<String> keys = new ArrayList<>(
                desk.facts(
                        "select unnest(array[o.id::text, p.id::text, k.id::text]) from customer_order o join purchase_order p on p.order_id = o.id join package k on k.order_id = o.id where o.merchant_id = ? and o.redacted_at is not null"));
        keys.addAll(desk.facts("""
                select g.id::text from goods_return g join customer_order o on o.merchant_id = g.merchant_id and o.id = g.order_id
                where g.merchant_id = ? and o.redacted_at is not null"""));
        keys.add(Long.toString(hers.id()));
        keys.add(desk.onlyPo(hers).number()); // letters to suppliers say no more than that
        Map<String, String> after = everything.rows();
        List<String> changed = new ArrayList<>();
        before.forEach((key, row) -> {
            boolean same = row.equals(after.get(key));
            boolean own = keys.stream().anyMatch(row::contains) || keys.stream().anyMatch(key::contains);
            boolean ofWork = key.startsWith("scheduled_tasks/")
                    || key.startsWith("privacy_")
                    || key.startsWith("ledger_mark/")
                    || key.startsWith("supplier_record/");
            boolean named = PrivacyStage.OF_QUILLON.stream().anyMatch(row::contains);
            boolean ofHers = String.valueOf(after.get(key)).contains("The document was redacted");
            if (!same && !own && !ofWork && !named && !ofHers) {
                changed.add(key + ": " + row + " -> " + after.get(key));
            }
        });
        return changed;
    }
}
