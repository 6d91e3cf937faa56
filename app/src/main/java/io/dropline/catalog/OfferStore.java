package io.dropline.catalog;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers in the database. */
@Repository
class OfferStore {
    /**
     * What to write of an offer; null leaves what is there. A new one needs a cost.
     *
     * @param whole null means none, for what an offer can do without: lead time, least advertised and suggested price
     */
    record Patch(
            UUID supplierId,
            String sku,
            @Nullable String supplierSku,
            @Nullable BigDecimal unitCost,
            @Nullable BigDecimal unitFee,
            @Nullable Integer pack,
            @Nullable Integer leadDays,
            @Nullable List<String> shipFrom,
            @Nullable BigDecimal mapPrice,
            @Nullable BigDecimal msrp,
            @Nullable Boolean active,
            boolean whole) {
        Offer.Key key() {
            return new Offer.Key(sku, supplierId);
        }

        /** These and the newer ones over them. */
        Patch with(Patch newer) {
            return new Patch(
                    supplierId,
                    sku,
                    newer(supplierSku, newer.supplierSku),
                    newer(unitCost, newer.unitCost),
                    newer(unitFee, newer.unitFee),
                    newer(pack, newer.pack),
                    newer(leadDays, newer.leadDays),
                    newer(shipFrom, newer.shipFrom),
                    newer(mapPrice, newer.mapPrice),
                    newer(msrp, newer.msrp),
                    newer(active, newer.active),
                    whole || newer.whole);
        }

        private static <T> @Nullable T newer(@Nullable T old, @Nullable T now) {
            return now == null ? old : now;
        }
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    OfferStore(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** Writes what differs; each supplier and SKU at most once. Answers what was written. */
    Set<Offer.Key> write(MerchantId merchant, List<Patch> patches) {
        return new HashSet<>(jdbc.query(
                """
                insert into offer as f (merchant_id, supplier_id, sku, supplier_sku, unit_cost, unit_fee, pack, lead_days, ship_from,
                    map_price, msrp, active, updated_at)
                select ?, t.supplier_id, t.sku, coalesce(t.supplier_sku, o.supplier_sku, t.sku), coalesce(t.cost, o.unit_cost),
                    coalesce(t.fee, o.unit_fee, 0), coalesce(t.pack, o.pack, 1),
                    case when t.whole then t.lead else coalesce(t.lead, o.lead_days) end,
                    coalesce(string_to_array(t.places, chr(10)), o.ship_from, '{}'),
                    case when t.whole then t.map else coalesce(t.map, o.map_price) end,
                    case when t.whole then t.msrp else coalesce(t.msrp, o.msrp) end,
                    coalesce(t.active, o.active, true), ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(supplier_id, sku, supplier_sku, cost, fee, pack, lead, places, map, msrp, active, whole)
                left join offer o on o.merchant_id = ? and o.supplier_id = t.supplier_id and o.sku = t.sku
                order by t.supplier_id, t.sku
                on conflict (merchant_id, supplier_id, sku) do update set supplier_sku = excluded.supplier_sku,
                    unit_cost = excluded.unit_cost, unit_fee = excluded.unit_fee, pack = excluded.pack, lead_days = excluded.lead_days,
                    ship_from = excluded.ship_from, map_price = excluded.map_price, msrp = excluded.msrp, active = excluded.active,
                    updated_at = excluded.updated_at
                where (f.supplier_sku, f.unit_cost, f.unit_fee, f.pack, f.lead_days, f.ship_from, f.map_price, f.msrp, f.active)
                    is distinct from (excluded.supplier_sku, excluded.unit_cost, excluded.unit_fee, excluded.pack, excluded.lead_days,
                        excluded.ship_from, excluded.map_price, excluded.msrp, excluded.active)
                returning supplier_id, sku""",
                Columns.of(patches)
                        .value(merchant.value())
                        .at(clock.instant())
                        .uuid(Patch::supplierId)
                        .text(Patch::sku)
                        .text(Patch::supplierSku)
                        .numeric(Patch::unitCost)
                        .numeric(Patch::unitFee)
                        .integer(Patch::pack)
                        .integer(Patch::leadDays)
                        .text(patch -> patch.shipFrom() == null ? null : String.join("\n", patch.shipFrom()))
                        .numeric(Patch::mapPrice)
                        .numeric(Patch::msrp)
                        .bool(Patch::active)
                        .bool(Patch::whole)
                        .value(merchant.value()),
                OfferStore::key));
    }

    /** Which of these offers there are. */
    Set<Offer.Key> known(MerchantId merchant, List<Offer.Key> keys) {
        return new HashSet<>(jdbc.query(
                """
                select o.supplier_id, o.sku from offer o
                join (select distinct supplier_id, sku from unnest(?, ?) as k(supplier_id, sku)) t
                    on t.supplier_id = o.supplier_id and t.sku = o.sku
                where o.merchant_id = ?""",
                Columns.of(keys)
                        .uuid(Offer.Key::supplierId)
                        .text(Offer.Key::sku)
                        .value(merchant.value()),
                OfferStore::key));
    }

    /** The lead times of those of these offers that have one of their own. */
    Map<Offer.Key, Integer> leadDays(MerchantId merchant, List<Offer.Key> keys) {
        Map<Offer.Key, Integer> days = new HashMap<>();
        jdbc.query(
                """
                select o.supplier_id, o.sku, o.lead_days from offer o
                join (select distinct supplier_id, sku from unnest(?, ?) as k(supplier_id, sku)) t
                    on t.supplier_id = o.supplier_id and t.sku = o.sku
                where o.merchant_id = ? and o.lead_days is not null""",
                Columns.of(keys)
                        .uuid(Offer.Key::supplierId)
                        .text(Offer.Key::sku)
                        .value(merchant.value()),
                row -> {
                    days.put(key(row, 0), row.getInt("lead_days"));
                });
        return days;
    }

    /** The codes of the places from which suppliers send. */
    Map<UUID, Set<String>> places(MerchantId merchant) {
        Map<UUID, Set<String>> places = new HashMap<>();
        client.sql("select supplier_id, code from supplier_place where merchant_id = ? and active order by code")
                .param(merchant.value())
                .query(row -> {
                    places.computeIfAbsent(Moments.uuid(row, "supplier_id"), unused -> new LinkedHashSet<>())
                            .add(row.getString("code"));
                });
        return places;
    }

    Optional<Offer> find(MerchantId merchant, String supplierCode, String sku) {
        return client.sql(select("u.code = :code and o.sku = :sku"))
                .param("merchant", merchant.value())
                .param("now", Moments.toSql(clock.instant()))
                .param("code", supplierCode)
                .param("sku", sku)
                .query(OfferStore::row)
                .optional();
    }

    List<Offer> list(MerchantId merchant, Offer.Filter filter, Offer.@Nullable Key after, int limit) {
        return client.sql(select("""
                        (cast(:supplier as uuid) is null or o.supplier_id = :supplier) and (cast(:sku as text) is null or o.sku = :sku)
                        and (cast(:afterSku as text) is null or (o.sku, o.supplier_id) > (:afterSku, :afterSupplier))
                        order by o.sku, o.supplier_id limit :limit"""))
                .param("merchant", merchant.value())
                .param("now", Moments.toSql(clock.instant()))
                .param("supplier", filter.supplierId(), Types.OTHER)
                .param("sku", filter.sku(), Types.VARCHAR)
                .param("afterSku", after == null ? null : after.sku(), Types.VARCHAR)
                .param("afterSupplier", after == null ? null : after.supplierId(), Types.OTHER)
                .param("limit", limit)
                .query(OfferStore::row)
                .list();
    }

    private static String select(String condition) {
        return """
                select o.supplier_id, u.code, u.name, o.sku, p.title, o.supplier_sku, o.unit_cost, o.unit_fee, o.pack,
                    o.lead_days, o.ship_from, o.map_price, o.msrp, c.*, u.currency,
                    coalesce(s.on_hand, 0) as on_hand, coalesce(s.committed, 0) as committed,
                    coalesce(available_units(s.on_hand, s.committed, coalesce(b.units, t.buffer), greatest(s.as_of, t.told_at),
                        t.fresh_for, t.void_after, :now), 0) as available,
                    case when s.as_of is not null then greatest(s.as_of, t.told_at) end as as_of, o.active, o.updated_at
                from offer o
                join supplier u on u.merchant_id = o.merchant_id and u.id = o.supplier_id
                join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
                left join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku
                join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
                left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
                left join lateral (""" + Ladders.OF_OFFER + """
                ) c on true
                where o.merchant_id = :merchant and\s""" + condition;
    }

    private static Offer row(ResultSet row, int number) throws SQLException {
        return new Offer(
                Moments.uuid(row, "supplier_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("sku"),
                row.getString("title"),
                row.getString("supplier_sku"),
                terms(row),
                row.getString("currency"),
                row.getInt("on_hand"),
                row.getInt("committed"),
                row.getInt("available"),
                Moments.instantOrNull(row, "as_of"),
                row.getBoolean("active"),
                Moments.instant(row, "updated_at"));
    }

    private static OfferTerms terms(ResultSet row) throws SQLException {
        return new OfferTerms(
                row.getBigDecimal("unit_cost"),
                Ladders.read(row),
                row.getBigDecimal("unit_fee"),
                row.getInt("pack"),
                row.getObject("lead_days", Integer.class),
                List.of((String[]) row.getArray("ship_from").getArray()),
                row.getBigDecimal("map_price"),
                row.getBigDecimal("msrp"));
    }

    static Offer.Key key(ResultSet row, int number) throws SQLException {
        return new Offer.Key(row.getString("sku"), Moments.uuid(row, "supplier_id"));
    }
}
