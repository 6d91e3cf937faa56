package io.dropline.routing.supply;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.routing.CostBreak;
import io.dropline.routing.ShippingRule;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads who could supply what, and keeps what was decided. Reads tables of other modules; writes only its own. */
@Repository
public class SupplyStore {
    /** A decision to be kept. */
    public record Row(UUID id, UUID orderId, int policyVersion, String answer, String question) {}

    /** The units that an offer can give: its stock row is {@code s}, locked, its buffer {@code b}, its supplier's terms {@code t}. Asks for the time. */
    private static final String AVAILABLE = """
            available_units(s.on_hand, s.committed, coalesce(b.units, t.buffer), greatest(s.as_of, t.told_at), t.fresh_for, t.void_after, ?)""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    SupplyStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything that bears on these SKUs for these orders; the stock rows stay locked until the transaction ends. */
    public Supply load(MerchantId merchant, List<String> skus, List<UUID> orders, Instant now) {
        return read(merchant, skus, orders, now, "for update");
    }

    /** The same for those who buy nothing: no row is locked. */
    public Supply look(MerchantId merchant, List<String> skus, List<UUID> orders, Instant now) {
        return read(merchant, skus, orders, now, "");
    }

    private Supply read(MerchantId merchant, List<String> skus, List<UUID> orders, Instant now, String lock) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new Supply(
                sources(merchant, now),
                offers(merchant, skus, today, now, lock),
                authorizations(merchant, today),
                refusals(merchant, orders),
                salesChannels(merchant));
    }

    public void keep(MerchantId merchant, List<Row> rows, Instant now) {
        jdbc.update(
                """
                insert into routing_decision (merchant_id, id, order_id, decided_at, policy_version, answer, question)
                select ?, i, o, ?, version, answer::jsonb, question from unnest(?, ?, ?, ?, ?) as t(i, o, version, answer, question)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Row::id)
                        .uuid(Row::orderId)
                        .integer(Row::policyVersion)
                        .text(Row::answer)
                        .text(Row::question));
    }

    private List<Source> sources(MerchantId merchant, Instant now) {
        return jdbc.query(
                """
                select s.id, s.code, s.name, s.currency, s.state, s.drop_fee, s.shipping_rule, s.ship_to, s.minimum_order, s.orders_per_day,
                    s.takes_hazmat, s.takes_oversize,
                    coalesce((select array_agg(l.postal order by l.code) from supplier_place l
                              where l.merchant_id = s.merchant_id and l.supplier_id = s.id and l.active and l.country = 'US'),
                        case when s.ship_from_country = 'US' then array[s.ship_from_postal] else '{}'::text[] end) as ship_from,
                    case when s.orders_per_day is null and c.probation_orders is null then 0 else
                        (select count(*) from purchase_order p where p.merchant_id = s.merchant_id and p.supplier_id = s.id
                         and p.issued_at >= date_trunc('day', ?::timestamptz at time zone s.zone) at time zone s.zone) end as orders_today,
                    coalesce(t.share, 100) as share, coalesce(t.reason, '') as share_reason, coalesce(c.probation_orders, 0) as probation,
                    coalesce(c.probation_per_day, 1) as probation_per_day,
                    case when c.probation_orders is null then 0 else (select count(*) from (
                        select from purchase_order p where p.merchant_id = s.merchant_id and p.supplier_id = s.id
                        limit c.probation_orders) as had) end as had,
                    r.asked_lines, r.refused_lines, r.shipped_orders, r.late_orders, r.shipped_units, r.returned_units
                from supplier s left join supplier_record r on r.merchant_id = s.merchant_id and r.supplier_id = s.id
                left join supplier_throttle t on t.merchant_id = s.merchant_id and t.supplier_id = s.id
                left join scoring_choice c on c.merchant_id = s.merchant_id and c.probation_orders > 0
                where s.merchant_id = ? and s.state <> 'RETIRED' order by s.code""",
                (row, index) -> new Source(
                        Moments.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getString("state").equals("ACTIVE"),
                        row.getBigDecimal("drop_fee"),
                        json.readValue(row.getString("shipping_rule"), ShippingRule.class),
                        strings(row.getArray("ship_to")),
                        List.of((String[]) row.getArray("ship_from").getArray()),
                        row.getBigDecimal("minimum_order"),
                        row.getObject("orders_per_day", Integer.class),
                        row.getInt("orders_today"),
                        row.getBoolean("takes_hazmat"),
                        row.getBoolean("takes_oversize"),
                        new Allowance(
                                row.getInt("share"),
                                row.getString("share_reason"),
                                row.getInt("probation"),
                                row.getInt("had"),
                                row.getInt("probation_per_day")),
                        past(row)),
                Moments.toSql(now),
                merchant.value());
    }

    private static @Nullable TrackRecord past(ResultSet row) throws SQLException {
        return row.getObject("asked_lines") == null
                ? null
                : new TrackRecord(
                        row.getInt("asked_lines"),
                        row.getInt("refused_lines"),
                        row.getInt("shipped_orders"),
                        row.getInt("late_orders"),
                        row.getInt("shipped_units"),
                        row.getInt("returned_units"));
    }

    private List<Offer> offers(MerchantId merchant, List<String> skus, LocalDate today, Instant now, String lock) {
        Map<UUID, Map<String, List<CostBreak>>> breaks = breaks(merchant, skus, today);
        return jdbc.query(
                """
                select o.supplier_id, o.sku, p.brand, p.product_line, p.hazmat, p.oversize, o.supplier_sku, o.unit_cost, o.unit_fee, o.pack,
                    case when o.ship_from = '{}' then '{}'::text[] else array(select l.postal from supplier_place l
                        where l.merchant_id = o.merchant_id and l.supplier_id = o.supplier_id and l.active and l.country = 'US'
                            and l.code = any(o.ship_from) order by l.code) end as ship_from,
                """ + AVAILABLE + """
                 as available
                from offer o join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
                join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
                left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
                left join lateral (
                    select on_hand, committed, as_of from stock where merchant_id = o.merchant_id and supplier_id = o.supplier_id and sku = o.sku
                """ + lock + """
                    ) s on true
                where o.merchant_id = ? and o.sku = any(?) and o.active and p.active
                order by o.supplier_id, o.sku""",
                Columns.of(skus).at(now).value(merchant.value()).text(sku -> sku),
                (row, index) -> new Offer(
                        Moments.uuid(row, "supplier_id"),
                        row.getString("sku"),
                        row.getString("brand"),
                        row.getString("product_line"),
                        row.getBoolean("hazmat"),
                        row.getBoolean("oversize"),
                        row.getString("supplier_sku"),
                        row.getBigDecimal("unit_cost"),
                        row.getBigDecimal("unit_fee"),
                        row.getInt("pack"),
                        row.getInt("available"),
                        List.of((String[]) row.getArray("ship_from").getArray()),
                        breaks.getOrDefault(Moments.uuid(row, "supplier_id"), Map.of())
                                .getOrDefault(row.getString("sku"), List.of())));
    }

    /** The breaks in force, by supplier and SKU; of several from the same quantity on the one that began last. */
    private Map<UUID, Map<String, List<CostBreak>>> breaks(MerchantId merchant, List<String> skus, LocalDate today) {
        Map<UUID, Map<String, List<CostBreak>>> breaks = new HashMap<>();
        jdbc.query(
                """
                select distinct on (supplier_id, sku, from_quantity) supplier_id, sku, from_quantity, unit_cost from offer_cost
                where merchant_id = ? and sku = any(?) and valid_from <= ? and valid_to >= ?
                order by supplier_id, sku, from_quantity, valid_from desc""",
                Columns.of(skus)
                        .value(merchant.value())
                        .text(sku -> sku)
                        .value(today)
                        .value(today),
                row -> {
                    breaks.computeIfAbsent(Moments.uuid(row, "supplier_id"), unused -> new HashMap<>())
                            .computeIfAbsent(row.getString("sku"), unused -> new ArrayList<>())
                            .add(new CostBreak(row.getInt("from_quantity"), row.getBigDecimal("unit_cost")));
                });
        return breaks;
    }

    private Authorizations authorizations(MerchantId merchant, LocalDate today) {
        return new Authorizations(jdbc.query(
                """
                select supplier_id, brand, territory, skus, product_lines, sales_channels from brand_authorization
                where merchant_id = ? and revoked_at is null and valid_from <= ? and (valid_to is null or valid_to >= ?)""",
                (row, index) -> new Authorizations.Authorization(
                        Moments.uuid(row, "supplier_id"),
                        row.getString("brand"),
                        strings(row.getArray("territory")),
                        strings(row.getArray("skus")),
                        strings(row.getArray("product_lines")),
                        strings(row.getArray("sales_channels"))),
                merchant.value(),
                today,
                today));
    }

    private Map<UUID, String> salesChannels(MerchantId merchant) {
        Map<UUID, String> channels = new HashMap<>();
        jdbc.query(
                "select id, sales_channel from store where merchant_id = ?",
                row -> {
                    channels.put(Moments.uuid(row, "id"), row.getString("sales_channel"));
                },
                merchant.value());
        return channels;
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
