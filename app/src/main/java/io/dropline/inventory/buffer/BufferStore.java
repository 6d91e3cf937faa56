package io.dropline.inventory.buffer;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What was seen of suppliers' stock, and the buffers learned from it. */
@Repository
class BufferStore {
    /** Sales and refusals of this time count. */
    static final Duration SALES = Duration.ofDays(60);

    static final Duration REFUSALS = Duration.ofDays(180);

    /** One SKU at one supplier with what was seen of it. */
    record Seen(UUID supplierId, String sku, Observed observed) {}

    record Learned(UUID supplierId, String sku, Buffer buffer) {}

    /** A supplier's pace over all that is watched there. */
    record Habit(double othersUnits, double days, double gapDays) {}

    private final JdbcTemplate jdbc;

    BufferStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The share of orders that may find nothing. */
    double target(MerchantId merchant) {
        List<Double> chosen = jdbc.query(
                "select oversell_percent / 100 as target from stock_policy where merchant_id = ?",
                (row, _) -> row.getDouble("target"),
                merchant.value());
        return chosen.isEmpty() ? 0.02 : chosen.getFirst();
    }

    /** Begins to watch what we sold or were refused, and ends it for the rest. */
    void watch(MerchantId merchant, Instant now) {
        Object[] parameters = {
            merchant.value(),
            Moments.toSql(now.minus(SALES)),
            merchant.value(),
            Moments.toSql(now.minus(REFUSALS)),
            merchant.value()
        };
        String wanted = """
                with wanted as (
                    select p.supplier_id, l.sku from purchase_order p
                    join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                    where p.merchant_id = ? and p.issued_at > ?
                    union select supplier_id, sku from stock_refusal where merchant_id = ? and refused_at > ?)
                """;
        jdbc.update(wanted + """
                insert into stock_pace (merchant_id, supplier_id, sku, on_hand, as_of)
                select k.merchant_id, k.supplier_id, k.sku, k.on_hand, greatest(k.as_of, t.told_at) from wanted w
                join stock k on k.merchant_id = ? and k.supplier_id = w.supplier_id and k.sku = w.sku
                join stock_terms t on t.merchant_id = k.merchant_id and t.supplier_id = k.supplier_id
                on conflict do nothing""", parameters);
        jdbc.update(wanted + """
                delete from stock_pace p where p.merchant_id = ?
                    and not exists (select 1 from wanted w where w.supplier_id = p.supplier_id and w.sku = p.sku)""", parameters);
        jdbc.update("""
                delete from stock_buffer b where b.merchant_id = ? and not exists (
                    select 1 from stock_pace p where p.merchant_id = b.merchant_id and p.supplier_id = b.supplier_id and p.sku = b.sku)""", merchant.value());
    }

    /**
     * Takes the step from the figure that was seen last to the present one. A figure that rose tells of a delivery and nothing of sales; one that
     * we set to nothing because of a refusal is not the supplier's.
     */
    void step(MerchantId merchant) {
        jdbc.update("""
                with now_said as (
                    select p.supplier_id, p.sku, p.on_hand as before, p.as_of as since, k.on_hand, f.as_of,
                        extract(epoch from f.as_of - p.as_of) / 86400 as days,
                        exp(-extract(epoch from f.as_of - p.as_of) / 86400 / 60) as kept,
                        k.on_hand <= p.on_hand as fell,
                        exists (select 1 from stock_refusal r where r.merchant_id = p.merchant_id and r.supplier_id = p.supplier_id
                            and r.sku = p.sku and r.refused_at = k.as_of) as ours
                    from stock_pace p
                    join stock k on k.merchant_id = p.merchant_id and k.supplier_id = p.supplier_id and k.sku = p.sku
                    join stock_terms t on t.merchant_id = p.merchant_id and t.supplier_id = p.supplier_id
                    cross join lateral (select greatest(k.as_of, t.told_at) as as_of) f
                    where p.merchant_id = ? and f.as_of > p.as_of),
                bought as (
                    select n.supplier_id, n.sku, sum(l.quantity - l.refused - l.cancelled) as units
                    from now_said n
                    join purchase_order o on o.merchant_id = ? and o.supplier_id = n.supplier_id and o.issued_at > n.since and o.issued_at <= n.as_of
                    join purchase_order_line l on l.merchant_id = o.merchant_id and l.purchase_order_id = o.id and l.sku = n.sku
                    group by 1, 2)
                update stock_pace p set on_hand = n.on_hand, as_of = n.as_of,
                    sold_units = case when n.ours then p.sold_units else p.sold_units * n.kept + case when n.fell then n.before - n.on_hand else 0 end end,
                    our_units = case when n.ours then p.our_units else p.our_units * n.kept + case when n.fell then coalesce(b.units, 0) else 0 end end,
                    days = case when n.ours then p.days else p.days * n.kept + case when n.fell then n.days else 0 end end,
                    figures = case when n.ours then p.figures else p.figures * n.kept + 1 end,
                    gap_days = case when n.ours then p.gap_days else p.gap_days * n.kept + n.days end
                from now_said n left join bought b on b.supplier_id = n.supplier_id and b.sku = n.sku
                where p.merchant_id = ? and p.supplier_id = n.supplier_id and p.sku = n.sku""", merchant.value(), merchant.value(), merchant.value());
    }

