package io.dropline.finance.invoices;

import io.dropline.finance.claims.ClaimDraft;
import io.dropline.finance.claims.ClaimGround;
import io.dropline.finance.match.Difference;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an invoice asks for too much, as claims: one for each of its lines that is about a purchase order of ours. */
@Component
class Overcharges {
    private final JdbcTemplate jdbc;

    Overcharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ClaimDraft> of(MerchantId merchant, Invoice invoice) {
        Map<Integer, List<Difference>> byLine = new LinkedHashMap<>();
        for (Difference difference : invoice.differences()) {
            if (difference.purchaseOrderId() != null && difference.overcharge().signum() > 0) {
                byLine.computeIfAbsent(difference.lineNo(), unused -> new ArrayList<>())
                        .add(difference);
            }
        }
        Map<UUID, UUID> orders = ordersOf(
                merchant,
                byLine.values().stream()
                        .map(List::getFirst)
                        .<UUID>mapMulti((difference, kept) -> {
                            if (difference.purchaseOrderId() != null) {
                                kept.accept(difference.purchaseOrderId());
                            }
                        })
                        .distinct()
                        .toList());
        List<ClaimDraft> drafts = new ArrayList<>();
        byLine.forEach((lineNo, differences) -> {
            UUID purchaseOrder = differences.getFirst().purchaseOrderId();
            UUID order = purchaseOrder == null ? null : orders.get(purchaseOrder);
            if (purchaseOrder != null && order != null) {
                drafts.add(new ClaimDraft(
                        "invoice:" + invoice.id() + ":" + lineNo,
                        invoice.supplierId(),
                        order,
                        purchaseOrder,
                        ground(differences),
                        invoice.currency(),
                        differences.stream().map(Difference::overcharge).reduce(BigDecimal.ZERO, BigDecimal::add),
                        "Your invoice " + invoice.number() + ". "
                                + differences.stream().map(Difference::words).collect(Collectors.joining(" "))));
            }
        });
        return drafts;
    }

    /** Invoices not decided yet that are about the same purchase orders. */
    List<UUID> undecidedBeside(MerchantId merchant, UUID invoice) {
        return jdbc.query("""
                select distinct i.id from supplier_invoice_line mine
                join supplier_invoice_line l on l.merchant_id = mine.merchant_id and l.purchase_order_id = mine.purchase_order_id
                join supplier_invoice i on i.merchant_id = l.merchant_id and i.id = l.invoice_id
                where mine.merchant_id = ? and mine.invoice_id = ? and i.id <> mine.invoice_id and i.state in ('MATCHED', 'DIFFERS', 'DISPUTED')
                order by i.id""", (row, index) -> Moments.uuid(row, "id"), merchant.value(), invoice);
    }

    private static ClaimGround ground(List<Difference> differences) {
        return differences.stream()
                        .anyMatch(difference -> difference.kind() == Difference.Kind.NOT_SHIPPED
                                || difference.kind() == Difference.Kind.MORE_THAN_SHIPPED)
                ? ClaimGround.NOT_SHIPPED
                : ClaimGround.OVERCHARGED;
    }

    private Map<UUID, UUID> ordersOf(MerchantId merchant, List<UUID> purchaseOrders) {
        Map<UUID, UUID> orders = new HashMap<>();
        jdbc.query(
                "select id, order_id from purchase_order where merchant_id = ? and id = any(?)",
                Columns.of(purchaseOrders).value(merchant.value()).uuid(id -> id),
                row -> {
                    orders.put(Moments.uuid(row, "id"), Moments.uuid(row, "order_id"));
                });
        return orders;
    }
}
