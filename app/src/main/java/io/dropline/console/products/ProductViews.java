package io.dropline.console.products;

import io.dropline.catalog.Offer;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what suppliers offer of products. */
@Repository
class ProductViews {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProductViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, ProductsPage.Supply> supply(MerchantId merchant, List<String> skus) {
        Map<String, ProductsPage.Supply> supply = new HashMap<>();
        jdbc.sql("""
                with wanted as (
                    select sku, sku as of, 1 as per from unnest(cast(:skus as text[])) as u(sku)
                    where not exists (select 1 from kit_part k where k.merchant_id = :merchant and k.kit_sku = u.sku)
                    union all
                    select part_sku, kit_sku, quantity from kit_part where merchant_id = :merchant and kit_sku = any(:skus)),
                sold as (
                    select w.of, w.sku, w.per, o.supplier_id, coalesce(available_units(s.on_hand, s.committed, coalesce(b.units, t.buffer),
                        greatest(s.as_of, t.told_at), t.fresh_for, t.void_after, :now), 0) as units
                    from wanted w
                    left join (offer o
                        join supplier p on p.merchant_id = o.merchant_id and p.id = o.supplier_id and p.state = 'ACTIVE')
                        on o.merchant_id = :merchant and o.sku = w.sku and o.active
                    left join stock_terms t on t.merchant_id = o.merchant_id and t.supplier_id = o.supplier_id
                    left join stock_buffer b on b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and b.sku = o.sku
                    left join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku),
                parts as (
                    select of, sku, coalesce(sum(units), 0) / per as makes from sold group by of, sku, per)
                select p.of as sku, min(p.makes) as available, bool_or(p.sku <> p.of) as kit,
                    (select count(distinct supplier_id) from sold where sold.of = p.of) as suppliers
                from parts p group by p.of
                """)
                .param("merchant", merchant.value())
                .param("now", Moments.toSql(clock.instant()))
                .param("skus", skus.toArray(String[]::new))
                .query(row -> {
                    supply.put(
                            row.getString("sku"),
                            new ProductsPage.Supply(
                                    row.getInt("suppliers"), row.getInt("available"), row.getBoolean("kit")));
                });
        return supply;
    }

    /** These offers of a SKU, each with what of its supplier bears on it today. */
    List<OfferSide> sides(MerchantId merchant, String sku, List<Offer> offers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<UUID, OfferSide.Standing> standings = new HashMap<>();
        jdbc.sql("""
                select u.id, u.state, u.handling_days_min, u.handling_days_max, coalesce(a.today, false) as today,
                    nullif(a.until, 'infinity') as until, a.coming, a.any > 0 as any
                from offer o
                join product p on p.merchant_id = o.merchant_id and p.sku = o.sku
                join supplier u on u.merchant_id = o.merchant_id and u.id = o.supplier_id
                cross join lateral (
                    select count(*) as any, bool_or(t.stands and t.began) as today,
                        max(coalesce(t.valid_to, 'infinity')) filter (where t.stands and t.began) as until,
                        min(t.valid_from) filter (where t.stands and not t.began) as coming
                    from (select b.valid_from, b.valid_to, b.valid_from <= :today as began,
                              b.revoked_at is null and (b.valid_to is null or b.valid_to >= :today) as stands
                          from brand_authorization b
                          where b.merchant_id = o.merchant_id and b.supplier_id = o.supplier_id and lower(b.brand) = lower(p.brand)
                            and covers_goods(b.skus, b.product_lines, o.sku, p.product_line)) t) a
                where o.merchant_id = :merchant and o.sku = :sku
                """)
                .param("merchant", merchant.value())
                .param("sku", sku)
                .param("today", today)
                .query(row -> {
                    standings.put(
                            Moments.uuid(row, "id"),
                            new OfferSide.Standing(
                                    row.getString("state"),
                                    row.getInt("handling_days_min"),
                                    row.getInt("handling_days_max"),
                                    row.getBoolean("today"),
                                    Moments.dateOrNull(row, "until"),
                                    Moments.dateOrNull(row, "coming"),
                                    row.getBoolean("any")));
                });
        return offers.stream()
                .map(offer -> new OfferSide(
                        offer, standings.getOrDefault(offer.supplierId(), OfferSide.Standing.NONE), today))
                .toList();
    }
}
