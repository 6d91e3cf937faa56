package io.dropline.finance.books;

import io.dropline.finance.books.OrderFacts.Line;
import io.dropline.finance.books.OrderFacts.Refund;
import io.dropline.finance.books.OrderFacts.RefundLine;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what orders come to, of a bounded number of orders at a time. Orders that were placed to try the store out are no business. */
@Repository
class FactStore {
    private final JdbcTemplate jdbc;
    private final SupplierFactStore suppliers;
    private final LedgerStore ledger;

    FactStore(JdbcTemplate jdbc, SupplierFactStore suppliers, LedgerStore ledger) {
        this.jdbc = jdbc;
        this.suppliers = suppliers;
        this.ledger = ledger;
    }

    List<OrderFacts> of(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Line>> lines = lines(merchant, orders);
        Map<UUID, List<Refund>> refunds = refunds(merchant, orders);
        SupplierFactStore.Found found = suppliers.of(merchant, orders);
        Map<UUID, Map<String, Posted>> posted = ledger.posted(merchant, orders);
        return jdbc.query("""
                select o.id, o.currency, o.placed_at, o.paid_at, o.payment in ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED') as settled,
                    greatest(o.shipping, r.shipping) as shipping, o.total, r.paid as received
                from customer_order o
                left join order_refund_room r on r.merchant_id = o.merchant_id and r.order_id = o.id and r.told_at is not null
                where o.merchant_id = ? and o.id = any(?) and not o.test""", Columns.of(orders).value(merchant.value()).uuid(id -> id), (row, index) -> {
            UUID id = Moments.uuid(row, "id");
            LocalDate placed = day(Moments.instant(row, "placed_at"));
            Instant paid = Moments.instantOrNull(row, "paid_at");
            return new OrderFacts(
                    id,
                    row.getString("currency"),
                    placed,
                    paid == null ? placed : day(paid),
                    row.getBoolean("settled"),
                    row.getBigDecimal("shipping"),
                    row.getBigDecimal("total"),
                    row.getBigDecimal("received"),
                    lines.getOrDefault(id, List.of()),
                    refunds.getOrDefault(id, List.of()),
                    found.purchases().getOrDefault(id, List.of()),
                    found.invoices().getOrDefault(id, List.of()),
                    found.claims().getOrDefault(id, List.of()),
                    found.credits().getOrDefault(id, List.of()),
                    posted.getOrDefault(id, Map.of()));
        });
    }

    private Map<UUID, List<Line>> lines(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        jdbc.query("""
                select order_id, id, quantity, cancelled, unit_price, discount, tax from order_line
                where merchant_id = ? and order_id = any(?) order by order_id, line_no""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            lines.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                    .add(new Line(
                            Moments.uuid(row, "id"),
                            row.getInt("quantity"),
                            row.getInt("cancelled"),
                            row.getBigDecimal("unit_price"),
                            row.getBigDecimal("discount"),
                            row.getBigDecimal("tax")));
        });
        return lines;
    }

    private Map<UUID, List<Refund>> refunds(MerchantId merchant, List<UUID> orders) {
        Map<UUID, Map<UUID, Refund>> refunds = new HashMap<>();
        jdbc.query("""
                select r.order_id, r.id, r.shipping, r.restocking_fee, r.amount, coalesce(r.settled_at, r.requested_at) as settled_at,
                    l.order_line_id, l.amount as line_amount
                from refund r left join refund_line l on l.merchant_id = r.merchant_id and l.refund_id = r.id
                where r.merchant_id = ? and r.order_id = any(?) and r.state = 'CONFIRMED' order by r.order_id, r.id""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            UUID id = Moments.uuid(row, "id");
            Map<UUID, Refund> ofOrder =
                    refunds.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new LinkedHashMap<>());
            Refund refund = ofOrder.get(id);
            if (refund == null) {
                refund = new Refund(
                        id,
                        day(Moments.instant(row, "settled_at")),
                        row.getBigDecimal("shipping"),
                        row.getBigDecimal("restocking_fee"),
                        row.getBigDecimal("amount"),
                        new ArrayList<>());
                ofOrder.put(id, refund);
            }
            @Nullable UUID line = Moments.uuidOrNull(row, "order_line_id");
            if (line != null) {
                refund.lines().add(new RefundLine(line, row.getBigDecimal("line_amount")));
            }
        });
        Map<UUID, List<Refund>> lists = new HashMap<>();
        refunds.forEach((order, ofOrder) -> lists.put(order, List.copyOf(ofOrder.values())));
        return lists;
    }

    static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
