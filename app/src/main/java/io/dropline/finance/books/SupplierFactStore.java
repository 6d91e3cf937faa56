package io.dropline.finance.books;

import io.dropline.finance.books.OrderFacts.Claim;
import io.dropline.finance.books.OrderFacts.Credit;
import io.dropline.finance.books.OrderFacts.Invoiced;
import io.dropline.finance.books.OrderFacts.Owed;
import io.dropline.finance.books.OrderFacts.Purchase;
import io.dropline.finance.books.OrderFacts.PurchaseLine;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads what suppliers shipped, asked for and gave back, by order. */
@Repository
class SupplierFactStore {
    record Found(
            Map<UUID, List<Purchase>> purchases,
            Map<UUID, List<Invoiced>> invoices,
            Map<UUID, List<Claim>> claims,
            Map<UUID, List<Credit>> credits) {}

    private final JdbcTemplate jdbc;

    SupplierFactStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Found of(MerchantId merchant, List<UUID> orders) {
        return new Found(
                purchases(merchant, orders),
                invoices(merchant, orders),
                claims(merchant, orders),
                credits(merchant, orders));
    }

    private Map<UUID, List<Purchase>> purchases(MerchantId merchant, List<UUID> orders) {
        Map<UUID, Map<UUID, Purchase>> found = new HashMap<>();
        query("""
                select p.order_id, p.id, p.supplier_id, p.currency, p.drop_fee, p.freight, l.line_no, l.order_line_id, l.shipped, l.unit_cost,
                    (select min(k.shipped_on) from package k where k.merchant_id = p.merchant_id and k.purchase_order_id = p.id) as shipped_on
                from purchase_order p
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.shipped > 0
                where p.merchant_id = ? and p.order_id = any(?) order by p.id, l.line_no""", merchant, orders, row -> {
            UUID id = Moments.uuid(row, "id");
            Map<UUID, Purchase> ofOrder =
                    found.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new LinkedHashMap<>());
            Purchase po = ofOrder.get(id);
            if (po == null) {
                po = new Purchase(
                        id,
                        owed(row),
                        row.getObject("shipped_on", java.time.LocalDate.class),
                        row.getBigDecimal("drop_fee"),
                        row.getBigDecimal("freight"),
                        new ArrayList<>());
                ofOrder.put(id, po);
            }
            po.lines()
                    .add(new PurchaseLine(
                            row.getInt("line_no"),
                            Moments.uuid(row, "order_line_id"),
                            row.getInt("shipped"),
                            row.getBigDecimal("unit_cost")));
        });
        Map<UUID, List<Purchase>> lists = new HashMap<>();
        found.forEach((order, ofOrder) -> lists.put(order, List.copyOf(ofOrder.values())));
        return lists;
    }

    /**
     * What is claimed back of a line never accrued, so it is no part of what is expected, but differs; a claim that is withdrawn was none. A claim on
     * goods is about the units there are too many, at the agreed price, and about what is above that price: less than it stays a difference.
     */
    private Map<UUID, List<Invoiced>> invoices(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Invoiced>> found = new HashMap<>();
        query(
                """
                select p.order_id, i.id || ':' || l.line_no as fact, i.supplier_id, i.currency, i.invoice_date, l.amount,
                    case when q.amount is null then a.agreed
                        else least(a.agreed, case l.kind when 'GOODS' then greatest(a.agreed, l.amount) else l.amount end - q.amount) end as expected,
                    i.state = 'EXPORTED' as passed_on
                from purchase_order p
                join supplier_invoice_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                join supplier_invoice i on i.merchant_id = l.merchant_id and i.id = l.invoice_id and i.state in ('APPROVED', 'EXPORTED')
                left join purchase_order_line b on b.merchant_id = l.merchant_id and b.purchase_order_id = l.purchase_order_id
                    and b.line_no = l.purchase_order_line_no
                cross join lateral (
                    select case l.kind when 'GOODS' then coalesce(l.units * b.unit_cost, 0) when 'DROP_FEE' then p.drop_fee
                        when 'FREIGHT' then p.freight else 0 end as agreed) a
                left join supplier_claim q on q.merchant_id = l.merchant_id and q.source = 'invoice:' || i.id || ':' || l.line_no
                    and q.state <> 'WITHDRAWN'
                where p.merchant_id = ? and p.order_id = any(?) order by i.id, l.line_no""",
                merchant,
                orders,
                row -> found.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                        .add(new Invoiced(
                                row.getString("fact"),
                                owed(row),
                                row.getObject("invoice_date", java.time.LocalDate.class),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("expected"),
                                row.getBoolean("passed_on"))));
        return found;
    }

    private Map<UUID, List<Claim>> claims(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Claim>> found = new HashMap<>();
        query(
                """
                select order_id, id, supplier_id, currency, opened_at, amount, written_off, coalesce(ended_at, opened_at) as ended_at
                from supplier_claim where merchant_id = ? and order_id = any(?) and state <> 'WITHDRAWN' order by id""",
                merchant,
                orders,
                row -> found.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                        .add(new Claim(
                                Moments.uuid(row, "id"),
                                owed(row),
                                FactStore.day(Moments.instant(row, "opened_at")),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("written_off"),
                                FactStore.day(Moments.instant(row, "ended_at")))));
        return found;
    }

    private Map<UUID, List<Credit>> credits(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Credit>> found = new HashMap<>();
        query(
                """
                select c.order_id, m.credit_id, m.claim_id, c.supplier_id, c.currency, m.matched_at, m.amount
                from supplier_claim c
                join supplier_credit_match m on m.merchant_id = c.merchant_id and m.claim_id = c.id
                where c.merchant_id = ? and c.order_id = any(?) order by m.credit_id, m.claim_id""",
                merchant,
                orders,
                row -> found.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                        .add(new Credit(
                                Moments.uuid(row, "credit_id"),
                                Moments.uuid(row, "claim_id"),
                                owed(row),
                                FactStore.day(Moments.instant(row, "matched_at")),
                                row.getBigDecimal("amount"))));
        return found;
    }

    private void query(String sql, MerchantId merchant, List<UUID> orders, RowCallbackHandler each) {
        jdbc.query(sql, Columns.of(orders).value(merchant.value()).uuid(id -> id), each);
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(Moments.uuid(row, "supplier_id"), row.getString("currency"));
    }
}
