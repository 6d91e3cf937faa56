package io.dropline.api.reading;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads parcels. */
@Repository
class ShipmentReading {
    /** Which parcels; null means any. */
    record Filter(@Nullable String status, @Nullable String trackingNumber) {}

    private static final String ROW = """
            select k.id, k.order_id, o.number as order_number, k.purchase_order_id, p.number as purchase_order_number, s.code as supplier,
                k.carrier, k.carrier_name, k.service, k.tracking_number, k.tracking_url, k.status, k.shipped_on, k.announced_at,
                k.last_event_at, k.expected_on, k.delivered_at
            from package k
            join customer_order o on o.merchant_id = k.merchant_id and o.id = k.order_id
            join purchase_order p on p.merchant_id = k.merchant_id and p.id = k.purchase_order_id
            join supplier s on s.merchant_id = k.merchant_id and s.id = k.supplier_id
            where k.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    ShipmentReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parcels, the last announced first. */
    List<ShipmentRow> list(MerchantId merchant, Filter filter, @Nullable UUID after, int limit) {
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or k.id < :after) and (cast(:status as text) is null or k.status = :status)
                and (cast(:tracking as text) is null or k.tracking_number = :tracking)
                order by k.id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("status", filter.status(), Types.VARCHAR)
                .param("tracking", filter.trackingNumber(), Types.VARCHAR)
                .param("limit", limit)
                .query(ShipmentRow.class)
                .list();
    }

    Optional<Shipment> find(MerchantId merchant, UUID id) {
        List<ShipmentRow> found = jdbc.sql(ROW + "and k.id = :id")
                .param("merchant", merchant.value())
                .param("id", id)
                .query(ShipmentRow.class)
                .list();
        return whole(merchant, found).stream().findFirst();
    }

    List<Shipment> ofOrder(MerchantId merchant, UUID order) {
        return whole(
                merchant,
                jdbc.sql(ROW + "and k.order_id = :order order by k.announced_at, k.id")
                        .param("merchant", merchant.value())
                        .param("order", order)
                        .query(ShipmentRow.class)
                        .list());
    }

    private List<Shipment> whole(MerchantId merchant, List<ShipmentRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(ShipmentRow::id).toList();
        Map<UUID, List<Shipment.Line>> lines =
                jdbc.sql("""
                select x.package_id as shipment_id, x.line_no, x.order_line_id, l.sku, l.title, x.quantity
                from package_line x
                join purchase_order_line l on l.merchant_id = x.merchant_id and l.purchase_order_id = x.purchase_order_id
                    and l.line_no = x.line_no
                where x.merchant_id = :merchant and x.package_id in (:ids) order by x.line_no""").param("merchant", merchant.value()).param("ids", ids).query(Shipment.Line.class).stream()
                        .collect(Collectors.groupingBy(Shipment.Line::shipmentId));
        Map<UUID, List<Shipment.Event>> events =
                jdbc.sql("""
                select package_id as shipment_id, occurred_at, received_at, status, description, place, source
                from tracking_event where merchant_id = :merchant and package_id in (:ids) order by occurred_at, received_at""").param("merchant", merchant.value()).param("ids", ids).query(Shipment.Event.class).stream()
                        .collect(Collectors.groupingBy(Shipment.Event::shipmentId));
        return rows.stream()
                .map(row -> new Shipment(
                        row, lines.getOrDefault(row.id(), List.of()), events.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
