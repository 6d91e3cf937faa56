package io.dropline.finance.books;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the books. A day stands for its end: what happened on it counts. */
@Repository
@Transactional(readOnly = true)
public class Ledger {
    private static final String SIGNED = """
            select p.*, sides.account, sides.signed
            from ledger_posting p
            cross join lateral (values (p.debit, p.amount), (p.credit, -p.amount)) as sides (account, signed)
            where p.merchant_id = :merchant
            """;
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands on each account at a day's end; accounts on which nothing ever stood are left out. */
    public List<Balance> balances(MerchantId merchant, LocalDate day) {
        return jdbc
                .sql("select account, currency, sum(signed) as amount from (" + SIGNED
                        + " and p.occurred_on <= :day) as s group by account, currency")
                .param("merchant", merchant.value())
                .param("day", day)
                .query((row, index) -> new Balance(
                        Account.valueOf(row.getString("account")),
                        row.getString("currency"),
                        row.getBigDecimal("amount")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Balance::account).thenComparing(Balance::currency))
                .toList();
    }

    /** When the first of those things was told that may not be in the books yet; empty where all are. */
    public Optional<Instant> waitingSince(MerchantId merchant) {
        return jdbc.sql("""
                select t.recorded_at from timeline_entry t
                where t.merchant_id = :merchant and t.id > coalesce((select m.seen from ledger_mark m where m.merchant_id = :merchant),
                    '00000000-0000-0000-0000-000000000000')
                order by t.id limit 1""")
                .param("merchant", merchant.value())
                .query((row, index) -> Moments.instant(row, "recorded_at"))
                .optional();
    }

    /** Customers who owe us, or whom we owe, at a day's end; the largest amounts first. */
    public List<Owing> customers(MerchantId merchant, LocalDate day, int most) {
        return jdbc.sql("""
                select s.order_id as id, o.number || ', ' || o.customer_name as name, s.currency, sum(s.signed) as amount
                from (%s and p.occurred_on <= :day) as s
                join customer_order o on o.merchant_id = s.merchant_id and o.id = s.order_id
                where s.account = 'CUSTOMERS' group by 1, 2, 3 having sum(s.signed) <> 0 order by abs(sum(s.signed)) desc, 2 limit :most
                """.formatted(SIGNED))
                .param("merchant", merchant.value())
                .param("day", day)
                .param("most", most)
                .query(Ledger::owing)
                .list();
    }

    /** What we owe suppliers, shipped and not invoiced or invoiced, less what we claim from them. */
    public List<Owing> suppliers(MerchantId merchant, LocalDate day) {
        return jdbc.sql("""
                select s.supplier_id as id, v.name, s.currency, sum(s.signed) as amount
                from (%s and p.occurred_on <= :day and p.supplier_id is not null) as s
                join supplier v on v.merchant_id = s.merchant_id and v.id = s.supplier_id
                where s.account in ('ACCRUED', 'SUPPLIERS', 'CLAIMS') group by 1, 2, 3 having sum(s.signed) <> 0 order by 4, 2
                """.formatted(SIGNED))
                .param("merchant", merchant.value())
                .param("day", day)
                .query(Ledger::owing)
                .list();
    }

    /** What an order brings, line by line; the row without a line is what belongs to the whole. */
    public List<Margin> margins(MerchantId merchant, UUID order) {
        return jdbc.sql("""
                select line, currency, sum(income) as income, sum(cost) as cost, sum(to_come) as to_come from (
                    select s.order_line_id as line, s.currency,
                        case when s.account in ('SALES', 'SHIPPING_INCOME', 'ADJUSTMENTS', 'RESTOCKING_FEES', 'ALLOWANCES')
                            then -s.signed else 0 end as income,
                        case when s.account in ('GOODS', 'DROP_FEES', 'FREIGHT', 'DIFFERENCES', 'RECOVERIES', 'WRITE_OFFS')
                            then s.signed else 0 end as cost,
                        0 as to_come
                    from (%s and p.order_id = :order) as s
                    union all
                    select l.order_line_id, p.currency, 0, 0,
                        (l.quantity - l.refused - l.cancelled - l.shipped) * l.unit_cost
                    from purchase_order p
                    join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    where p.merchant_id = :merchant and p.order_id = :order and p.state not in ('REJECTED', 'CANCELLED')
                    union all
                    -- owed with the first parcel
                    select null, p.currency, 0, 0, p.drop_fee + p.freight
                    from purchase_order p
                    join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    where p.merchant_id = :merchant and p.order_id = :order and p.state not in ('REJECTED', 'CANCELLED')
                    group by p.merchant_id, p.id having sum(l.shipped) = 0 and sum(l.quantity - l.refused - l.cancelled) > 0
                ) as all_of_it
                group by line, currency order by line nulls last
                """.formatted(SIGNED))
                .param("merchant", merchant.value())
                .param("order", order)
                .query((row, index) -> new Margin(
                        row.getObject("line", UUID.class),
                        row.getString("currency"),
                        row.getBigDecimal("income"),
                        row.getBigDecimal("cost"),
                        row.getBigDecimal("to_come")))
                .list();
    }

    /** A row of the books, as people read it. */
    public record Line(LocalDate on, String what, Account debit, Account credit, String currency, BigDecimal amount) {}

    /** All rows of an order, in the order of their days. */
    public List<Line> lines(MerchantId merchant, UUID order) {
        return jdbc.sql("""
                select occurred_on, source, debit, credit, currency, amount from ledger_posting
                where merchant_id = :merchant and order_id = :order order by occurred_on, id
                """)
                .param("merchant", merchant.value())
                .param("order", order)
                .query((row, index) -> new Line(
                        row.getObject("occurred_on", LocalDate.class),
                        EntryKind.of(row.getString("source")).label(),
                        Account.valueOf(row.getString("debit")),
                        Account.valueOf(row.getString("credit")),
                        row.getString("currency"),
                        row.getBigDecimal("amount")))
                .list();
    }

    private static Owing owing(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Owing(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("currency"),
                row.getBigDecimal("amount"));
    }
}
