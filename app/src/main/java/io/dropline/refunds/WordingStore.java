package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads how stores call what refunds are about. */
@Repository
class WordingStore {
    /** The order, its lines and the return, in the store's words. */
    record InStore(
            UUID storeId,
            String orderRef,
            String orderNumber,
            @Nullable String returnRef,
            Map<UUID, String> lineRefs) {
        RefundsInStore.Wanted wanted(Refund refund) {
            return new RefundsInStore.Wanted(
                    refund.id(),
                    refund.number(),
                    refund.orderId(),
                    orderNumber,
                    storeId,
                    orderRef,
                    refund.currency(),
                    refund.shipping(),
                    refund.restockingFee(),
                    refund.amount(),
                    returnRef,
                    RefundNote.of(refund),
                    refund.lines().stream()
                            .filter(line -> line.units() > 0)
                            .map(line -> new RefundsInStore.Line(
                                    Objects.requireNonNull(lineRefs.get(line.orderLineId())),
                                    line.units(),
                                    line.unshipped()))
                            .toList());
        }
    }

    private final JdbcTemplate jdbc;

    WordingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, InStore> of(MerchantId merchant, List<Refund> refunds) {
        Map<UUID, InStore> said = new LinkedHashMap<>();
        List<UUID> ids = refunds.stream().map(Refund::id).toList();
        jdbc.query("""
                select f.id, o.store_id, o.store_ref, o.number, g.store_ref as return_ref from refund f
                join customer_order o on o.merchant_id = f.merchant_id and o.id = f.order_id
                left join goods_return g on g.merchant_id = f.merchant_id and g.id = f.return_id
                where f.merchant_id = ? and f.id = any(?)""", Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            said.put(
                    Moments.uuid(row, "id"),
                    new InStore(
                            Moments.uuid(row, "store_id"),
                            row.getString("store_ref"),
                            row.getString("number"),
                            row.getString("return_ref"),
                            new HashMap<>()));
        });
        jdbc.query("""
                select n.refund_id, n.order_line_id, l.store_ref from refund_line n
                join order_line l on l.merchant_id = n.merchant_id and l.order_id = n.order_id and l.id = n.order_line_id
                where n.merchant_id = ? and n.refund_id = any(?)""", Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            Objects.requireNonNull(said.get(Moments.uuid(row, "refund_id")))
                    .lineRefs()
                    .put(Moments.uuid(row, "order_line_id"), row.getString("store_ref"));
        });
        return said;
    }

    /** Lines that stores speak of, by order and the store's id. */
    Map<UUID, Map<String, UUID>> lines(MerchantId merchant, List<UUID> orders) {
        Map<UUID, Map<String, UUID>> lines = new HashMap<>();
        jdbc.query(
                "select order_id, id, store_ref from order_line where merchant_id = ? and order_id = any(?) and kit_line_id is null",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                row -> {
                    lines.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new HashMap<>())
                            .put(row.getString("store_ref"), Moments.uuid(row, "id"));
                });
        return lines;
    }

    /** The orders that stores speak of. */
    Map<RefundsInStore.OrderRef, UUID> orders(MerchantId merchant, List<RefundsInStore.OrderRef> refs) {
        Map<RefundsInStore.OrderRef, UUID> orders = new LinkedHashMap<>();
        jdbc.query(
                """
                select id, store_id, store_ref from customer_order
                where merchant_id = ? and (store_id, store_ref) in (select * from unnest(?, ?)) order by id""",
                Columns.of(refs)
                        .value(merchant.value())
                        .uuid(RefundsInStore.OrderRef::storeId)
                        .text(RefundsInStore.OrderRef::orderRef),
                row -> {
                    orders.put(
                            new RefundsInStore.OrderRef(Moments.uuid(row, "store_id"), row.getString("store_ref")),
                            Moments.uuid(row, "id"));
                });
        return orders;
    }

    /** How stores call these orders. */
    List<RefundsInStore.OrderRef> refs(MerchantId merchant, List<UUID> orders) {
        List<RefundsInStore.OrderRef> refs = new ArrayList<>();
        jdbc.query(
                "select store_id, store_ref from customer_order where merchant_id = ? and id = any(?) order by id",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                row -> {
                    refs.add(new RefundsInStore.OrderRef(Moments.uuid(row, "store_id"), row.getString("store_ref")));
                });
        return refs;
    }

    /** Those of these orders whose payments are followed: something was refunded of them, or is to be. */
    List<RefundsInStore.OrderRef> followed(MerchantId merchant, List<RefundsInStore.OrderRef> refs) {
        return jdbc.query(
                """
                select o.store_id, o.store_ref from customer_order o
                join order_refund_room r on r.merchant_id = o.merchant_id and r.order_id = o.id
                where o.merchant_id = ? and (o.store_id, o.store_ref) in (select * from unnest(?, ?)) order by o.id""",
                Columns.of(refs)
                        .value(merchant.value())
                        .uuid(RefundsInStore.OrderRef::storeId)
                        .text(RefundsInStore.OrderRef::orderRef),
                (row, index) -> new RefundsInStore.OrderRef(Moments.uuid(row, "store_id"), row.getString("store_ref")));
    }
}
