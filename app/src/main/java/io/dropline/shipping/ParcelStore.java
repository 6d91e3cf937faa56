package io.dropline.shipping;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The package, package_line and tracking_event tables. */
@Repository
class ParcelStore {
    /** A parcel to be written, with the carrier's service where the number tells it. */
    record Row(ShipNotice notice, Parcel parcel, String service) {}

    /** One scan of one parcel. */
    record Event(UUID packageId, String key, TrackingNews.Scan scan, String source) {}

    private final JdbcTemplate jdbc;

    ParcelStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds parcels with what is in them; answers which are new. */
    Set<UUID> add(MerchantId merchant, List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        Set<UUID> added = new HashSet<>(jdbc.query(
                """
                insert into package (merchant_id, id, order_id, purchase_order_id, supplier_id, carrier, carrier_name, service, tracking_number,
                    tracking_url, status, shipped_on, announced_at)
                select ?, i, o, po, s, carrier, carrier_name, service, number, url, 'LABEL_CREATED', shipped_on, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t(i, o, po, s, carrier, carrier_name, service, number, url, shipped_on)
                on conflict (merchant_id, purchase_order_id, tracking_number) do nothing returning id""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(row -> row.parcel().id())
                        .uuid(row -> row.parcel().orderId())
                        .uuid(row -> row.parcel().purchaseOrderId())
                        .uuid(row -> row.parcel().supplierId())
                        .text(row -> row.parcel().carrier())
                        .text(row -> row.parcel().carrierName())
                        .text(Row::service)
                        .text(row -> row.parcel().trackingNumber())
                        .text(row -> row.parcel().trackingUrl())
                        .date(row -> row.parcel().shippedOn()),
                (row, index) -> Moments.uuid(row, "id")));
        record LineRow(Parcel parcel, ShipNotice.Line line) {}
        List<LineRow> lines = rows.stream()
                .map(Row::parcel)
                .filter(parcel -> added.contains(parcel.id()))
                .flatMap(parcel -> parcel.lines().stream().map(line -> new LineRow(parcel, line)))
                .toList();
        jdbc.update(
                """
                insert into package_line (merchant_id, package_id, purchase_order_id, line_no, order_line_id, quantity)
                select ?, * from unnest(?, ?, ?, ?, ?)""",
                Columns.of(lines)
                        .value(merchant.value())
                        .uuid(row -> row.parcel().id())
                        .uuid(row -> row.parcel().purchaseOrderId())
                        .integer(row -> row.line().lineNo())
                        .uuid(row -> row.line().orderLineId())
                        .integer(row -> row.line().units()));
        return added;
    }

    /** The orders that parcels with these tracking numbers belong to. */
    List<UUID> ordersByNumbers(MerchantId merchant, List<String> numbers) {
        return jdbc.query(
                "select distinct order_id from package where merchant_id = ? and tracking_number = any(?)",
                Columns.of(numbers).value(merchant.value()).text(number -> number),
                (row, index) -> Moments.uuid(row, "order_id"));
    }

    /** The order of a parcel; none if there is no such parcel. */
    List<UUID> orderOf(MerchantId merchant, UUID parcel) {
        return jdbc.query(
                "select order_id from package where merchant_id = ? and id = ?",
                (row, index) -> Moments.uuid(row, "order_id"),
                merchant.value(),
                parcel);
    }

    /** Parcels with these tracking numbers, locked. */
    List<Parcel> lockByNumbers(MerchantId merchant, List<String> numbers) {
        return parcels(
                merchant,
                "tracking_number = any(?)",
                Columns.of(numbers).value(merchant.value()).text(n -> n));
    }

    List<Parcel> lock(MerchantId merchant, List<UUID> ids) {
        return parcels(
                merchant, "id = any(?)", Columns.of(ids).value(merchant.value()).uuid(id -> id));
    }

    List<Parcel> ofOrders(MerchantId merchant, List<UUID> orders) {
        return parcels(
                merchant,
                "order_id = any(?)",
                Columns.of(orders).value(merchant.value()).uuid(id -> id));
    }

    private List<Parcel> parcels(MerchantId merchant, String which, Columns<?> parameters) {
        Map<UUID, Parcel> found = new LinkedHashMap<>();
        jdbc.query("""
                select id, order_id, purchase_order_id, supplier_id, carrier, carrier_name, tracking_number, tracking_url, status, shipped_on, expected_on
                from package where merchant_id = ? and %s order by id for update""".formatted(which), parameters, row -> {
            Parcel parcel = parcel(row);
            found.put(parcel.id(), parcel);
        });
        jdbc.query(
                """
                select package_id, line_no, order_line_id, quantity from package_line
                where merchant_id = ? and package_id = any(?) order by package_id, line_no""",
                Columns.of(List.copyOf(found.keySet())).value(merchant.value()).uuid(id -> id),
                row -> {
                    Objects.requireNonNull(found.get(Moments.uuid(row, "package_id")))
                            .lines()
                            .add(new ShipNotice.Line(
                                    row.getInt("line_no"), Moments.uuid(row, "order_line_id"), row.getInt("quantity")));
                });
        return List.copyOf(found.values());
    }

    void addEvents(MerchantId merchant, List<Event> events, Instant now) {
        jdbc.update(
                """
                insert into tracking_event (merchant_id, package_id, event_key, occurred_at, received_at, status, description, place, source)
                select ?, p, key, at, ?, t.status, case when k.redacted_at is null then description else '' end,
                    case when k.redacted_at is null then place else '' end, source
                from unnest(?, ?, ?, ?, ?, ?, ?) as t(p, key, at, status, description, place, source)
                join package k on k.merchant_id = ? and k.id = t.p
                on conflict (merchant_id, package_id, event_key) do nothing""",
                Columns.of(events)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Event::packageId)
                        .text(Event::key)
                        .instant(event -> event.scan().occurredAt())
                        .text(event -> event.scan().status().name())
                        .text(event -> event.scan().description())
                        .text(event -> event.scan().place())
                        .text(Event::source)
                        .value(merchant.value()));
    }

    Map<UUID, List<TrackingNews.Scan>> scans(MerchantId merchant, List<UUID> packages) {
        Map<UUID, List<TrackingNews.Scan>> scans = new LinkedHashMap<>();
        jdbc.query("""
                select package_id, occurred_at, status, description, place from tracking_event
                where merchant_id = ? and package_id = any(?)""", Columns.of(packages).value(merchant.value()).uuid(id -> id), row -> {
            scans.computeIfAbsent(Moments.uuid(row, "package_id"), unused -> new ArrayList<>())
                    .add(new TrackingNews.Scan(
                            Moments.instant(row, "occurred_at"),
                            PackageStatus.valueOf(row.getString("status")),
                            row.getString("description"),
                            row.getString("place")));
        });
        return scans;
    }

    /**
     * Writes where a parcel stands; answers the day it is expected.
     *
     * @param newsAt the last scan of the news that expects it; news older than what is known here says nothing of the day
     */
    Optional<LocalDate> standing(
            MerchantId merchant,
            UUID id,
            StatusFold.Standing standing,
            @Nullable LocalDate expectedOn,
            @Nullable Instant newsAt,
            String trackerRef) {
        return jdbc
                .query(
                        """
                update package set status = ?, last_event_at = ?, delivered_at = ?,
                    expected_on = case when ?::timestamptz < last_event_at then expected_on else coalesce(?, expected_on) end,
                    tracker_ref = case when redacted_at is null then coalesce(nullif(?, ''), tracker_ref) end
                where merchant_id = ? and id = ? returning expected_on""",
                        (row, index) -> Optional.ofNullable(Moments.dateOrNull(row, "expected_on")),
                        standing.status().name(),
                        standing.lastEventAt() == null ? null : Moments.toSql(standing.lastEventAt()),
                        standing.deliveredAt() == null ? null : Moments.toSql(standing.deliveredAt()),
                        newsAt == null ? null : Moments.toSql(newsAt),
                        expectedOn,
                        trackerRef,
                        merchant.value(),
                        id)
                .stream()
                .findFirst()
                .flatMap(day -> day);
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                Moments.uuid(row, "id"),
                Moments.uuid(row, "order_id"),
                Moments.uuid(row, "purchase_order_id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("carrier"),
                row.getString("carrier_name"),
                row.getString("tracking_number"),
                row.getString("tracking_url"),
                PackageStatus.valueOf(row.getString("status")),
                row.getObject("shipped_on", LocalDate.class),
                Moments.dateOrNull(row, "expected_on"),
                new ArrayList<>());
    }
}
