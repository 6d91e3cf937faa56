package io.dropline.customer;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import io.dropline.shipping.PackageStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads orders as their customers may see them. */
@Repository
class TrackStore {
    private final JdbcTemplate jdbc;

    TrackStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Track> open(MerchantId merchant, UUID order) {
        List<Track.Line> lines = lines(merchant, order);
        List<Track.Parcel> parcels = parcels(merchant, order);
        return jdbc.query("""
                        select m.name, m.support_email, m.accent, o.number, o.placed_at, d.prepared_since, o.life, o.ship_name, o.ship_city, o.ship_region,
                            o.promise_earliest, o.promise_latest, f.earliest, f.latest
                        from customer_order o
                        join merchant m on m.id = o.merchant_id
                        left join lateral (
                            select p.earliest, p.latest from order_promise p
                            where p.merchant_id = o.merchant_id and p.order_id = o.id order by p.revision limit 1) f on true
                        cross join lateral (
                            select min(p.issued_at) as prepared_since from purchase_order p
                            where p.merchant_id = o.merchant_id and p.order_id = o.id and p.state not in ('DRAFT', 'REJECTED', 'CANCELLED')) d
                        where o.merchant_id = ? and o.id = ?""", (row, index) -> track(row, lines, parcels), merchant.value(), order).stream()
                .findFirst();
    }

    /** What was asked on the page, the newest first. */
    List<TrackPage.Asked> asked(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select m.at, m.body, (select min(r.at) from conversation_message r where r.merchant_id = m.merchant_id
                    and r.conversation_id = m.conversation_id and r.direction = 'OUT' and r.party = 'CUSTOMER' and r.at >= m.at) as answered_at
                from conversation c
                join conversation_message m on m.merchant_id = c.merchant_id and m.conversation_id = c.id
                where c.merchant_id = ? and c.order_id = ? and m.channel = 'TRACKING_PAGE' order by m.at desc, m.id desc limit 10""",
                (row, index) -> new TrackPage.Asked(
                        Moments.instant(row, "at"), row.getString("body"), Moments.instantOrNull(row, "answered_at")),
                merchant.value(),
                order);
    }

    /** The colour of the merchant whose order it is. */
    Optional<String> accent(MerchantId merchant) {
        return jdbc
                .query(
                        "select accent from merchant where id = ?",
                        (row, index) -> row.getString("accent"),
                        merchant.value())
                .stream()
                .findFirst();
    }

    private List<Track.Line> lines(MerchantId merchant, UUID order) {
        return jdbc.query(
                """
                select l.title, coalesce(w.title, '') as kit, l.quantity, l.cancelled, l.requires_shipping, coalesce(x.shipped, 0) as shipped,
                    coalesce(p.on_purchase, 0) as on_purchase, coalesce(p.later, 0) as later, p.later_on
                from order_line l
                left join lateral (
                    select sum(i.quantity) as shipped from package_line i
                    join package k on k.merchant_id = i.merchant_id and k.id = i.package_id
                    where i.merchant_id = l.merchant_id and i.order_line_id = l.id and k.order_id = l.order_id and k.status <> 'CANCELLED') x on true
                left join lateral (
                    select sum(q.quantity - q.refused - q.cancelled - q.shipped) as on_purchase, sum(q.backordered) as later,
                        max(q.backordered_until) filter (where q.backordered > 0) as later_on
                    from purchase_order_line q
                    join purchase_order o on o.merchant_id = q.merchant_id and o.id = q.purchase_order_id
                    where q.merchant_id = l.merchant_id and q.order_id = l.order_id and q.order_line_id = l.id
                      and o.state in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'CANCEL_REQUESTED')) p on true
                left join order_line w on w.merchant_id = l.merchant_id and w.order_id = l.order_id and w.id = l.kit_line_id
                where l.merchant_id = ? and l.order_id = ? order by coalesce(w.line_no, l.line_no), l.line_no, l.id""",
                (row, index) -> new Track.Line(
                        row.getString("title"),
                        row.getString("kit"),
                        row.getInt("quantity"),
                        row.getInt("cancelled"),
                        row.getInt("shipped"),
                        row.getInt("on_purchase"),
                        row.getInt("later"),
                        Moments.dateOrNull(row, "later_on"),
                        row.getBoolean("requires_shipping")),
                merchant.value(),
                order);
    }

    private List<Track.Parcel> parcels(MerchantId merchant, UUID order) {
        Map<UUID, Track.Parcel> parcels = new LinkedHashMap<>();
        jdbc.query(
                """
                select k.id, k.carrier_name, k.tracking_number, k.tracking_url, k.status, k.shipped_on, k.expected_on, k.delivered_at, i.quantity, l.title,
                    coalesce(w.title, '') as kit
                from package k
                join package_line i on i.merchant_id = k.merchant_id and i.package_id = k.id
                join order_line l on l.merchant_id = k.merchant_id and l.order_id = k.order_id and l.id = i.order_line_id
                left join order_line w on w.merchant_id = l.merchant_id and w.order_id = l.order_id and w.id = l.kit_line_id
                where k.merchant_id = ? and k.order_id = ? and k.status <> 'CANCELLED' order by k.announced_at, k.id, l.line_no""",
                row -> {
                    UUID id = Moments.uuid(row, "id");
                    if (!parcels.containsKey(id)) {
                        parcels.put(id, parcel(row));
                    }
                    Objects.requireNonNull(parcels.get(id))
                            .contents()
                            .add(new Track.Content(
                                    row.getString("title"), row.getString("kit"), row.getInt("quantity")));
                },
                merchant.value(),
                order);
        jdbc.query(
                """
                select e.package_id, e.occurred_at, e.description, e.place from tracking_event e
                join package k on k.merchant_id = e.merchant_id and k.id = e.package_id
                where e.merchant_id = ? and k.order_id = ? and k.status <> 'CANCELLED' order by e.occurred_at desc, e.received_at desc""",
                row -> {
                    Track.Parcel parcel = parcels.get(Moments.uuid(row, "package_id"));
                    if (parcel != null) {
                        parcel.scans()
                                .add(new Track.Scan(
                                        Moments.instant(row, "occurred_at"),
                                        row.getString("description"),
                                        row.getString("place")));
                    }
                },
                merchant.value(),
                order);
        return List.copyOf(parcels.values());
    }

    private static Track track(ResultSet row, List<Track.Line> lines, List<Track.Parcel> parcels) throws SQLException {
        return new Track(
                new Track.Shop(row.getString("name"), row.getString("support_email"), row.getString("accent")),
                row.getString("number"),
                Moments.instant(row, "placed_at"),
                Moments.instantOrNull(row, "prepared_since"),
                row.getString("life").equals("CANCELLED"),
                row.getString("ship_name"),
                Stream.of(row.getString("ship_city"), row.getString("ship_region"))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                days(Moments.dateOrNull(row, "promise_earliest"), Moments.dateOrNull(row, "promise_latest")),
                days(Moments.dateOrNull(row, "earliest"), Moments.dateOrNull(row, "latest")),
                lines,
                parcels);
    }

    private static Track.@Nullable Days days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null || latest == null ? null : new Track.Days(earliest, latest);
    }

    private static Track.Parcel parcel(ResultSet row) throws SQLException {
        return new Track.Parcel(
                row.getString("carrier_name"),
                row.getString("tracking_number"),
                row.getString("tracking_url"),
                PackageStatus.valueOf(row.getString("status")),
                row.getObject("shipped_on", LocalDate.class),
                Moments.dateOrNull(row, "expected_on"),
                Moments.instantOrNull(row, "delivered_at"),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