    Map<UUID, Habit> habits(MerchantId merchant) {
        Map<UUID, Habit> habits = new HashMap<>();
        jdbc.query(
                """
                select s.id, coalesce(sum(greatest(0, p.sold_units - p.our_units)), 0) as others, coalesce(sum(p.days), 0) as days,
                    coalesce(sum(p.gap_days) / nullif(sum(p.figures), 0), 0) as gap
                from supplier s left join stock_pace p on p.merchant_id = s.merchant_id and p.supplier_id = s.id
                where s.merchant_id = ? and s.state <> 'RETIRED' group by s.id""",
                row -> {
                    habits.put(
                            Moments.uuid(row, "id"),
                            new Habit(row.getDouble("others"), row.getDouble("days"), row.getDouble("gap")));
                },
                merchant.value());
        return habits;
    }

    /** Counts the answers to what is watched; a refusal whose purchase order is forgotten was an answer too. */
    void count(MerchantId merchant, Instant now) {
        jdbc.update(
                """
                with asked as (
                    select o.supplier_id, l.sku, count(*)::int as n from purchase_order o
                    join purchase_order_line l on l.merchant_id = o.merchant_id and l.purchase_order_id = o.id
                    where o.merchant_id = ? and o.issued_at > ? and o.state <> 'ISSUED' group by 1, 2),
                refused as (
                    select supplier_id, sku, count(*)::int as n from stock_refusal where merchant_id = ? and refused_at > ? group by 1, 2)
                update stock_pace p set asked = c.asked, refused = c.refused
                from (select w.supplier_id, w.sku, greatest(coalesce(a.n, 0), coalesce(r.n, 0)) as asked, coalesce(r.n, 0) as refused
                    from stock_pace w
                    left join asked a on a.supplier_id = w.supplier_id and a.sku = w.sku
                    left join refused r on r.supplier_id = w.supplier_id and r.sku = w.sku
                    where w.merchant_id = ?) c
                where p.merchant_id = ? and p.supplier_id = c.supplier_id and p.sku = c.sku and (p.asked <> c.asked or p.refused <> c.refused)""",
                merchant.value(),
                Moments.toSql(now.minus(REFUSALS)),
                merchant.value(),
                Moments.toSql(now.minus(REFUSALS)),
                merchant.value(),
                merchant.value());
    }

    /** A page of what is watched, by supplier and SKU. */
    List<Seen> seen(MerchantId merchant, Instant now, @Nullable Seen after, int most) {
        return jdbc.query(
                """
                select supplier_id, sku, sold_units, our_units, days, coalesce(gap_days / nullif(figures, 0), 0) as gap,
                    extract(epoch from ? - as_of) / 86400 as age, asked, refused
                from stock_pace where merchant_id = ? and (supplier_id, sku) > (?, ?) order by supplier_id, sku limit ?""",
                (row, _) -> new Seen(
                        Moments.uuid(row, "supplier_id"),
                        row.getString("sku"),
                        new Observed(
                                row.getDouble("sold_units"),
                                row.getDouble("our_units"),
                                row.getDouble("days"),
                                gap(row.getDouble("gap"), row.getDouble("age")),
                                row.getInt("asked"),
                                row.getInt("refused"))),
                Moments.toSql(now),
                merchant.value(),
                after == null ? new UUID(0, 0) : after.supplierId(),
                after == null ? "" : after.sku(),
                most);
    }

    /** Where the supplier's rhythm is known, a late figure makes the gap longer; where it is not, no more than three days are feared. */
    static double gap(double usual, double age) {
        return usual > 0 ? Math.max(usual, Math.min(age, 4 * usual)) : Math.clamp(age, 0, 3);
    }

    void keep(MerchantId merchant, List<Learned> learned, Instant now) {
        if (learned.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into stock_buffer (merchant_id, supplier_id, sku, units, chance, reasons, computed_at)
                select ?, t.supplier_id, t.sku, t.units, t.chance, string_to_array(t.reasons, e'\\n'), ?
                from unnest(?, ?, ?, ?::float8[], ?) as t(supplier_id, sku, units, chance, reasons)
                on conflict (merchant_id, supplier_id, sku) do update set units = excluded.units, chance = excluded.chance,
                    reasons = excluded.reasons, computed_at = excluded.computed_at
                where stock_buffer.reasons <> excluded.reasons or stock_buffer.units <> excluded.units""",
                Columns.of(learned)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Learned::supplierId)
                        .text(Learned::sku)
                        .integer(one -> one.buffer().units())
                        .numeric(
                                one -> java.math.BigDecimal.valueOf(one.buffer().chance()))
                        .text(one -> String.join("\n", one.buffer().reasons())));
    }

    void keepHabits(MerchantId merchant, List<Learned> suppliers, Instant now) {
        if (suppliers.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into stock_habit (merchant_id, supplier_id, units, reasons, computed_at)
                select ?, t.supplier_id, t.units, string_to_array(t.reasons, e'\\n'), ?
                from unnest(?, ?, ?) as t(supplier_id, units, reasons)
                on conflict (merchant_id, supplier_id) do update set units = excluded.units, reasons = excluded.reasons,
                    computed_at = excluded.computed_at
                where stock_habit.reasons <> excluded.reasons""",
                Columns.of(suppliers)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Learned::supplierId)
                        .integer(one -> one.buffer().units())
                        .text(one -> String.join("\n", one.buffer().reasons())));
    }
}
