package io.dropline.console.mailroom;

import static io.dropline.platform.db.Moments.instant;
import static io.dropline.platform.db.Moments.instantOrNull;
import static io.dropline.platform.db.Moments.toSql;
import static io.dropline.platform.db.Moments.uuid;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of documents. */
@Repository
class MailroomStore {
    private final JdbcClient jdbc;

    MailroomStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed<MailroomPage.Row> incoming(MerchantId merchant, List<String> states, Cursor after) {
        return Listed.of(
                page("""
                        select d.id, d.kind, d.source, d.state, d.attempts, d.received_at, d.problem, st.name as known from inbox d
                        left join store st on st.merchant_id = d.merchant_id and 'shopify:' || st.id = d.source
                        where d.merchant_id = :merchant and d.state = any(:states) and (d.received_at, d.id) < (:at, :id)
                        order by d.received_at desc, d.id desc limit :count
                        """, merchant, states, after)
                        .query((row, number) -> new MailroomPage.Row(
                                uuid(row, "id"),
                                row.getString("kind"),
                                row.getString("kind"),
                                Peer.from(row.getString("source"), row.getString("known")),
                                row.getString("state"),
                                row.getInt("attempts"),
                                instant(row, "received_at"),
                                row.getString("problem"),
                                true))
                        .list(),
                MailroomPage.Row::cursor);
    }

    Listed<MailroomPage.Row> outgoing(MerchantId merchant, List<String> states, Cursor after) {
        return Listed.of(
                page("""
                        select d.id, d.title, d.kind, d.lane, d.state, d.attempt, d.created_at, d.outcome,
                            coalesce(st.name, s.name, ps.name) as known
                        from outbox d
                        left join store st on st.merchant_id = d.merchant_id and 'store:' || st.id = d.lane
                        left join supplier s on s.merchant_id = d.merchant_id
                            and ('supplier:' || s.id = d.lane or 'accounts:' || s.id = d.subject)
                        left join purchase_order p on p.merchant_id = d.merchant_id and p.order_id = d.order_id and 'po:' || p.id = d.subject
                        left join supplier ps on ps.merchant_id = p.merchant_id and ps.id = p.supplier_id
                        where d.merchant_id = :merchant and d.state = any(:states) and (d.created_at, d.id) < (:at, :id)
                        order by d.created_at desc, d.id desc limit :count
                        """, merchant, states, after)
                        .query((row, number) -> new MailroomPage.Row(
                                uuid(row, "id"),
                                row.getString("title"),
                                row.getString("kind"),
                                Peer.to(row.getString("lane"), row.getString("kind"), row.getString("known")),
                                row.getString("state"),
                                row.getInt("attempt"),
                                instant(row, "created_at"),
                                row.getString("outcome"),
                                false))
                        .list(),
                MailroomPage.Row::cursor);
    }

    /** What is not at its end, by state. Ends are many and not counted. */
    Map<String, Integer> unfinishedIncoming(MerchantId merchant) {
        return counts("""
                select state, count(*) as documents from inbox where merchant_id = :merchant and state = 'RECEIVED' group by state
                union all
                select state, count(*) from inbox where merchant_id = :merchant and state = 'PARKED' group by state
                """, merchant);
    }

    Map<String, Integer> unfinishedOutgoing(MerchantId merchant) {
        return counts("""
                select state, count(*) as documents from outbox
                where merchant_id = :merchant and state in ('PENDING', 'SENDING', 'UNKNOWN') group by state
                union all
                select state, count(*) from outbox
                where merchant_id = :merchant and state in ('REFUSED', 'NEEDS_DECISION') group by state
                """, merchant);
    }

    /** Destinations that are stopped, by the breaker or by a person. */
    List<MailroomPage.Lane> stopped(MerchantId merchant, Instant now) {
        return jdbc.sql("""
                select l.lane, l.open_until, l.paused_by,
                    coalesce(s.name, st.name, case l.lane when 'mail' then 'Mail server' else l.lane end) as name,
                    (select count(*) from outbox d
                        where d.merchant_id = l.merchant_id and d.lane = l.lane and d.state in ('PENDING', 'SENDING', 'UNKNOWN')) as waiting
                from lane l
                left join supplier s on s.merchant_id = l.merchant_id and 'supplier:' || s.id = l.lane
                left join store st on st.merchant_id = l.merchant_id and 'store:' || st.id = l.lane
                where l.merchant_id = :merchant and (l.paused_by is not null or l.open_until > :now)
                order by l.lane
                """)
                .param("merchant", merchant.value())
                .param("now", toSql(now))
                .query((row, number) -> new MailroomPage.Lane(
                        row.getString("lane"),
                        row.getString("name"),
                        row.getInt("waiting"),
                        instantOrNull(row, "open_until"),
                        row.getString("paused_by")))
                .list();
    }

    private Map<String, Integer> counts(String sql, MerchantId merchant) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql).param("merchant", merchant.value()).query(row -> {
            counts.put(row.getString("state"), row.getInt("documents"));
        });
        return counts;
    }

    private JdbcClient.StatementSpec page(String sql, MerchantId merchant, List<String> states, Cursor after) {
        return jdbc.sql(sql)
                .param("merchant", merchant.value())
                .param("states", states.toArray(String[]::new))
                .param("at", after.sqlAt())
                .param("id", after.id())
                .param("count", Listed.SIZE + 1);
    }
}
