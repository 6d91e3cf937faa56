package io.dropline.inventory.news;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.platform.db.Portion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes a supplier's figures by the thousand, while orders draw on the same rows. The figures lie in a numbered table with the columns sku, stock
 * (whether the row is about stock), quantity and stock_before (null: there was no row). All methods join the caller's transaction: either
 * {@link #takeAtOnce} alone, or the others in the order in which they stand here.
 *
 * <p>A transaction that holds stock rows never waits long for another one. With {@link #takeAtOnce} the caller bounds the wait, far below the time
 * after which a deadlock would be looked for, and gives up. Otherwise rows that are locked are passed over and taken later, each alone, by
 * {@link #awaitOne}. So it cannot be part of a deadlock, whatever order others lock in.
 */
@Component
public class StockNews {
    /**
     * Rows of a portion that are not to be taken now.
     *
     * @param busy locked or changed by others just now
     * @param outdated what is there is newer
     */
    public record Excepted(List<Long> busy, List<Long> outdated) {
        public List<Long> all() {
            return Stream.concat(busy.stream(), outdated.stream()).toList();
        }
    }

    private final JdbcTemplate jdbc;

    StockNews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes all rows of a portion in one pass, in the order of keys. To be called with a short {@code lock_timeout}.
     *
     * @return false where not all could be written, since a figure is newer, or a row was changed meanwhile or is gone: the caller then rolls back
     * @throws org.springframework.dao.DataAccessException where somebody holds a row (SQL state 55P03), or wrote stock that there was none of (23505)
     */
    public boolean takeAtOnce(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion) {
        byKey();
        boolean whole = Boolean.TRUE.equals(jdbc.queryForObject(
                """
                with told as materialized (
                    select c.sku, c.quantity, c.missing, s.place from (
                        select sku, quantity, stock_before is null as missing from %s where n > ? and n <= ? and stock order by n) c
                    left join lateral (
                        select ctid as place from stock where merchant_id = ? and supplier_id = ? and sku = c.sku offset 0) s on true),
                added as (
                    insert into stock (merchant_id, supplier_id, sku, on_hand, committed, as_of)
                    select ?, ?, sku, quantity, 0, ? from told where missing returning 1),
                done as (
                    update stock s set on_hand = t.quantity, committed = 0, as_of = ? from told t
                    where not t.missing and s.ctid = t.place and s.as_of <= ? returning 1)
                select (select count(*) from told) = (select count(*) from added) + (select count(*) from done)""".formatted(portion.table()),
                Boolean.class,
                portion.after(),
                portion.upTo(),
                merchant.value(),
                supplier,
                merchant.value(),
                supplier,
                Moments.toSql(madeAt),
                Moments.toSql(madeAt),
                Moments.toSql(madeAt)));
        anyhow();
        if (whole) {
            commit(merchant, supplier, madeAt, portion, new Excepted(List.of(), List.of()));
        }
        return whole;
    }

    /** Writes stock that there was none of. Nobody has drawn on it yet; whoever writes the same rows goes by the same order of keys. */
    public void addMissing(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion) {
        jdbc.update(
                """
                insert into stock (merchant_id, supplier_id, sku, on_hand, committed, as_of)
                select ?, ?, c.sku, c.quantity, 0, ? from %s c where c.n > ? and c.n <= ? and c.stock and c.stock_before is null
                order by c.sku on conflict (merchant_id, supplier_id, sku) do nothing""".formatted(portion.table()),
                merchant.value(),
                supplier,
                Moments.toSql(madeAt),
                portion.after(),
                portion.upTo());
    }

    /** Writes what is free, in the order of keys, and answers the rest. */
    public Excepted take(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion) {
        Excepted excepted = writeFree(merchant, supplier, madeAt, portion);
        commit(merchant, supplier, madeAt, portion, excepted);
        return excepted;
    }

    /** Writes one row, waiting for it; the transaction must hold no other stock. */
    public Excepted awaitOne(MerchantId merchant, UUID supplier, Instant madeAt, Portion one) {
        jdbc.query(
                """
                select s.sku from %s c join stock s on s.merchant_id = ? and s.supplier_id = ? and s.sku = c.sku
                where c.n > ? and c.n <= ? for update of s""".formatted(one.table()),
                (row, index) -> row.getString(1),
                merchant.value(),
                supplier,
                one.after(),
                one.upTo());
        return take(merchant, supplier, madeAt, one);
    }

    /** A portion is little of a table: row by row, by key and by place, whatever the planner knows of sizes. */
    private void byKey() {
        jdbc.execute("set local enable_hashjoin = off; set local enable_mergejoin = off; set local jit = off");
    }

    private void anyhow() {
        jdbc.execute("set local enable_hashjoin = on; set local enable_mergejoin = on");
    }

    /** Locks and writes in one go. A row that somebody changed since the statement began is left, as if it were locked. */
    private Excepted writeFree(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion) {
        record Left(long n, boolean busy) {}
        byKey();
        List<Left> left = jdbc.query(
                """
                with mine as (
                    select c.n, c.quantity, s.place, s.newer
                    from (select n, sku, quantity from %1$s where n > ? and n <= ? and stock order by n) c cross join lateral (
                        select ctid as place, as_of > ? as newer from stock
                        where merchant_id = ? and supplier_id = ? and sku = c.sku for update skip locked) s),
                done as (
                    update stock s set on_hand = m.quantity, committed = 0, as_of = ? from mine m
                    where s.ctid = m.place and not m.newer returning m.n)
                select c.n, true as busy from %1$s c where c.n > ? and c.n <= ? and c.stock
                    and c.n not in (select n from done) and c.n not in (select n from mine where newer)
                union all select n, false from mine where newer""".formatted(portion.table()),
                (row, index) -> new Left(row.getLong("n"), row.getBoolean("busy")),
                portion.after(),
                portion.upTo(),
                Moments.toSql(madeAt),
                merchant.value(),
                supplier,
                Moments.toSql(madeAt),
                portion.after(),
                portion.upTo());
        anyhow();
        return new Excepted(
                left.stream().filter(Left::busy).map(Left::n).toList(),
                left.stream().filter(row -> !row.busy()).map(Left::n).toList());
    }

    /**
     * Counts what is committed. It is a statement of its own, after the locks were had: so it sees every purchase order whose transaction ended before,
     * and none can come meanwhile.
     *
     * <p>What stays committed are the units of purchase orders issued after the supplier made its figures, which therefore do not know of them: asked,
     * less what was refused or cancelled. Shipped units stay in the sum: they lay on the shelf when it was counted and left it since. Backordered ones
     * stay too: they take the first units that come. Units of purchase orders issued before are in the supplier's figure already.
     */
    private void commit(MerchantId merchant, UUID supplier, Instant madeAt, Portion portion, Excepted excepted) {
        jdbc.update(
                """
                update stock s set committed = p.units from (
                    select l.sku, sum(l.quantity - l.refused - l.cancelled)::int as units from purchase_order o
                    join purchase_order_line l on l.merchant_id = o.merchant_id and l.purchase_order_id = o.id
                    where o.merchant_id = ? and o.supplier_id = ? and o.issued_at > ?
                        and l.sku >= (select min(sku) from %1$s where n > ? and n <= ?) and l.sku <= (select max(sku) from %1$s where n > ? and n <= ?)
                    group by l.sku) p
                join %1$s c on c.sku = p.sku and c.n > ? and c.n <= ? and c.stock and not (c.n = any(?))
                where s.merchant_id = ? and s.supplier_id = ? and s.sku = p.sku and p.units > 0""".formatted(portion.table()),
                Columns.of(excepted.all())
                        .value(merchant.value())
                        .value(supplier)
                        .at(madeAt)
                        .value(portion.after())
                        .value(portion.upTo())
                        .value(portion.after())
                        .value(portion.upTo())
                        .value(portion.after())
                        .value(portion.upTo())
                        .bigint(n -> n)
                        .value(merchant.value())
                        .value(supplier));
    }
}
