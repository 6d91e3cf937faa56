package io.dropline.inventory.available;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Like;
import io.dropline.platform.db.Moments;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what is safe to sell from the database's own functions. */
@Repository
class SellableStore {
    private final JdbcTemplate jdbc;

    SellableStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Sellable> list(MerchantId merchant, Market market, String query, String after, int most, Instant now) {
        List<String> skus = jdbc.query(
                """
                select p.sku from product p
                where p.merchant_id = ? and p.sku > ? and (p.sku ilike ? or p.title ilike ?)
                    and (exists (select 1 from offer o where o.merchant_id = p.merchant_id and o.sku = p.sku)
                        or exists (select 1 from kit_part k where k.merchant_id = p.merchant_id and k.kit_sku = p.sku))
                order by p.sku limit ?""",
                (row, _) -> row.getString("sku"),
                merchant.value(),
                after,
                Like.containing(query),
                Like.containing(query),
                most);
        return read(merchant, market, skus, now);
    }

    Optional<Sellable> one(MerchantId merchant, Market market, String sku, Instant now) {
        return read(merchant, market, List.of(sku), now).stream().findFirst();
    }

    private List<Sellable> read(MerchantId merchant, Market market, List<String> skus, Instant now) {
        Map<String, List<Sellable.InStore>> stores = inStores(merchant, skus);
        Map<String, List<Sellable.KitPart>> parts = kitParts(merchant, market, skus, now);
        return jdbc.query(
                """
                select u.sku, p.title, u.units, u.waiting, coalesce(f.counting, 0) as counting, coalesce(f.offers, 0) as offers
                from sellable_units(?, ?, ?, ?, ?) u
                join product p on p.merchant_id = ? and p.sku = u.sku
                left join (select sku, count(*) filter (where obstacle is null) as counting, count(*) as offers
                    from sellable_offers(?, ?, ?, ?, ?) group by sku) f on f.sku = u.sku
                order by u.sku""",
                Columns.of(skus)
                        .value(merchant.value())
                        .value(market.channel())
                        .value(market.country())
                        .at(now)
                        .text(sku -> sku)
                        .value(merchant.value())
                        .value(merchant.value())
                        .value(market.channel())
                        .value(market.country())
                        .at(now)
                        .text(sku -> sku),
                (row, _) -> new Sellable(
                        row.getString("sku"),
                        row.getString("title"),
                        row.getInt("units"),
                        row.getInt("waiting"),
                        row.getInt("counting"),
                        row.getInt("offers"),
                        parts.getOrDefault(row.getString("sku"), List.of()),
                        stores.getOrDefault(row.getString("sku"), List.of())));
    }

    /** A part is counted as it would be sold on its own: what is ordered of its kits waits as parts already. */
    private Map<String, List<Sellable.KitPart>> kitParts(
            MerchantId merchant, Market market, List<String> skus, Instant now) {
        Map<String, List<Sellable.KitPart>> parts = new HashMap<>();
        jdbc.query(
                """
                with part as (
                    select k.kit_sku, k.part_sku, k.quantity, p.title, p.active from kit_part k
                    join product p on p.merchant_id = k.merchant_id and p.sku = k.part_sku
                    where k.merchant_id = ? and k.kit_sku = any(?))
                select t.*, coalesce(u.units, 0) as units from part t
                left join sellable_units(?, ?, ?, ?, array(select part_sku from part)) u on u.sku = t.part_sku
                order by t.kit_sku, case when t.active then coalesce(u.units, 0) / t.quantity else 0 end, t.part_sku""",
                Columns.of(skus)
                        .value(merchant.value())
                        .text(sku -> sku)
                        .value(merchant.value())
                        .value(market.channel())
                        .value(market.country())
                        .at(now),
                row -> {
                    parts.computeIfAbsent(row.getString("kit_sku"), _ -> new ArrayList<>())
                            .add(new Sellable.KitPart(
                                    row.getString("part_sku"),
                                    row.getString("title"),
                                    row.getInt("quantity"),
                                    row.getInt("units"),
                                    row.getBoolean("active")));
                });
        return parts;
    }

    private Map<String, List<Sellable.InStore>> inStores(MerchantId merchant, List<String> skus) {
        Map<String, List<Sellable.InStore>> stores = new HashMap<>();
        jdbc.query("""
                select i.sku, i.store_id, t.name, i.shown, i.shown_at, i.sending, i.stocked, i.tracked
                from shelf_item i
                join shelf s on s.merchant_id = i.merchant_id and s.store_id = i.store_id and s.publishes
                join store t on t.merchant_id = i.merchant_id and t.id = i.store_id
                where i.merchant_id = ? and i.sku = any(?) order by t.created_at, i.store_id, i.item_ref""", Columns.of(skus).value(merchant.value()).text(sku -> sku), row -> {
            stores.computeIfAbsent(row.getString("sku"), _ -> new ArrayList<>())
                    .add(new Sellable.InStore(
                            Moments.uuid(row, "store_id"),
                            row.getString("name"),
                            row.getInt("shown"),
                            Moments.instant(row, "shown_at"),
                            row.getObject("sending", Integer.class),
                            row.getBoolean("stocked"),
                            row.getBoolean("tracked")));
        });
        return stores;
    }

    List<Sellable.Part> parts(MerchantId merchant, Market market, String sku, Instant now) {
        return jdbc.query(
                """
                select f.*, s.code, s.name, coalesce(f.obstacle, '') as why,
                    (extract(epoch from f.fresh_for))::bigint as fresh, (extract(epoch from f.void_after))::bigint as void,
                    available_units(1000000, 0, 0, f.as_of, f.fresh_for, f.void_after, ?) / 1e6 as share,
                    coalesce(b.reasons, h.reasons, '{}') as reasons
                from sellable_offers(?, ?, ?, ?, array[?]) f
                join supplier s on s.merchant_id = ? and s.id = f.supplier_id
                left join stock_buffer b on b.merchant_id = s.merchant_id and b.supplier_id = s.id and b.sku = f.sku
                left join stock_habit h on h.merchant_id = s.merchant_id and h.supplier_id = s.id
                order by f.obstacle is not null, f.available desc, s.code""",
                (row, _) -> part(row),
                Moments.toSql(now),
                merchant.value(),
                market.channel(),
                market.country(),
                Moments.toSql(now),
                sku,
                merchant.value());
    }

    private static Sellable.Part part(ResultSet row) throws SQLException {
        return new Sellable.Part(
                Moments.uuid(row, "supplier_id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("on_hand", Integer.class),
                row.getInt("committed"),
                Moments.instantOrNull(row, "as_of"),
                row.getDouble("share"),
                Duration.ofSeconds(row.getLong("fresh")),
                Duration.ofSeconds(row.getLong("void")),
                row.getInt("buffer"),
                row.getInt("available"),
                row.getString("why"),
                strings(row.getArray("reasons")));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
