package io.dropline.privacy;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads requests and receipts for people. */
@Repository
class RequestReading {
    private static final String ROW = """
            select r.id, r.kind, r.origin, s.name as store_name, r.store_number, r.asked_by, r.asked_at, r.state, r.note, r.done_at, r.handed_over_at,
                r.handed_over_by, p.made_at,
                (select count(*) from privacy_request_order o where o.merchant_id = r.merchant_id and o.request_id = r.id) as orders,
                (select count(*) from privacy_request_order o where o.merchant_id = r.merchant_id and o.request_id = r.id and o.done_at is not null)
                    as orders_done,
                (select coalesce(sum(c.rows), 0) from privacy_receipt c where c.merchant_id = r.merchant_id and c.request_id = r.id) as rows
            from privacy_request r
            left join store s on s.merchant_id = r.merchant_id and s.id = r.store_id
            left join privacy_package p on p.merchant_id = r.merchant_id and p.request_id = r.id
            where r.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    RequestReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PrivacyRequest> list(MerchantId merchant, @Nullable UUID after, int most) {
        return jdbc.sql(ROW + "and (cast(:after as uuid) is null or r.id < :after) order by r.id desc limit :most")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(RequestReading::row)
                .list();
    }

    Optional<PrivacyRequest> find(MerchantId merchant, UUID id) {
        return jdbc.sql(ROW + "and r.id = :id")
                .param("merchant", merchant.value())
                .param("id", id)
                .query(RequestReading::row)
                .optional();
    }

    List<PrivacyRequest.ReceiptLine> receipt(MerchantId merchant, UUID id) {
        return jdbc.sql(
                        "select table_name, rows from privacy_receipt where merchant_id = ? and request_id = ? order by table_name")
                .params(merchant.value(), id)
                .query((row, index) -> new PrivacyRequest.ReceiptLine(row.getString("table_name"), row.getInt("rows")))
                .list();
    }

    /** Orders that a request waits for, at most so many. */
    List<PrivacyRequest.WaitingOrder> waiting(MerchantId merchant, UUID id, int most) {
        return jdbc.sql("""
                select o.id, o.number, s.standing from privacy_request_order x
                join customer_order o on o.merchant_id = x.merchant_id and o.id = x.order_id
                join order_standing s on s.merchant_id = o.merchant_id and s.order_id = o.id
                where x.merchant_id = ? and x.request_id = ? and x.done_at is null order by o.placed_at limit ?""")
                .params(merchant.value(), id, most)
                .query((row, index) -> new PrivacyRequest.WaitingOrder(
                        Moments.uuid(row, "id"), row.getString("number"), row.getString("standing")))
                .list();
    }

    boolean handedOver(MerchantId merchant, UUID id, String by, Instant now) {
        return jdbc.sql("""
                update privacy_request set state = 'HANDED_OVER', handed_over_at = ?, handed_over_by = ?
                where merchant_id = ? and id = ? and kind = 'EXPORT' and state = 'DONE'""")
                        .params(Moments.toSql(now), by, merchant.value(), id)
                        .update()
                == 1;
    }

    private static PrivacyRequest row(ResultSet row, int number) throws SQLException {
        return new PrivacyRequest(
                Moments.uuid(row, "id"),
                RequestKind.valueOf(row.getString("kind")),
                Origin.valueOf(row.getString("origin")),
                row.getString("store_name"),
                row.getString("store_number"),
                row.getString("asked_by"),
                Moments.instant(row, "asked_at"),
                RequestState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getInt("orders"),
                row.getInt("orders_done"),
                row.getLong("rows"),
                Moments.instantOrNull(row, "done_at"),
                Moments.instantOrNull(row, "handed_over_at"),
                row.getString("handed_over_by"),
                Moments.instantOrNull(row, "made_at"));
    }
}
