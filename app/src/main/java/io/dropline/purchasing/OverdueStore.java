package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which purchase orders should have left, and of which missed day was told. */
@Repository
class OverdueStore {
    private static final String OVERDUE = """
            from purchase_order p
            join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
            cross join\s""" + Lateness.DAYS + "where p.merchant_id = ? and " + Lateness.LATE
            + "and p.overdue_day is distinct from missed.day ";

    private final JdbcTemplate jdbc;

    OverdueStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders of such as nobody was told of, those that wait longest first. */
    List<UUID> ordersOf(MerchantId merchant, Instant now, int most) {
        return jdbc.query(
                "select p.order_id " + OVERDUE
                        + "group by p.order_id order by min(p.required_ship_date), p.order_id limit ?",
                (row, index) -> Moments.uuid(row, "order_id"),
                Moments.toSql(now),
                merchant.value(),
                most);
    }

    /** Takes those of these orders, whose orders are locked, to tell of them; answers the day each missed. */
    Map<UUID, LocalDate> take(MerchantId merchant, List<UUID> orders, Instant now) {
        Map<UUID, LocalDate> missed = new HashMap<>();
        jdbc.query(
                "update purchase_order o set overdue_day = found.day from (select p.id, missed.day " + OVERDUE
                        + "and p.order_id = any(?) for update of p) found "
                        + "where o.merchant_id = ? and o.id = found.id returning o.id, o.overdue_day",
                Columns.of(orders)
                        .at(now)
                        .value(merchant.value())
                        .uuid(id -> id)
                        .value(merchant.value()),
                row -> {
                    missed.put(Moments.uuid(row, "id"), row.getObject("overdue_day", LocalDate.class));
                });
        return missed;
    }
}
