package io.dropline.console.mailroom;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.uuid;
import static io.dropline.platform.db.Moments.uuidOrNull;

import io.dropline.platform.MerchantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one document. */
@Repository
class DocumentStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<DocumentPage.In> incoming(MerchantId merchant, UUID id) {
        return of("""
                select id, source, event_key, kind, received_at, state, attempts, handled_at, problem, headers, body, pruned_at
                from inbox where merchant_id = :merchant and id = :id
                """, merchant, id)
                .query((row, number) -> new DocumentPage.In(
                        uuid(row, "id"),
                        row.getString("source"),
                        row.getString("event_key"),
                        row.getString("kind"),
                        instant(row, "received_at"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        instantOrNull(row, "handled_at"),
                        row.getString("problem"),
                        headers(row.getString("headers")),
                        RawText.of(row.getBytes("body"), instantOrNull(row, "pruned_at"))))
                .optional();
    }

    Optional<DocumentPage.Out> outgoing(MerchantId merchant, UUID id) {
        List<DocumentPage.Attempt> attempts = attempts(merchant, id);
        return of("""
                select d.id, d.title, d.lane, d.kind, d.state, d.message_id, d.order_id, o.number, d.created_at, d.next_attempt_at,
                    d.finished_at, d.outcome, d.reference, d.rendered, d.document, d.pruned_at
                from outbox d
                left join customer_order o on o.merchant_id = d.merchant_id and o.id = d.order_id
                where d.merchant_id = :merchant and d.id = :id
                """, merchant, id)
                .query((row, number) -> {
                    byte[] rendered = row.getBytes("rendered");
                    return new DocumentPage.Out(
                            uuid(row, "id"),
                            row.getString("title"),
                            row.getString("lane"),
                            row.getString("kind"),
                            row.getString("state"),
                            row.getString("message_id"),
                            uuidOrNull(row, "order_id"),
                            row.getString("number"),
                            instant(row, "created_at"),
                            instant(row, "next_attempt_at"),
                            instantOrNull(row, "finished_at"),
                            row.getString("outcome"),
                            row.getString("reference"),
                            attempts,
                            RawText.of(
                                    rendered == null
                                            ? row.getString("document").getBytes(StandardCharsets.UTF_8)
                                            : rendered,
                                    instantOrNull(row, "pruned_at")));
                })
                .optional();
    }

    private List<DocumentPage.Attempt> attempts(MerchantId merchant, UUID id) {
        return of("""
                select attempt, started_at, ended_at, outcome, detail from outbox_attempt
                where merchant_id = :merchant and outbox_id = :id order by attempt
                """, merchant, id)
                .query((row, number) -> new DocumentPage.Attempt(
                        row.getInt("attempt"),
                        instant(row, "started_at"),
                        instantOrNull(row, "ended_at"),
                        row.getString("outcome"),
                        row.getString("detail")))
                .list();
    }

    private Map<String, String> headers(String document) {
        Map<String, String> headers = new TreeMap<>();
        JsonNode node = json.readTree(document);
        node.properties()
                .forEach(header -> headers.put(
                        header.getKey(),
                        header.getValue().isString()
                                ? header.getValue().asString()
                                : header.getValue().toString()));
        return headers;
    }

    private JdbcClient.StatementSpec of(String sql, MerchantId merchant, UUID id) {
        return jdbc.sql(sql).param("merchant", merchant.value()).param("id", id);
    }
}
