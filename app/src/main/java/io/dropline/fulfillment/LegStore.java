package io.dropline.fulfillment;

import io.dropline.catalog.Offer;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.promise.Handling;
import io.dropline.promise.LegNews;
import io.dropline.promise.Place;
import io.dropline.promise.SupplierLeg;
import io.dropline.promise.WorkingDays;
import io.dropline.suppliers.calendar.SupplierCalendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what a promise depends on: suppliers' calendars, and what has been learnt about each purchase order. */
@Repository
class LegStore {
    private static final String SUPPLIER = """
            s.id, s.name, coalesce(w.postal, s.ship_from_postal) as postal, coalesce(w.country, s.ship_from_country) as country, s.zone,
            s.cut_off, s.handling_days_min, s.handling_days_max""";

    /** A supplier that only has places ships from the first of them, as far as anybody can tell beforehand. */
    private static final String PLACE = """
             left join lateral (
                select postal, country from supplier_place p where s.ship_from_postal = '' and p.merchant_id = s.merchant_id
                    and p.supplier_id = s.id and p.active order by p.code limit 1) w on true
            """;

    /** What is known of a leg but for the supplier's calendar. */
    private record Row(
            UUID key,
            Instant issuedAt,
            UUID supplier,
            String name,
            Place from,
            int least,
            int most,
            LocalTime cutOff,
            ZoneId zone,
            LegNews news,
            List<String> skus) {
        SupplierLeg leg(Map<UUID, WorkingDays> calendars) {
            WorkingDays days = Objects.requireNonNull(calendars.get(supplier));
            return SupplierLeg.usual(name, from, new Handling(least, most, cutOff, zone, days))
                    .with(news);
        }

        List<Offer.Key> goods() {
            return skus.stream().map(sku -> new Offer.Key(sku, supplier)).toList();
        }
    }

    /** A leg under way, when its supplier could begin, and what is on it. */
    record UnderWay(SupplierLeg leg, Instant issuedAt, List<Offer.Key> goods) {}

    /** Of what is really to come; stands before the supplier's usual days, since of two columns with one name the first is read. */
    private static final String LEAD =
            "coalesce(h.least, s.handling_days_min) as handling_days_min, coalesce(h.most, s.handling_days_max) as handling_days_max, ";

    private final JdbcTemplate jdbc;
    private final SupplierCalendars calendars;

