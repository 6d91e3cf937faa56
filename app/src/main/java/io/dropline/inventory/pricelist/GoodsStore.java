package io.dropline.inventory.pricelist;

import io.dropline.inventory.available.Market;
import io.dropline.inventory.price.CostOfOne;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Like;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what prices are reckoned from: one statement for any number of SKUs, of which there should be a thousand or so at a time. */
@Repository
@SuppressWarnings("InlineFormatString") // a statement is easier to read on its own
class GoodsStore {
    private static final String SALES = """
            select distinct on (l.sku) l.sku, l.unit_price, c.placed_at, t.name
            from customer_order c
            join order_line l on l.merchant_id = c.merchant_id and l.order_id = c.id
            join store t on t.merchant_id = c.merchant_id and t.id = c.store_id
            where c.merchant_id = :merchant and c.placed_at >= :soldSince and c.currency = :currency and not c.test
                and l.kit_line_id is null and l.unit_price > 0 and %s
            order by l.sku, c.placed_at desc, c.id desc""";

    /** Of a product p: a part of its SKU or title is this, and it has offers or is a kit. */
    private static final String LISTED = """
            p.merchant_id = :merchant and (p.sku ilike :like or p.title ilike :like)
                and (exists (select 1 from offer o where o.merchant_id = p.merchant_id and o.sku = p.sku)
                    or exists (select 1 from kit_part k where k.merchant_id = p.merchant_id and k.kit_sku = p.sku))""";

    /**
     * The costs of a SKU follow it, brought there by sorting: a join would read the costs again for every SKU wherever the planner takes the SKUs for few.
     */
    private static final String GOODS = """
            with goods as materialized (
                select p.sku, p.title, exists (select 1 from kit_part k where k.merchant_id = p.merchant_id and k.kit_sku = p.sku) as kit
                from product p where %s and %s
                order by p.sku limit :most)
            select g.sku, '' as code, g.title as name, g.kit, null::numeric as unit_cost, null::numeric as drop_fee, null::numeric as map_price,
                null::numeric as msrp, 0 as available
            from goods g
            union all
            select o.sku, s.code, s.name, false, coalesce(c.unit_cost, o.unit_cost) + o.unit_fee, s.drop_fee, o.map_price, o.msrp, f.available
            from sellable_offers(:merchant, :channel, :country, :now, array(select g.sku from goods g)) f
            join offer o on o.merchant_id = :merchant and o.supplier_id = f.supplier_id and o.sku = f.sku
            join supplier s on s.merchant_id = o.merchant_id and s.id = o.supplier_id and s.currency = :currency
            left join lateral (
                select unit_cost from offer_cost where merchant_id = o.merchant_id and supplier_id = o.supplier_id and sku = o.sku
                    and from_quantity = 1 and (:now::timestamptz at time zone 'UTC')::date between valid_from and valid_to
                order by valid_from desc limit 1) c on true
            where f.obstacle is null
            order by sku, code
            """;

    private final NamedParameterJdbcTemplate jdbc;

    GoodsStore(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** The newest sale of each SKU that was sold since. */
    Map<String, LastSale> sales(MerchantId merchant, Market market, Instant soldSince) {
        return sales("true", of(merchant, market).addValue("soldSince", Moments.toSql(soldSince)));
    }

    /** The same, of these SKUs alone. */
    Map<String, LastSale> sales(MerchantId merchant, Market market, Instant soldSince, List<String> skus) {
        return sales(
                "l.sku = any(:skus)",
                of(merchant, market)
                        .addValue("soldSince", Moments.toSql(soldSince))
                        .addValue("skus", skus.toArray(String[]::new)));
    }

    private Map<String, LastSale> sales(String which, MapSqlParameterSource parameters) {
        Map<String, LastSale> sales = new TreeMap<>();
        jdbc.query(SALES.formatted(which), parameters, row -> {
            sales.put(
                    row.getString("sku"),
                    new LastSale(
                            row.getBigDecimal("unit_price"), Moments.instant(row, "placed_at"), row.getString("name")));
        });
        return sales;
    }

    /** How many are listed; {@code text} is a part of SKU or title. */
    int count(MerchantId merchant, String text) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from product p where " + LISTED,
                new MapSqlParameterSource("merchant", merchant.value()).addValue("like", Like.containing(text)),
                Integer.class));
    }

    /** Those of these SKUs that are listed, by SKU. */
    List<Goods> among(MerchantId merchant, Market market, String text, List<String> skus, Instant now) {
        return goods(
                "p.sku = any(:skus)",
                of(merchant, market)
                        .addValue("like", Like.containing(text))
                        .addValue("skus", skus.toArray(String[]::new))
                        .addValue("most", skus.size())
                        .addValue("now", Moments.toSql(now)));
    }

    /** The first that are listed after a SKU but these, by SKU. */
    List<Goods> after(
            MerchantId merchant, Market market, String text, String after, List<String> but, int most, Instant now) {
        return goods(
                "p.sku > :after and p.sku <> all(:but)",
                of(merchant, market)
                        .addValue("like", Like.containing(text))
                        .addValue("after", after)
                        .addValue("but", but.toArray(String[]::new))
                        .addValue("most", most)
                        .addValue("now", Moments.toSql(now)));
    }

    private List<Goods> goods(String which, MapSqlParameterSource parameters) {
        List<Goods> goods = new ArrayList<>();
        jdbc.query(GOODS.formatted(LISTED, which), parameters, row -> {
            if (row.getString("code").isEmpty()) {
                goods.add(new Goods(
                        row.getString("sku"), row.getString("name"), row.getBoolean("kit"), new ArrayList<>()));
            } else {
                goods.getLast().costs().add(cost(row));
            }
        });
        return goods;
    }

    private static MapSqlParameterSource of(MerchantId merchant, Market market) {
        return new MapSqlParameterSource()
                .addValue("merchant", merchant.value())
                .addValue("channel", market.channel())
                .addValue("country", market.country())
                .addValue("currency", market.currency());
    }

    private static CostOfOne cost(ResultSet row) throws SQLException {
        return new CostOfOne(
                row.getString("name"),
                row.getBigDecimal("unit_cost"),
                row.getBigDecimal("drop_fee"),
                row.getBigDecimal("map_price"),
                row.getBigDecimal("msrp"),
                row.getInt("available"));
    }
}
