package io.dropline.catalog;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
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
    /** What to write of an offer; null leaves what is there. A new one needs a cost. */
    record Patch(
            UUID supplierId,
            String sku,
            @Nullable String supplierSku,
            @Nullable BigDecimal unitCost,
            @Nullable Boolean active) {
        Offer.Key key() {
            return new Offer.Key(sku, supplierId);
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

    /** Writes what differs; each supplier and SKU at most once. Answers how many rows were written. */
    int write(MerchantId merchant, List<Patch> patches) {
        return jdbc.update(
                """
                insert into offer as f (merchant_id, supplier_id, sku, supplier_sku, unit_cost, active, updated_at)
                select ?, t.supplier_id, t.sku, coalesce(t.supplier_sku, o.supplier_sku, t.sku), coalesce(t.cost, o.unit_cost),
                    coalesce(t.active, o.active, true), ?
                from unnest(?, ?, ?, ?, ?) as t(supplier_id, sku, supplier_sku, cost, active)
                left join offer o on o.merchant_id = ? and o.supplier_id = t.supplier_id and o.sku = t.sku
                order by t.supplier_id, t.sku
                on conflict (merchant_id, supplier_id, sku) do update set supplier_sku = excluded.supplier_sku,
                    unit_cost = excluded.unit_cost, active = excluded.active, updated_at = excluded.updated_at
                where (f.supplier_sku, f.unit_cost, f.active) is distinct from (excluded.supplier_sku, excluded.unit_cost, excluded.active)""",
                Columns.of(patches)
                        .value(merchant.value())
                        .at(clock.instant())
                        .uuid(Patch::supplierId)
                        .text(Patch::sku)
                        .text(Patch::supplierSku)
                        .numeric(Patch::unitCost)
                        .bool(Patch::active)
                        .value(merchant.value()));
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
                (row, number) -> new Offer.Key(row.getString("sku"), Moments.uuid(row, "supplier_id"))));
    }

    Optional<Offer> find(MerchantId merchant, String supplierCode, String sku) {
        return client.sql(select("u.code = :code and o.sku = :sku"))
                .param("merchant", merchant.value())
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
                select o.supplier_id, u.code, u.name, o.sku, p.title, o.supplier_sku, o.unit_cost, u.currency,
                    coalesce(s.on_hand, 0) as on_hand, coalesce(s.committed, 0) as committed, s.as_of, o.active, o.updated_at
                from offer o
                join supplier u on u.merchant_id = o.merchant_id and u.id = o.supplier_id
                join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
                left join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku
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
                row.getBigDecimal("unit_cost"),
                row.getString("currency"),
                row.getInt("on_hand"),
                row.getInt("committed"),
                Moments.instantOrNull(row, "as_of"),
                row.getBoolean("active"),
                Moments.instant(row, "updated_at"));
    }
}
