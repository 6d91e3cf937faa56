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

/** Reads purchase orders. */
@Repository
class PurchaseOrderReading {
    private static final String ROW = """
            select p.id, p.number, p.order_id, o.number as order_number, s.code as supplier, s.name as supplier_name, p.state, p.currency,
                p.item_cost, p.drop_fee, p.freight, p.total, p.required_ship_date, p.agreed_ship_days, p.supplier_ship_date, p.issued_at, p.answer_due_at,
                p.acknowledged_at, p.closed_at, p.answer_note
            from purchase_order p
            join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
            join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
            where p.merchant_id = :merchant\s""";

    private final JdbcClient jdbc;

    PurchaseOrderReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Purchase orders, the last issued first; null means any. */
    List<PurchaseOrderRow> list(
            MerchantId merchant, @Nullable String state, @Nullable String supplier, @Nullable UUID after, int limit) {
        return jdbc.sql(ROW + """
                and (cast(:after as uuid) is null or p.id < :after) and (cast(:state as text) is null or p.state = :state)
                and (cast(:supplier as text) is null or s.code = :supplier)
                order by p.id desc limit :limit""")
                .param("merchant", merchant.value())
                .param("after", after, Types.OTHER)
                .param("state", state, Types.VARCHAR)
                .param("supplier", supplier, Types.VARCHAR)
                .param("limit", limit)
                .query(PurchaseOrderRow.class)
                .list();
    }

    Optional<PurchaseOrder> find(MerchantId merchant, String number) {
        List<PurchaseOrderRow> found = jdbc.sql(ROW + "and p.number = :number")
                .param("merchant", merchant.value())
                .param("number", number)
                .query(PurchaseOrderRow.class)
                .list();
        return withLines(merchant, found).stream().findFirst();
    }

    List<PurchaseOrder> ofOrder(MerchantId merchant, UUID order) {
        return withLines(
                merchant,
                jdbc.sql(ROW + "and p.order_id = :order order by p.issued_at, p.id")
                        .param("merchant", merchant.value())
                        .param("order", order)
                        .query(PurchaseOrderRow.class)
                        .list());
    }

    private List<PurchaseOrder> withLines(MerchantId merchant, List<PurchaseOrderRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<PurchaseOrder.Line>> lines = jdbc
                .sql("""
                select purchase_order_id, line_no, order_line_id, sku, supplier_sku, title, quantity, refused, backordered, shipped,
                    cancelled, unit_cost, backordered_until
                from purchase_order_line where merchant_id = :merchant and purchase_order_id in (:ids)
                order by purchase_order_id, line_no""")
                .param("merchant", merchant.value())
                .param("ids", rows.stream().map(PurchaseOrderRow::id).toList())
                .query(PurchaseOrder.Line.class)
                .stream()
                .collect(Collectors.groupingBy(PurchaseOrder.Line::purchaseOrderId));
        return rows.stream()
                .map(row -> new PurchaseOrder(row, lines.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
