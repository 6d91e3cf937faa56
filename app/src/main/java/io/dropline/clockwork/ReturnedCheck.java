package io.dropline.clockwork;

import io.dropline.platform.MerchantId;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.db.Moments;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts every hour that units counted as returned are those in returns that were not declined, cancelled or expired. That no more come back than
 * were shipped, the database enforces by itself.
 */
@Component
class ReturnedCheck implements RecurringJob {
    private static final String KIND = "returns.unbalanced";
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final Problems problems;
    private final TransactionTemplate transaction;

    ReturnedCheck(JdbcTemplate jdbc, Problems problems, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "returned-check";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        List<Problem> wrong = jdbc.query(
                """
                with live as (
                    select g.merchant_id, g.purchase_order_id, g.purchase_order_line_no as line_no, sum(g.units) as units
                    from goods_return_line g join goods_return r on r.merchant_id = g.merchant_id and r.id = g.return_id
                    where r.state not in ('DECLINED', 'EXPIRED', 'CANCELLED') group by 1, 2, 3),
                counted as (
                    select merchant_id, purchase_order_id, line_no, returned from purchase_order_line where returned > 0)
                select o.merchant_id, o.id, o.number, p.number as purchase_order, coalesce(c.line_no, l.line_no) as line_no,
                    coalesce(c.returned, 0) as returned, coalesce(l.units, 0) as units
                from counted c
                full join live l on l.merchant_id = c.merchant_id and l.purchase_order_id = c.purchase_order_id and l.line_no = c.line_no
                join purchase_order p on p.merchant_id = coalesce(c.merchant_id, l.merchant_id)
                    and p.id = coalesce(c.purchase_order_id, l.purchase_order_id)
                join customer_order o on o.merchant_id = p.merchant_id and o.id = p.order_id
                where coalesce(c.returned, 0) <> coalesce(l.units, 0) limit ?""",
                (row, index) -> new Problem(
                        new MerchantId(Moments.uuid(row, "merchant_id")),
                        KIND,
                        "order:" + Moments.uuid(row, "id"),
                        Moments.uuid(row, "id"),
                        Severity.URGENT,
                        "The returned units of order " + row.getString("number") + " do not add up",
                        "Line " + row.getInt("line_no") + " of " + row.getString("purchase_order") + ": "
                                + row.getInt("returned") + " units counted as returned, " + row.getInt("units")
                                + " in its returns",
                        "Compare the order with its returns, and report this: it is a fault of Dropline.",
                        "/orders/" + Moments.uuid(row, "id")),
                MOST);
        transaction.executeWithoutResult(unused -> problems.raise(wrong));
    }
}
