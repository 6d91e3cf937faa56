package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.privacy.Keeping;
import io.dropline.platform.privacy.KeepsPersonal;
import io.dropline.platform.privacy.Searching;
import io.dropline.platform.privacy.Trait;
import io.dropline.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Documents in and out. What they brought about stands elsewhere: without their person they are kept as proof that they went, not of what they said. */
@Component
class DocumentsKept implements KeepsPersonal, ForgottenDocuments {
    private static final byte[] NOTE = Searching.NOTE.getBytes(StandardCharsets.UTF_8);

    /** From suppliers, who write of costs; and mails, of which those with customers are given as conversations. */
    private static final String INNER = "(t.kind like 'portal.%' or t.kind like 'mail.%')";

    private final JdbcTemplate jdbc;
    private final Problems problems;

    DocumentsKept(JdbcTemplate jdbc, Problems problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    @Override
    public List<Keeping> keeps() {
        return List.of(
                Keeping.ofOrders("outbox", "Documents sent", "t.order_id", "id")
                        .with(Trait.KEY, "id")
                        .with(Trait.INNER, "document", "outcome", "reference")
                        .with(Trait.WORDS, "title")
                        .with(Trait.BYTES, "rendered")
                        .with(Trait.GIVEN, "title", "created_at", "kind"),
                Keeping.ofOrders("outbox_attempt", "Attempts to send", "d.order_id", "outbox_id", "attempt")
                        .through("outbox d", "d.merchant_id = t.merchant_id and d.id = t.outbox_id")
                        .with(Trait.INNER, "detail"),
                // Letters about several orders at once, such as to a supplier's accounts; stock levels name nobody, and
                // are many.
                Keeping.searched("outbox", "Other documents sent", "created_at", "id")
                        .among(
                                "t.order_id is null and t.state in ('CONFIRMED', 'REFUSED', 'CANCELLED') and t.kind not like '%.stock'")
                        .with(Trait.INNER, "document", "title", "outcome")
                        .with(Trait.RAW, "rendered")
                        .innerOnly(),
                received("Documents received").among("t.state <> 'RECEIVED' and not " + INNER),
                received("Mails, and what suppliers sent")
                        .among("t.state <> 'RECEIVED' and " + INNER)
                        .innerOnly());
    }

    private static Keeping received(String title) {
        return Keeping.searched("inbox", title, "received_at", "id")
                .with(Trait.WORDS, "headers", "problem")
                .with(Trait.RAW, "body");
    }

    /** What is on its way, or of unknown end, must be sent as it is, or looked for as it was. */
    @Override
    public Set<UUID> busy(MerchantId merchant, List<UUID> orders) {
        return new HashSet<>(jdbc.query(
                """
                select distinct order_id from outbox
                where merchant_id = ? and order_id = any(?) and state in ('PENDING', 'SENDING', 'UNKNOWN', 'NEEDS_DECISION')""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "order_id")));
    }

    /** What was refused cannot be sent again without its person; what nobody could read cannot be read any more. */
    @Override
    public void redacted(MerchantId merchant, List<UUID> orders, Instant now) {
        List<UUID> given = jdbc.query(
                """
                update outbox set state = 'CANCELLED', finished_at = coalesce(finished_at, ?), outcome = 'Redacted: cannot be sent any more'
                where merchant_id = ? and order_id = any(?) and state = 'REFUSED' returning id""",
                Columns.of(orders).at(now).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
        problems.resolve(
                merchant,
                Dispatcher.REFUSED,
                given.stream().map(Outbox::subject).toList(),
                "The customer's data was redacted");
        List<UUID> aside =
                jdbc.query("""
                update inbox set state = 'SET_ASIDE', handled_at = ?
                where merchant_id = ? and state = 'PARKED' and body = ? returning id""", (row, index) -> Moments.uuid(row, "id"), Moments.toSql(now), merchant.value(), NOTE);
        problems.resolve(
                merchant,
                "inbox.parked",
                aside.stream().map(id -> "inbox:" + id).toList(),
                "The document was redacted");
    }

    /** What nobody has handled yet is left alone until then. */
    @Override
    public Instant waitingSince(MerchantId merchant, Instant now) {
        return jdbc.query(
                        "select min(received_at) as since from inbox where merchant_id = ? and state = 'RECEIVED'",
                        (row, index) -> Optional.ofNullable(Moments.instantOrNull(row, "since")),
                        merchant.value())
                .getFirst()
                .orElse(now);
    }

    @Override
    public void storeGone(MerchantId merchant, UUID store, Instant now) {
        jdbc.update("""
                update inbox set body = ?, headers = '{}', problem = null, state = case when state = 'PARKED' then 'SET_ASIDE' else state end
                where merchant_id = ? and source like ? and state <> 'RECEIVED'""", NOTE, merchant.value(), "%:" + store);
    }

    @Override
    public void forget(MerchantId merchant, List<UUID> ids) {
        jdbc.update(
                "update inbox set body = ?, headers = '{}' where merchant_id = ? and id = any(?)",
                Columns.of(ids).value(NOTE).value(merchant.value()).uuid(id -> id));
    }
}