    LegStore(JdbcTemplate jdbc, SupplierCalendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** A leg from each supplier, of which nothing is known yet. */
    Map<UUID, SupplierLeg> usual(MerchantId merchant, List<UUID> suppliers) {
        List<Row> rows = jdbc.query(
                "select " + SUPPLIER + " from supplier s" + PLACE + " where s.merchant_id = ? and s.id = any(?)",
                Columns.of(suppliers).value(merchant.value()).uuid(id -> id),
                (row, index) -> row(row, "id", Instant.EPOCH, LegNews.NONE, List.of()));
        Map<UUID, WorkingDays> days = calendars.workingDays(merchant, suppliers);
        Map<UUID, SupplierLeg> legs = new LinkedHashMap<>();
        rows.forEach(row -> legs.put(row.key(), row.leg(days)));
        return legs;
    }

    /** The same from every supplier that is not retired. */
    Map<UUID, SupplierLeg> usual(MerchantId merchant) {
        return usual(
                merchant,
                jdbc.queryForList(
                        "select id from supplier where merchant_id = ? and state <> 'RETIRED'",
                        UUID.class,
                        merchant.value()));
    }

    /** The places from which suppliers send goods: those that have them, or any of the supplier's; nothing where it has named none. */
    Map<Offer.Key, List<Place>> starts(MerchantId merchant, List<Offer.Key> goods) {
        Map<Offer.Key, List<Place>> starts = new HashMap<>();
        jdbc.query(
                """
                select o.supplier_id, o.sku, l.postal, l.country
                from (select distinct supplier_id, sku from unnest(?, ?) as k(supplier_id, sku)) k
                join offer o on o.merchant_id = ? and o.supplier_id = k.supplier_id and o.sku = k.sku
                join supplier_place l on l.merchant_id = o.merchant_id and l.supplier_id = o.supplier_id and l.active
                    and (o.ship_from = '{}' or l.code = any(o.ship_from))
                order by l.code""",
                Columns.of(goods)
                        .uuid(Offer.Key::supplierId)
                        .text(Offer.Key::sku)
                        .value(merchant.value()),
                row -> {
                    starts.computeIfAbsent(
                                    new Offer.Key(row.getString("sku"), Moments.uuid(row, "supplier_id")),
                                    unused -> new ArrayList<>())
                            .add(place(row));
                });
        return starts;
    }

    /** The legs of orders that are under way: one a purchase order that is not rejected or cancelled, with all news about it. */
    Map<UUID, List<UnderWay>> underWay(MerchantId merchant, List<UUID> orders) {
        List<Row> rows = jdbc.query(
                "select p.order_id, p.issued_at, p.supplier_ship_date, h.skus, " + LEAD + SUPPLIER + """
                    , (select max(l.backordered_until) from purchase_order_line l
                       where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.backordered > 0) as backordered_until,
                    (select max(k.expected_on) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id
                       and p.state in ('SHIPPED', 'CLOSED')) as expected_on,
                    (select max(k.shipped_on) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id
                       and p.state in ('SHIPPED', 'CLOSED')) as shipped_on
                from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                """ + PLACE + """
                cross join lateral (
                    select max(coalesce(f.lead_days, s.handling_days_min)) as least, max(coalesce(f.lead_days, s.handling_days_max)) as most,
                        coalesce(array_agg(l.sku), '{}') as skus
                    from purchase_order_line l
                    left join offer f on f.merchant_id = l.merchant_id and f.supplier_id = p.supplier_id and f.sku = l.sku
                    where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.quantity > l.refused + l.cancelled) h
                where p.merchant_id = ? and p.order_id = any(?) and p.state not in ('REJECTED', 'CANCELLED')
                order by p.order_id, p.id""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> row(row, "order_id", Moments.instant(row, "issued_at"), news(row), List.of((String[])
                        row.getArray("skus").getArray())));
        Map<UUID, WorkingDays> days = calendars.workingDays(
                merchant, rows.stream().map(Row::supplier).distinct().toList());
        Map<UUID, List<UnderWay>> legs = new LinkedHashMap<>();
        rows.forEach(row -> legs.computeIfAbsent(row.key(), unused -> new ArrayList<>())
                .add(new UnderWay(row.leg(days), row.issuedAt(), row.goods())));
        return legs;
    }

    private static LegNews news(ResultSet row) throws SQLException {
        return new LegNews(
                Optional.ofNullable(Moments.dateOrNull(row, "supplier_ship_date")),
                Optional.empty(),
                shippedAt(row),
                Optional.ofNullable(Moments.dateOrNull(row, "backordered_until")),
                Optional.ofNullable(Moments.dateOrNull(row, "expected_on")));
    }

    /** The day it left in the supplier's calendar, whenever we heard of it. */
    private static Optional<Instant> shippedAt(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return Optional.ofNullable(Moments.dateOrNull(row, "shipped_on"))
                .map(day -> day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("country"), Optional.of(row.getString("postal")), Optional.empty());
    }

    private static Row row(ResultSet row, String key, Instant issuedAt, LegNews news, List<String> skus)
            throws SQLException {
        return new Row(
                Moments.uuid(row, key),
                issuedAt,
                Moments.uuid(row, "id"),
                row.getString("name"),
                place(row),
                row.getInt("handling_days_min"),
                row.getInt("handling_days_max"),
                row.getObject("cut_off", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                news,
                skus);
    }
}
