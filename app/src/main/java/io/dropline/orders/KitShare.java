package io.dropline.orders;

/** What a unit of a kit's part was sold for, as SQL: the kit's price, shared out as the parts cost at their cheapest. */
public final class KitShare {
    /** Of an order_line l that is a part; null where the kit was sold for no unit. */
    public static final String UNIT_PRICE = """
            (select (k.unit_price - k.discount / nullif(k.quantity, 0)) / l.per_kit
                * coalesce(sum(y.cost) filter (where y.id = l.id) / nullif(sum(y.cost), 0), 1.0 / count(*))
            from order_line k
            cross join lateral (
                select x.id, x.per_kit * coalesce((select min(f.unit_cost) from offer f
                    where f.merchant_id = x.merchant_id and f.sku = x.sku and f.active), 0) as cost
                from order_line x where x.merchant_id = k.merchant_id and x.order_id = k.order_id and x.kit_line_id = k.id) y
            where k.merchant_id = l.merchant_id and k.order_id = l.order_id and k.id = l.kit_line_id
            group by k.unit_price, k.discount, k.quantity)
            """;

    private KitShare() {}
}
