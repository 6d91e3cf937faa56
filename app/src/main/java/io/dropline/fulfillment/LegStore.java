package io.dropline.fulfillment;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.promise.Handling;
import io.dropline.promise.LegNews;
import io.dropline.promise.Place;
import io.dropline.promise.SupplierLeg;
import io.dropline.promise.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what a promise depends on: suppliers' calendars, and what has been learnt about each purchase order. */
@Repository
class LegStore {
    private static final String CALENDAR =
            "s.id, s.name, s.ship_from_postal, s.ship_from_country, s.zone, s.cut_off, s.working_days, s.handling_days_min, s.handling_days_max";

    private final JdbcTemplate jdbc;

    LegStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A leg from each supplier, of which nothing is known yet. */
    Map<UUID, SupplierLeg> usual(MerchantId merchant, List<UUID> suppliers) {
        Map<UUID, SupplierLeg> legs = new LinkedHashMap<>();
        jdbc.query(
                "select " + CALENDAR + " from supplier s where s.merchant_id = ? and s.id = any(?)",
                Columns.of(suppliers).value(merchant.value()).uuid(id -> id),
                row -> {
                    legs.put(Moments.uuid(row, "id"), leg(row));
                });
        return legs;
    }

    /** The same from every supplier that is not retired. */
    Map<UUID, SupplierLeg> usual(MerchantId merchant) {
        Map<UUID, SupplierLeg> legs = new LinkedHashMap<>();
        jdbc.query(
                "select " + CALENDAR + " from supplier s where s.merchant_id = ? and s.state <> 'RETIRED'",
                row -> {
                    legs.put(Moments.uuid(row, "id"), leg(row));
                },
                merchant.value());
        return legs;
    }

    /** The legs of orders that are under way: one a purchase order that is not rejected or cancelled, with all news about it. */
    Map<UUID, List<SupplierLeg>> underWay(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<SupplierLeg>> legs = new LinkedHashMap<>();
        jdbc.query(
                "select p.order_id, p.supplier_ship_date, " + CALENDAR + """
                    , (select max(l.backordered_until) from purchase_order_line l
                       where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.backordered > 0) as backordered_until,
                    (select max(k.expected_on) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id
                       and p.state in ('SHIPPED', 'CLOSED')) as expected_on,
                    (select max(k.announced_at) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id
                       and p.state in ('SHIPPED', 'CLOSED')) as shipped_at
                from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                where p.merchant_id = ? and p.order_id = any(?) and p.state not in ('REJECTED', 'CANCELLED')
                order by p.order_id, p.id""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                row -> {
                    legs.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                            .add(leg(row).with(news(row)));
                });
        return legs;
    }

    private static LegNews news(ResultSet row) throws SQLException {
        return new LegNews(
                Optional.ofNullable(Moments.dateOrNull(row, "supplier_ship_date")),
                Optional.empty(),
                Optional.ofNullable(Moments.instantOrNull(row, "shipped_at")),
                Optional.ofNullable(Moments.dateOrNull(row, "backordered_until")),
                Optional.ofNullable(Moments.dateOrNull(row, "expected_on")));
    }

    private static SupplierLeg leg(ResultSet row) throws SQLException {
        Place from = new Place(
                row.getString("ship_from_country"), Optional.of(row.getString("ship_from_postal")), Optional.empty());
        Handling handling = new Handling(
                row.getInt("handling_days_min"),
                row.getInt("handling_days_max"),
                row.getObject("cut_off", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                new WorkingDays(days(row.getInt("working_days")), Set.of()));
        return SupplierLeg.usual(row.getString("name"), from, handling);
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits >> (day.getValue() - 1) & 1) == 1) {
                days.add(day);
            }
        }
        return days.isEmpty() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : days;
    }
}
