package io.dropline.suppliers.expiry;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads which authorizations end, what hangs on them, and what was said about it. */
@Repository
class ExpiryStore {
    /** What was said about one subject. */
    record Said(boolean open, String reason) {}

    private final JdbcTemplate jdbc;

    ExpiryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Authorizations whose last day lies within the days. One that covers as much, ends later, and has begun or begins without a gap, takes over:
     * the first is left out then. What lines of a brand will have in them is not known, so only the line itself or the whole brand covers as much
     * as a line; a SKU is covered by the line it is of today. An offer hangs on an authorization unless another one that is in force covers as much
     * of its SKU.
     */
    List<Ending> endings(MerchantId merchant, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.query(
                """
                with ending as (
                    select a.* from brand_authorization a
                    where a.merchant_id = ? and a.revoked_at is null and a.valid_to between ? and ? and not exists (
                        select 1 from brand_authorization n
                        where n.merchant_id = a.merchant_id and n.supplier_id = a.supplier_id and lower(n.brand) = lower(a.brand)
                            and n.revoked_at is null and (n.valid_to is null or n.valid_to > a.valid_to)
                            and n.valid_from <= greatest(a.valid_to + 1, cast(? as date))
                            and (n.territory = '{}' or (a.territory <> '{}' and n.territory @> a.territory))
                            and (whole_brand(n.skus, n.product_lines) or (not whole_brand(a.skus, a.product_lines)
                                and not exists (select 1 from unnest(a.product_lines) as line
                                    where not covers_goods(n.skus, n.product_lines, '', line))
                                and not exists (select 1 from unnest(a.skus) as one
                                    left join product p on p.merchant_id = a.merchant_id and p.sku = one
                                    where not covers_goods(n.skus, n.product_lines, one, coalesce(p.product_line, '')))))
                            and (n.sales_channels = '{}' or (a.sales_channels <> '{}' and n.sales_channels @> a.sales_channels)))),
                hanging as (
                    select e.id, o.sku from ending e
                    join offer o on o.merchant_id = e.merchant_id and o.supplier_id = e.supplier_id and o.active
                    join product p on p.merchant_id = o.merchant_id and p.sku = o.sku and p.active and lower(p.brand) = lower(e.brand)
                        and covers_goods(e.skus, e.product_lines, o.sku, p.product_line)
                    where not exists (
                        select 1 from brand_authorization n
                        where n.merchant_id = e.merchant_id and n.supplier_id = e.supplier_id and n.id <> e.id
                            and lower(n.brand) = lower(e.brand) and n.revoked_at is null and n.valid_from <= ?
                            and (n.valid_to is null or n.valid_to > e.valid_to)
                            and covers_goods(n.skus, n.product_lines, o.sku, p.product_line)
                            and (n.territory = '{}' or (e.territory <> '{}' and n.territory @> e.territory))
                            and (n.sales_channels = '{}' or (e.sales_channels <> '{}' and n.sales_channels @> e.sales_channels)))),
                open_line as (
                    select l.order_id, l.sku from customer_order c
                    join order_line l on l.merchant_id = c.merchant_id and l.order_id = c.id and l.quantity - l.cancelled - l.allocated > 0
                    where c.merchant_id = ? and c.life in ('RECEIVED', 'OPEN', 'ON_HOLD') and exists (select 1 from hanging)),
                wanted as (
                    select order_id, sku from open_line
                    union all select l.order_id, k.part_sku from open_line l join kit_part k on k.merchant_id = ? and k.kit_sku = l.sku),
                waiting as (select h.id, count(distinct w.order_id) as orders from hanging h join wanted w on w.sku = h.sku group by h.id)
                select e.id, e.supplier_id, s.name, e.brand, e.territory, e.valid_to, coalesce(w.orders, 0) as orders,
                    (select count(*) from hanging h where h.id = e.id) as offers,
                    array(select sku from hanging h where h.id = e.id order by sku limit 5) as skus
                from ending e join supplier s on s.merchant_id = e.merchant_id and s.id = e.supplier_id and s.state <> 'RETIRED'
                left join waiting w on w.id = e.id
                order by e.valid_to, e.id""",
                (row, index) -> new Ending(
                        Moments.uuid(row, "id"),
                        Moments.uuid(row, "supplier_id"),
                        row.getString("name"),
                        row.getString("brand"),
                        List.of((String[]) row.getArray("territory").getArray()),
                        row.getObject("valid_to", LocalDate.class),
                        List.of((String[]) row.getArray("skus").getArray()),
                        row.getInt("offers"),
                        row.getInt("orders")),
                merchant.value(),
                from,
                to,
                today,
                today,
                merchant.value(),
                merchant.value());
    }

    /** What is open of both kinds, and what was ever said on these subjects; an open one counts more than a closed one. */
    Map<String, Said> said(MerchantId merchant, List<String> subjects) {
        Map<String, Said> said = new HashMap<>();
        jdbc.query(
                """
                select subject, resolved_at is null as open, reason from problem
                where merchant_id = ? and kind in (?, ?) and (resolved_at is null or subject = any(?))
                order by resolved_at nulls last""",
                Columns.of(subjects)
                        .value(merchant.value())
                        .value(ExpiryWatch.ENDS)
                        .value(ExpiryWatch.ENDED)
                        .text(subject -> subject),
                row -> {
                    said.putIfAbsent(
                            row.getString("subject"), new Said(row.getBoolean("open"), row.getString("reason")));
                });
        return said;
    }
}
