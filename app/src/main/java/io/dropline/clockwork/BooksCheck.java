package io.dropline.clockwork;

import io.dropline.platform.MerchantId;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.db.Moments;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts every hour what the database alone cannot enforce: units on purchase orders are those that the order lines gave, and units shipped are
 * those that lie in parcels, and the parts of a kit are as many as its kits need. A difference is a bug, and somebody has to see it before a customer does.
 */
@Component
class BooksCheck implements RecurringJob {
    private static final String KIND = "books.unbalanced";
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final Problems problems;
    private final TransactionTemplate transaction;

    BooksCheck(JdbcTemplate jdbc, Problems problems, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "books-check";
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
                    select merchant_id, id, number from customer_order where life in ('RECEIVED', 'OPEN', 'ON_HOLD')),
                bought as (
                    select l.merchant_id, l.order_id, l.order_line_id, sum(l.quantity - l.refused - l.cancelled) as units
                    from purchase_order_line l join live o on o.merchant_id = l.merchant_id and o.id = l.order_id group by 1, 2, 3),
                packed as (
                    select k.merchant_id, k.purchase_order_id, k.line_no, sum(k.quantity) as units
                    from package_line k join package p on p.merchant_id = k.merchant_id and p.id = k.package_id
                    join live o on o.merchant_id = p.merchant_id and o.id = p.order_id group by 1, 2, 3)
                select o.merchant_id, o.id, o.number, 'Line ' || l.line_no || ': ' || l.allocated || ' units given to purchase orders, '
                    || coalesce(b.units, 0) || ' on them' as difference
                from live o join order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id
                left join bought b on b.merchant_id = l.merchant_id and b.order_id = l.order_id and b.order_line_id = l.id
                where l.allocated <> coalesce(b.units, 0)
                union all
                select o.merchant_id, o.id, o.number, 'Line ' || l.line_no || ' of a purchase order: ' || l.shipped || ' units shipped, '
                    || coalesce(p.units, 0) || ' in parcels'
                from live o join purchase_order_line l on l.merchant_id = o.merchant_id and l.order_id = o.id
                left join packed p on p.merchant_id = l.merchant_id and p.purchase_order_id = l.purchase_order_id and p.line_no = l.line_no
                where l.shipped <> coalesce(p.units, 0)
                union all
                select o.merchant_id, o.id, o.number, 'Line ' || p.line_no || ': ' || p.quantity || ' units, ' || p.cancelled || ' cancelled, '
                    || p.per_kit || ' in each of ' || k.quantity || ' kits, ' || k.cancelled || ' cancelled'
                from live o join order_line p on o.merchant_id = p.merchant_id and o.id = p.order_id and p.kit_line_id is not null
                join order_line k on k.merchant_id = p.merchant_id and k.order_id = p.order_id and k.id = p.kit_line_id
                where p.quantity <> k.quantity * p.per_kit or p.cancelled < k.cancelled * p.per_kit or not k.kit
                limit ?""",
                (row, index) -> new Problem(
                        new MerchantId(Moments.uuid(row, "merchant_id")),
                        KIND,
                        "order:" + Moments.uuid(row, "id"),
                        Moments.uuid(row, "id"),
                        Severity.URGENT,
                        "The units of order " + row.getString("number") + " do not add up",
                        row.getString("difference"),
                        "Compare the order with its purchase orders, and report this: it is a fault of Dropline.",
                        "/orders/" + Moments.uuid(row, "id")),
                MOST);
        transaction.executeWithoutResult(unused -> {
            problems.raise(wrong);
            if (wrong.size() < MOST) {
                resolve(wrong);
            }
        });
    }

    /** Closes what was told of orders that add up again. An order that ended meanwhile is not counted any more, and stays with a person. */
    private void resolve(List<Problem> wrong) {
        Set<String> still = wrong.stream().map(Problem::subject).collect(Collectors.toSet());
        Map<MerchantId, List<String>> right = new HashMap<>();
        jdbc.query(
                """
                select q.merchant_id, q.subject from problem q
                join customer_order o on o.merchant_id = q.merchant_id and o.id = q.order_id
                where q.kind = ? and q.resolved_at is null and o.life in ('RECEIVED', 'OPEN', 'ON_HOLD')""",
                row -> {
                    String subject = row.getString("subject");
                    if (!still.contains(subject)) {
                        right.computeIfAbsent(
                                        new MerchantId(Moments.uuid(row, "merchant_id")), unused -> new ArrayList<>())
                                .add(subject);
                    }
                },
                KIND);
        right.forEach((merchant, subjects) -> problems.resolve(merchant, KIND, subjects, "The units add up again"));
    }
}
