package io.dropline.routing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads who could supply what, and keeps what was decided. Reads tables of other modules; writes only its own. */
@Repository
class SupplyStore {
    /** A decision to be kept. */
    record Row(UUID id, UUID orderId, int policyVersion, String answer) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    SupplyStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything that bears on these SKUs for these orders; the stock rows stay locked until the transaction ends. */
    Supply load(MerchantId merchant, List<String> skus, List<UUID> orders, LocalDate today, Instant now) {
        return new Supply(
                sources(merchant),
                offers(merchant, skus, now),
                authorizations(merchant, today),
                refusals(merchant, orders));
    }

    void keep(MerchantId merchant, List<Row> rows, Instant now) {
        jdbc.update(
                """
                insert into routing_decision (merchant_id, id, order_id, decided_at, policy_version, answer)
                select ?, i, o, ?, version, answer::jsonb from unnest(?, ?, ?, ?) as t(i, o, version, answer)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Row::id)
                        .uuid(Row::orderId)
                        .integer(Row::policyVersion)
                        .text(Row::answer));
    }

    private List<Supply.Source> sources(MerchantId merchant) {
        return jdbc.query(
                """
                select id, code, name, currency, state, drop_fee, shipping_rule, ship_to from supplier
                where merchant_id = ? and state <> 'RETIRED' order by code""",
                (row, index) -> new Supply.Source(
                        Moments.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getString("state").equals("ACTIVE"),
                        row.getBigDecimal("drop_fee"),
                        json.readValue(row.getString("shipping_rule"), ShippingRule.class),
                        strings(row.getArray("ship_to"))),
                merchant.value());
    }

    private List<Supply.Offer> offers(MerchantId merchant, List<String> skus, Instant now) {
        return jdbc.query(
                """
                select o.supplier_id, o.sku, p.brand, o.supplier_sku, o.unit_cost,
                    available_units(s.on_hand, s.committed, coalesce(b.units, t.buffer), greatest(s.as_of, t.told_at),
                        t.fresh_for, t.void_after, ?) as available
                from offer o join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
                join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
                left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
                left join lateral (
                    select on_hand, committed, as_of from stock where merchant_id = o.merchant_id and supplier_id = o.supplier_id and sku = o.sku
                    for update) s on true
                where o.merchant_id = ? and o.sku = any(?) and o.active and p.active
                order by o.supplier_id, o.sku""",
                Columns.of(skus).at(now).value(merchant.value()).text(sku -> sku),
                (row, index) -> new Supply.Offer(
                        Moments.uuid(row, "supplier_id"),
                        row.getString("sku"),
                        row.getString("brand"),
                        row.getString("supplier_sku"),
                        row.getBigDecimal("unit_cost"),
                        row.getInt("available")));
    }

    private List<Supply.Authorization> authorizations(MerchantId merchant, LocalDate today) {
        return jdbc.query(
                """
                select supplier_id, brand, territory from brand_authorization
                where merchant_id = ? and revoked_at is null and valid_from <= ? and (valid_to is null or valid_to >= ?)""",
                (row, index) -> new Supply.Authorization(
                        Moments.uuid(row, "supplier_id"), row.getString("brand"), strings(row.getArray("territory"))),
                merchant.value(),
                today,
                today);
    }

    private Set<Supply.Refusal> refusals(MerchantId merchant, List<UUID> orders) {
        return new HashSet<>(jdbc.query(
                """
                select distinct l.order_id, p.supplier_id, l.sku from purchase_order_line l
                join purchase_order p on p.merchant_id = l.merchant_id and p.id = l.purchase_order_id
                where l.merchant_id = ? and l.order_id = any(?) and l.refused > 0""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> new Supply.Refusal(
                        Moments.uuid(row, "order_id"), Moments.uuid(row, "supplier_id"), row.getString("sku"))));
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
