package io.dropline.console.returns;

import io.dropline.console.page.Cursor;
import io.dropline.console.page.Listed;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.returns.ReturnReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads returns for lists. */
@Repository
public class RmaListStore {
    private static final String ROW = """
            select r.id, r.number, s.name as supplier, r.order_id, o.number as order_number, r.wish, r.state, r.requested_at,
                l.title, l.reason, l.units, l.lines
            from goods_return r
            join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
            join customer_order o on o.merchant_id = r.merchant_id and o.id = r.order_id
            cross join lateral (
                select (array_agg(t.title order by g.line_no))[1] as title, (array_agg(g.reason order by g.line_no))[1] as reason,
                    sum(g.units) as units, count(*) as lines
                from goods_return_line g
                join order_line t on t.merchant_id = g.merchant_id and t.order_id = g.order_id and t.id = g.order_line_id
                where g.merchant_id = r.merchant_id and g.return_id = r.id) l
            where r.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    RmaListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listed<RmaRow> page(MerchantId merchant, RmaFilter filter, Cursor after) {
        return Listed.of(
                jdbc.sql(ROW + """
                        and r.state = any(:states) and (r.requested_at, r.id) < (:at, :id)
                        order by r.requested_at desc, r.id desc limit :count""")
                        .param("merchant", merchant.value())
                        .param("states", filter.states().toArray(String[]::new))
                        .param("at", after.sqlAt())
                        .param("id", after.id())
                        .param("count", Listed.SIZE + 1)
                        .query((row, number) -> row(row))
                        .list(),
                RmaRow::cursor);
    }

    /** Those of an order, the oldest first. */
    public List<RmaRow> ofOrder(MerchantId merchant, UUID order) {
        return jdbc.sql(ROW + "and r.order_id = :order order by r.id")
                .param("merchant", merchant.value())
                .param("order", order)
                .query((row, number) -> row(row))
                .list();
    }

    Map<String, Integer> liveCounts(MerchantId merchant) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select state, count(*) as returns from goods_return
                where merchant_id = :merchant and state in ('REQUESTED', 'AUTHORIZED', 'IN_TRANSIT', 'RECEIVED', 'INSPECTED') group by state""").param("merchant", merchant.value()).query(row -> {
            counts.put(row.getString("state"), row.getInt("returns"));
        });
        return counts;
    }

    private static RmaRow row(ResultSet row) throws SQLException {
        return new RmaRow(
                Moments.uuid(row, "id"),
                row.getString("number"),
                row.getString("supplier"),
                Moments.uuid(row, "order_id"),
                row.getString("order_number"),
                row.getString("title"),
                row.getInt("units"),
                Math.max(0, row.getInt("lines") - 1),
                ReturnReason.valueOf(row.getString("reason")).label(),
                row.getString("wish").equals("EXCHANGE"),
                row.getString("state"),
                Moments.instant(row, "requested_at"));
    }
}
