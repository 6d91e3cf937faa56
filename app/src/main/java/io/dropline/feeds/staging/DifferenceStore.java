package io.dropline.feeds.staging;

import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Guard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts what a file changes, and picks what people should see of it. */
@Repository
public class DifferenceStore {
    private static final int MOST_EXAMPLES = 20;
    private static final int MOST_LISTED = 1000;

    private static final String ZERO = "terms and unit_cost = 0 and cost_before <> 0";
    private static final String JUMP =
            "terms and cost_before > 0 and unit_cost > 0 and abs(unit_cost - cost_before) > ?::numeric * cost_before";
    // what the file does not tell stays; a suggested price of zero is none
    private static final String ABOVE_MSRP = """
            terms and coalesce(unit_cost, cost_before) > nullif(coalesce(msrp, msrp_before), 0)
            and not coalesce(cost_before > nullif(msrp_before, 0), false)""";
    private static final String MAP_BROKEN = """
            terms and (coalesce(map_price, map_before) > nullif(coalesce(msrp, msrp_before), 0)
                or coalesce(unit_cost, cost_before) > nullif(coalesce(map_price, map_before), 0))
            and not coalesce(map_before > nullif(msrp_before, 0) or cost_before > nullif(map_before, 0), false)""";
    private static final String SOLD_OUT = "stock and stock_before > 0 and quantity = 0";

    private final JdbcTemplate jdbc;

    DifferenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param costJump by what share of its former value a cost may change without being counted as a jump */
    public Differences count(Subject subject, double costJump) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select count(*) filter (where sku is null), count(*) filter (where sku is not null),
                    count(*) filter (where stock and stock_before is distinct from quantity),
                    count(*) filter (where stock and line is null and stock_before > 0),
                    count(*) filter (where %s),
                    count(*) filter (where terms and (unit_cost <> cost_before or map_price is not null and map_price is distinct from map_before
                        or msrp is not null and msrp is distinct from msrp_before)),
                    count(*) filter (where %s), count(*) filter (where %s), count(*) filter (where %s), count(*) filter (where %s)
                from %s""".formatted(SOLD_OUT, JUMP, ZERO, ABOVE_MSRP, MAP_BROKEN, subject.changes()),
                (row, index) -> new Differences(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)),
                BigDecimal.valueOf(costJump)));
    }

    /** Offers of the supplier with stock now. */
    public long inStock(Subject subject) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from stock where merchant_id = ? and supplier_id = ? and on_hand > 0",
                Long.class,
                subject.merchant().value(),
                subject.supplierId()));
    }

    /** Some of the rows that a guard is about; none for guards of the file as a whole. */
    public List<Finding.Example> examples(Subject subject, Guard guard, double costJump) {
        return switch (guard) {
            case SOLD_OUT -> some(subject, SOLD_OUT, "stock_before desc");
            case COST_JUMP ->
                some(subject, JUMP, "abs(unit_cost - cost_before) / cost_before desc", BigDecimal.valueOf(costJump));
            case ZERO_COST -> some(subject, ZERO, "cost_before desc");
            case ABOVE_MSRP -> some(subject, ABOVE_MSRP, "n");
            case MAP_BROKEN -> some(subject, MAP_BROKEN, "n");
            case UNKNOWN_SKUS -> some(subject, "sku is null", "n");
            case FEWER_ROWS -> some(subject, "stock and line is null", "stock_before desc");
            case CONFLICTING, OVERDUE, BAD_ROWS -> List.of();
        };
    }

    private List<Finding.Example> some(Subject subject, String which, String order, Object... parameters) {
        return jdbc.query(
                """
                select line, supplier_sku, sku,
                    concat_ws(', ', stock_before || ' in stock', 'cost ' || cost_before, 'MAP ' || map_before, 'MSRP ' || msrp_before) as before,
                    concat_ws(', ', quantity || ' in stock', 'cost ' || unit_cost, 'MAP ' || map_price, 'MSRP ' || msrp) as after
                from %s where %s order by %s, n limit %d""".formatted(subject.changes(), which, order, MOST_EXAMPLES),
                (row, index) -> new Finding.Example(
                        Optional.ofNullable(row.getObject("line", Long.class)).orElse(null),
                        row.getString("supplier_sku"),
                        row.getString("sku"),
                        row.getString("before"),
                        row.getString("after")),
                parameters);
    }

    /** Keeps the first differences and the first unknown SKUs beyond the life of the run's tables. */
    public void list(Subject subject) {
        jdbc.update(
                "delete from feed_diff where merchant_id = ? and run_id = ?",
                subject.merchant().value(),
                subject.runId());
        jdbc.update(
                "delete from feed_unknown_sku where merchant_id = ? and run_id = ?",
                subject.merchant().value(),
                subject.runId());
        jdbc.update("""
                insert into feed_diff (merchant_id, run_id, n, sku, supplier_sku, stock_before, stock_after, cost_before, cost_after)
                select ?, ?, row_number() over (order by n), sku, supplier_sku, stock_before, case when stock then quantity else stock_before end,
                    cost_before, case when terms then coalesce(unit_cost, cost_before) else cost_before end
                from %s where sku is not null and (stock and stock_before is distinct from quantity or terms and unit_cost <> cost_before)
                order by n limit ?""".formatted(subject.changes()), subject.merchant().value(), subject.runId(), MOST_LISTED);
        jdbc.update("""
                insert into feed_unknown_sku (merchant_id, run_id, n, line, supplier_sku, quantity)
                select ?, ?, row_number() over (order by n), line, supplier_sku, quantity from %s where sku is null order by n limit ?""".formatted(subject.changes()), subject.merchant().value(), subject.runId(), MOST_LISTED);
    }
}
