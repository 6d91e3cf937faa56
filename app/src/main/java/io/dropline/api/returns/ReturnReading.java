package io.dropline.api.returns;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads returns. */
@Repository
class ReturnReading {
    private static final String ROW = """
            select r.id, r.number, r.order_id, o.number as order_number, s.code as supplier, r.state, r.asked_by, r.wish, r.returnless, r.paid_by,
                r.currency, r.restocking_percent, r.requested_at, r.authorized_at, r.expires_at, r.resolved_at, r.carrier_name as carrier,
                r.tracking_number, r.supplier_credit, r.exchange_order_id
            from goods_return r
            join customer_order o on o.merchant_id = r.merchant_id and o.id = r.order_id
            join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
            where r.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    ReturnReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last asked first; null means any. */
    List<ReturnRow> list(
            MerchantId merchant, @Nullable String state, @Nullable UUID order, @Nullable UUID after, int limit) {
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or r.id < :after) and (cast(:state as text) is null or r.state = :state)
                and (cast(:order as uuid) is null or r.order_id = :order)
                order by r.id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("state", state, Types.VARCHAR)
                .param("order", order, Types.OTHER)
                .param("limit", limit)
                .query(ReturnRow.class)
                .list();
    }

    Optional<ReturnView> find(MerchantId merchant, String number) {
        return jdbc.sql(ROW + "and r.number = :number")
                .param("merchant", merchant.value())
                .param("number", number)
                .query(ReturnRow.class)
                .optional()
                .map(row -> new ReturnView(row, lines(merchant, row.id())));
    }

    private List<ReturnView.Line> lines(MerchantId merchant, UUID id) {
        return jdbc.sql("""
                select g.line_no, g.order_line_id, l.sku, l.title, p.number as purchase_order, g.units, g.received, g.reason, g.said, g.condition
                from goods_return_line g
                join order_line l on l.merchant_id = g.merchant_id and l.order_id = g.order_id and l.id = g.order_line_id
                join purchase_order p on p.merchant_id = g.merchant_id and p.id = g.purchase_order_id
                where g.merchant_id = :merchant and g.return_id = :id order by g.line_no""")
                .param("merchant", merchant.value())
                .param("id", id)
                .query(ReturnView.Line.class)
                .list();
    }
}
