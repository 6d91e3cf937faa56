package io.dropline.feeds.staging;

import io.dropline.platform.db.Moments;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what the rows of a file change, in the caller's transaction. Nothing is locked. */
@Component
public class Comparison {
    private static final int MOST_EXAMPLES = 20;

    // Looked up, not joined: the few that are promised are hashed, where a join would hash the whole file once more.
    private static final String COMMITTED_DIFFERS = """
            case when o.sku in (select sku from feed_promised)
                then (o.sku, coalesce(o.committed, 0)) not in (select sku, units from feed_promised) else coalesce(o.committed, 0) <> 0 end""";

    private final JdbcTemplate jdbc;
    private final RunTables tables;

    Comparison(JdbcTemplate jdbc, RunTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Leaves the last row of every supplier SKU. */
    public Repeats dropRepeats(Subject subject) {
        moreMemory();
        jdbc.execute("analyze " + subject.rows() + " (supplier_sku)");
        Long repeated = jdbc.queryForObject(
                "select count(*) from (select 1 from %s group by supplier_sku having count(*) > 1) x"
                        .formatted(subject.rows()),
                Long.class);
        if (repeated == null || repeated == 0) {
            return Repeats.NONE;
        }
        dropRepeatedBad(subject);
        jdbc.execute("""
                create temporary table feed_repeat on commit drop as
                with again as (select supplier_sku, max(ctid) as last from %1$s group by supplier_sku having count(*) > 1)
                select t.ctid as place, t.line, t.supplier_sku, (t.quantity, t.unit_cost, t.map_price, t.msrp) is distinct from
                        (l.quantity, l.unit_cost, l.map_price, l.msrp) as other,
                    concat_ws(', ', t.quantity || ' in stock', 'cost ' || t.unit_cost, 'MAP ' || t.map_price, 'MSRP ' || t.msrp) as said,
                    concat_ws(', ', l.quantity || ' in stock', 'cost ' || l.unit_cost, 'MAP ' || l.map_price, 'MSRP ' || l.msrp) as says
                from %1$s t join again a on a.supplier_sku = t.supplier_sku join %1$s l on l.ctid = a.last
                where t.ctid <> a.last""".formatted(subject.rows()));
        List<Repeats.Conflict> examples = jdbc.query(
                "select line, supplier_sku, said, says from feed_repeat where other order by line limit ?",
                (row, index) -> new Repeats.Conflict(
                        row.getLong("line"),
                        row.getString("supplier_sku"),
                        row.getString("said"),
                        row.getString("says")),
                MOST_EXAMPLES);
        Repeats found = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), count(*) filter (where not other), count(distinct supplier_sku) filter (where other) from feed_repeat",
                (row, index) -> new Repeats(row.getLong(1), row.getLong(2), row.getLong(3), examples)));
        jdbc.update("delete from %s t using feed_repeat r where t.ctid = r.place".formatted(subject.rows()));
        return found;
    }

    /** A row that was not understood yields to one of the same supplier SKU that was. */
    private void dropRepeatedBad(Subject subject) {
        jdbc.update("""
                delete from %1$s t using %1$s other
                where t.bad and other.supplier_sku = t.supplier_sku and (not other.bad or other.ctid > t.ctid)""".formatted(subject.rows()));
    }

    /**
     * Writes down what differs, numbered in the order of our SKUs. Figures that are newer than the file do not differ.
     *
     * @param stock whether quantities are taken
     * @param terms whether costs, MAPs and MSRPs are taken
     */
    public void compare(Subject subject, boolean stock, boolean terms) {
        moreMemory();
        tables.createChanges(subject);
        promised(subject);
        // everything is joined with everything: whole tables, whatever is known of their sizes
        jdbc.execute("set local enable_nestloop = off");
        OffsetDateTime madeAt = Moments.toSql(subject.madeAt());
        // A delta notes for each of its rows that it is as of now; a full file does so for all of them at once, in
        // feed_mark.
        jdbc.update(
                """
                insert into %1$s (n, sku, supplier_sku, line, stock, quantity, stock_before, terms, unit_cost, cost_before, map_price, map_before, msrp, msrp_before)
                select row_number() over (order by d.sku nulls last, d.line), d.* from (
                    select o.sku, coalesce(t.supplier_sku, o.supplier_sku) as supplier_sku, t.line,
                        o.sku is not null and ? and (o.as_of is null or o.as_of <= ?) and case
                            when t.line is null then ? and (coalesce(o.on_hand, 0) <> 0 or %3$s)
                            when t.quantity is null then false
                            else o.on_hand is distinct from t.quantity or %3$s or (not ? and o.as_of < ?) end as stock,
                        case when t.line is null then 0 else t.quantity end as quantity, o.on_hand,
                        o.sku is not null and ? and t.line is not null and (o.terms_as_of is null or o.terms_as_of <= ?)
                            and (t.unit_cost <> o.unit_cost or t.map_price is not null and t.map_price is distinct from o.map_price
                                or t.msrp is not null and t.msrp is distinct from o.msrp
                                or not ? and (o.terms_as_of is null or o.terms_as_of < ?) and coalesce(t.unit_cost, t.map_price, t.msrp) is not null) is true
                            as terms,
                        t.unit_cost, o.unit_cost as cost_before, t.map_price, o.map_price as map_before, t.msrp, o.msrp as msrp_before
                    from (
                        select f.sku, f.supplier_sku, f.unit_cost, f.map_price, f.msrp, f.terms_as_of, s.on_hand, s.committed, s.as_of
                        from offer f left join stock s on s.merchant_id = f.merchant_id and s.supplier_id = f.supplier_id and s.sku = f.sku
                        where f.merchant_id = ? and f.supplier_id = ?) o
                    full join %2$s t on t.supplier_sku = o.supplier_sku
                    where o.sku is not null or not t.bad) d
                where d.sku is null or d.stock or d.terms""".formatted(subject.changes(), subject.rows(), COMMITTED_DIFFERS),
                stock,
                madeAt,
                subject.full(),
                subject.full(),
                madeAt,
                terms,
                madeAt,
                subject.full(),
                madeAt,
                subject.merchant().value(),
                subject.supplierId());
        jdbc.execute("set local enable_nestloop = on");
        jdbc.execute("create unique index on " + subject.changes() + " (n)");
        jdbc.execute("analyze " + subject.changes() + " (n, sku)");
    }

    /** Units on purchase orders that the supplier's figures do not know of; see {@link io.dropline.inventory.news.StockNews#take}. */
    private void promised(Subject subject) {
        jdbc.execute("drop table if exists feed_promised");
        jdbc.execute("create temporary table feed_promised (sku text not null, units int not null) on commit drop");
        jdbc.update("""
                insert into feed_promised (sku, units)
                select l.sku, sum(l.quantity - l.refused - l.cancelled)::int from purchase_order q
                join purchase_order_line l on l.merchant_id = q.merchant_id and l.purchase_order_id = q.id
                where q.merchant_id = ? and q.supplier_id = ? and q.issued_at > ? group by l.sku""", subject.merchant().value(), subject.supplierId(), Moments.toSql(subject.madeAt()));
    }

    /** Costs of zero are not taken; what was told beside them is. */
    public void dropZeroCosts(Subject subject) {
        jdbc.update("update " + subject.changes()
                + " set unit_cost = null where terms and unit_cost = 0 and cost_before <> 0");
    }

    private void moreMemory() {
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("set local jit = off");
    }
}
