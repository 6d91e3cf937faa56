package io.dropline.api.attention;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents, in and out. */
@Repository
public class DocumentReading {
    private static final String IN = """
            select id, source, event_key, kind, state, received_at, handled_at, attempts, problem, octet_length(body) as bytes, pruned_at
            from inbox where merchant_id = :merchant\s""";
    private static final String OUT = """
            select id, lane, kind, subject, order_id, title, message_id, state, attempt, next_attempt_at, created_at, finished_at, outcome,
                reference, pruned_at
            from outbox where merchant_id = :merchant\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentReading(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Documents from outside, the last received first; null means any. */
    List<DocumentInRow> listIn(
            MerchantId merchant, @Nullable String state, @Nullable String kind, @Nullable UUID after, int limit) {
        return list(IN, merchant, state, kind, after, limit)
                .query(DocumentInRow.class)
                .list();
    }

    Optional<DocumentInRow> findIn(MerchantId merchant, UUID id) {
        return one(IN + "and id = :id", merchant, id).query(DocumentInRow.class).optional();
    }

    Optional<byte[]> bytesIn(MerchantId merchant, UUID id) {
        return one(
                        "select body from inbox where merchant_id = :merchant and id = :id and pruned_at is null",
                        merchant,
                        id)
                .query((row, _) -> row.getBytes("body"))
                .optional();
    }

    /** Documents for the outside, the last written first; null means any. */
    List<DocumentOutRow> listOut(
            MerchantId merchant, @Nullable String state, @Nullable String kind, @Nullable UUID after, int limit) {
        return list(OUT, merchant, state, kind, after, limit)
                .query(DocumentOutRow.class)
                .list();
    }

    Optional<DocumentOutRow> rowOut(MerchantId merchant, UUID id) {
        return one(OUT + "and id = :id", merchant, id)
                .query(DocumentOutRow.class)
                .optional();
    }

    Optional<DocumentOut> findOut(MerchantId merchant, UUID id) {
        return rowOut(merchant, id)
                .map(document -> one("""
                        select document, rendered is not null as rendered from outbox
                        where merchant_id = :merchant and id = :id""", merchant, id)
                        .query((row, _) -> new DocumentOut(
                                document,
                                json.readTree(row.getString("document")),
                                row.getBoolean("rendered"),
                                attempts(merchant, id)))
                        .single());
    }

    Optional<byte[]> bytesOut(MerchantId merchant, UUID id) {
        return one(
                        "select rendered from outbox where merchant_id = :merchant and id = :id and rendered is not null",
                        merchant,
                        id)
                .query((row, _) -> row.getBytes("rendered"))
                .optional();
    }

    /** Those that tell of an order, the first written first. */
    public List<DocumentOutRow> ofOrder(MerchantId merchant, UUID order) {
        return one(OUT + "and order_id = :id order by created_at, id", merchant, order)
                .query(DocumentOutRow.class)
                .list();
    }

    private List<DocumentOut.Attempt> attempts(MerchantId merchant, UUID id) {
        return one("""
                select attempt, started_at, ended_at, outcome, detail from outbox_attempt
                where merchant_id = :merchant and outbox_id = :id order by attempt""", merchant, id).query(DocumentOut.Attempt.class).list();
    }

    private JdbcClient.StatementSpec list(
            String select,
            MerchantId merchant,
            @Nullable String state,
            @Nullable String kind,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(select + """
                and (cast(:after as uuid) is null or id < :after) and (cast(:state as text) is null or state = :state)
                and (cast(:kind as text) is null or kind = :kind)
                order by id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("state", state, Types.VARCHAR)
                .param("kind", kind, Types.VARCHAR)
                .param("limit", limit);
    }

    private JdbcClient.StatementSpec one(String sql, MerchantId merchant, UUID id) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("id", id);
    }
}
