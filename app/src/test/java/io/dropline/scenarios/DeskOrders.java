package io.dropline.scenarios;

import io.dropline.simulators.store.book.PlacedOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be seen of one order, and of its purchase orders. */
interface DeskOrders extends DeskGround {
    default UUID orderId(PlacedOrder placed) {
        return jdbc().sql("select id from customer_order where merchant_id = ? and store_ref = ?")
                .params(merchant().value(), placed.gid())
                .query(UUID.class)
                .single();
    }

    default String life(PlacedOrder placed) {
        return life(orderId(placed));
    }

    default String life(UUID order) {
        return jdbc().sql("select life from customer_order where merchant_id = ? and id = ?")
                .params(merchant().value(), order)
                .query(String.class)
                .single();
    }

    default List<String> holdsOf(PlacedOrder placed) {
        return holdsOf(orderId(placed));
    }

    default List<String> holdsOf(UUID order) {
        return jdbc().sql(
                        "select policy from order_hold where merchant_id = ? and order_id = ? and released_at is null order by policy")
                .params(merchant().value(), order)
                .query(String.class)
                .list();
    }

    default String standing(PlacedOrder placed) {
        return jdbc().sql("select standing from order_standing where merchant_id = ? and order_id = ?")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .single();
    }

    /** Lines with their units: "2 KIT", "1-1 STOVE" where one of them is cancelled. */
    default List<String> lines(PlacedOrder placed) {
        return jdbc().sql("""
                select quantity || case when cancelled > 0 then '-' || cancelled else '' end || ' ' || sku from order_line
                where merchant_id = ? and order_id = ? order by line_no""")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .list();
    }

    /** Units of an order that are neither cancelled in the store nor here. */
    default int wanted(PlacedOrder placed) {
        return jdbc().sql("select sum(quantity - cancelled) from order_line where merchant_id = ? and order_id = ?")
                .params(merchant().value(), orderId(placed))
                .query(Integer.class)
                .single();
    }

    /** The street to which an order goes. */
    default String shipTo(PlacedOrder placed) {
        return jdbc().sql("select ship_line1 from customer_order where merchant_id = ? and id = ?")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .single();
    }

    @Nullable
    default LocalDate latestPromise(PlacedOrder placed) {
        return jdbc().sql("select promise_latest from customer_order where merchant_id = ? and store_ref = ?")
                .params(merchant().value(), placed.gid())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** What the last routing of the order said. */
    default List<String> because(PlacedOrder placed) {
        return jdbc().sql("""
                select jsonb_array_elements_text(d.answer -> 'explanation') from routing_decision d
                where d.merchant_id = ? and d.order_id = ? and d.decided_at =
                    (select max(decided_at) from routing_decision where merchant_id = d.merchant_id and order_id = d.order_id)""")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .list();
    }

    default List<Desk.Po> purchaseOrders(PlacedOrder placed) {
        return purchaseOrders(orderId(placed));
    }

    default List<Desk.Po> purchaseOrders(UUID order) {
        return jdbc().sql("""
                select p.id, p.number, s.code, p.state, sum(l.quantity)::int as asked, sum(l.refused)::int as refused,
                    sum(l.backordered)::int as backordered, sum(l.shipped)::int as shipped, sum(l.cancelled)::int as cancelled
                from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = ? and p.order_id = ? group by 1, 2, 3, 4 order by p.number""")
                .params(merchant().value(), order)
                .query((row, index) -> new Desk.Po(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getInt(9)))
                .list();
    }

    default Desk.Po onlyPo(PlacedOrder placed) {
        List<Desk.Po> pos = purchaseOrders(placed);
        if (pos.size() != 1) {
            throw new AssertionError("one purchase order expected: " + pos);
        }
        return pos.getFirst();
    }

    /** Item cost, fees and freight of the order's purchase orders. */
    default List<String> bills(PlacedOrder placed) {
        return jdbc().sql("""
                select item_cost::numeric(12, 2) || ' + ' || drop_fee::numeric(12, 2) || ' + ' || freight::numeric(12, 2)
                from purchase_order where merchant_id = ? and order_id = ? order by number""")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .list();
    }

    default List<UUID> parcels(PlacedOrder placed) {
        return jdbc().sql("select id from package where merchant_id = ? and order_id = ? order by id")
                .params(merchant().value(), orderId(placed))
                .query(UUID.class)
                .list();
    }

    default List<String> story(PlacedOrder placed) {
        return jdbc().sql(
                        "select kind from timeline_entry where merchant_id = ? and order_id = ? order by occurred_at, id")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .list();
    }

    /** What an order's mails to the customer say. */
    default List<String> mailTexts(PlacedOrder placed) {
        return jdbc().sql(
                        "select document::text from outbox where merchant_id = ? and order_id = ? and kind = 'mail.customer' order by id")
                .params(merchant().value(), orderId(placed))
                .query(String.class)
                .list();
    }
}
