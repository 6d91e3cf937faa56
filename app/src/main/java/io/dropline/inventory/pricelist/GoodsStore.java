package io.dropline.inventory.pricelist;

import io.dropline.inventory.available.Market;
import io.dropline.inventory.price.CostOfOne;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what prices are reckoned from: one statement for any number of SKUs. */
@Repository
class GoodsStore {
    private static final int ROWS_AT_A_TIME = 1000;

    private static final String GOODS = """
            with goods as materialized (
                select p.sku, p.title, exists (select 1 from kit_part k where k.merchant_id = p.merchant_id and k.kit_sku = p.sku) as kit
                from product p
                where p.merchant_id = :merchant and\s""";

    /**
     * What belongs to a SKU comes in rows that follow each other, brought together by sorting: a join would read the costs again for every SKU wherever
     * the planner takes the SKUs for few.
     */
    private static final String WHAT_BELONGS_TO_THEM = """
                    and (exists (select 1 from offer o where o.merchant_id = p.merchant_id and o.sku = p.sku)
                        or exists (select 1 from kit_part k where k.merchant_id = p.merchant_id and k.kit_sku = p.sku))
                order by p.sku limit :most),
            sale as (
                select distinct on (l.sku) l.sku, l.unit_price, c.placed_at, t.name
                from customer_order c
                join order_line l on l.merchant_id = c.merchant_id and l.order_id = c.id
                join store t on t.merchant_id = c.merchant_id and t.id = c.store_id
                where c.merchant_id = :merchant and c.placed_at >= :soldSince and c.currency = :currency and not c.test
                    and l.sku between (select min(g.sku) from goods g) and (select max(g.sku) from goods g)
                    and l.kit_line_id is null and l.unit_price > 0
                order by l.sku, c.placed_at desc, c.id desc),
            cost as (
                select o.sku, s.code, s.name, coalesce(c.unit_cost, o.unit_cost) + o.unit_fee as unit_cost, s.drop_fee, o.map_price, o.msrp,
                    f.available
                from sellable_offers(:merchant, :channel, :country, :now, array(select g.sku from goods g)) f
                join offer o on o.merchant_id = :merchant and o.supplier_id = f.supplier_id and o.sku = f.sku
                join supplier s on s.merchant_id = o.merchant_id and s.id = o.supplier_id and s.currency = :currency
                left join lateral (
                    select unit_cost from offer_cost where merchant_id = o.merchant_id and supplier_id = o.supplier_id and sku = o.sku
                        and from_quantity = 1 and (:now::timestamptz at time zone 'UTC')::date between valid_from and valid_to
                    order by valid_from desc limit 1) c on true
                where f.obstacle is null)
            select 'GOODS' as what, 1 as turn, g.sku, g.title as name, '' as code, g.kit, null::timestamptz as at, null::numeric as amount,
                null::numeric as drop_fee, null::numeric as map_price, null::numeric as msrp, 0 as available
            from goods g
            union all select 'SALE', 2, sku, name, '', false, placed_at, unit_price, null, null, null, 0 from sale
            union all select 'COST', 3, sku, name, code, false, null, unit_cost, drop_fee, map_price, msrp, available from cost
            order by sku, turn, code
            """;

    private final NamedParameterJdbcTemplate jdbc;

    GoodsStore(DataSource database) {
        JdbcTemplate inParts = new JdbcTemplate(database);
        inParts.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(inParts);
    }

    /**
     * Gives those with offers, and kits, after the SKU {@code after}, by SKU; {@code text} is a part of SKU or title. Within a transaction only some rows
     * are in memory at a time; without one the driver reads them all at once.
     */
    void each(
            MerchantId merchant,
            Market market,
            String text,
            String after,
            int most,
            Instant soldSince,
            Instant now,
            Consumer<Goods> taker) {
        String like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        read(
                "p.sku > :after and (p.sku ilike :like or p.title ilike :like)",
                parameters(merchant, market, soldSince, now)
                        .addValue("after", after)
                        .addValue("like", like)
                        .addValue("most", most),
                taker);
    }

    /** Gives the one with this SKU, if it has offers or is a kit. */
    void one(MerchantId merchant, Market market, String sku, Instant soldSince, Instant now, Consumer<Goods> taker) {
        read(
                "p.sku = :sku",
                parameters(merchant, market, soldSince, now)
                        .addValue("sku", sku)
                        .addValue("most", 1),
                taker);
    }

    private static MapSqlParameterSource parameters(
            MerchantId merchant, Market market, Instant soldSince, Instant now) {
        return new MapSqlParameterSource()
                .addValue("merchant", merchant.value())
                .addValue("channel", market.channel())
                .addValue("country", market.country())
                .addValue("currency", market.currency())
                .addValue("soldSince", Moments.toSql(soldSince))
                .addValue("now", Moments.toSql(now));
    }

    private void read(String which, MapSqlParameterSource parameters, Consumer<Goods> taker) {
        Gathering gathering = new Gathering(taker);
        jdbc.query(GOODS + which + WHAT_BELONGS_TO_THEM, parameters, gathering);
        gathering.end();
    }

    /** Makes one of the rows of a SKU, which follow each other. */
    private static final class Gathering implements RowCallbackHandler {
        private final Consumer<Goods> taker;
        private @Nullable Goods open;

        Gathering(Consumer<Goods> taker) {
            this.taker = taker;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            String what = row.getString("what");
            if (what.equals("GOODS")) {
                end();
                open = new Goods(
                        row.getString("sku"), row.getString("name"), row.getBoolean("kit"), null, new ArrayList<>());
                return;
            }
            Goods goods = open;
            // What is sold but not asked for lies between what is.
            if (goods != null && goods.sku().equals(row.getString("sku"))) {
                if (what.equals("SALE")) {
                    open = goods.sold(new LastSale(
                            row.getBigDecimal("amount"), Moments.instant(row, "at"), row.getString("name")));
                } else {
                    goods.costs().add(cost(row));
                }
            }
        }

        void end() {
            if (open != null) {
                taker.accept(open);
            }
        }
    }

    private static CostOfOne cost(ResultSet row) throws SQLException {
        return new CostOfOne(
                row.getString("name"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("drop_fee"),
                row.getBigDecimal("map_price"),
                row.getBigDecimal("msrp"),
                row.getInt("available"));
    }
}
