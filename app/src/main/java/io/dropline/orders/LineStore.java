package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The order_line table. */
@Repository
class LineStore {
    /**
     * A line to be written.
     *
     * @param kit only its parts are bought and shipped
     * @param kitLineId of a part: its kit's line
     * @param perKit of a part: units in one kit
     * @param told null: as the line says
     */
    record Row(
            UUID orderId,
            UUID id,
            int lineNo,
            StoreOrder.Line line,
            boolean kit,
            @Nullable UUID kitLineId,
            @Nullable Integer perKit,
            int cancelled,
            @Nullable Integer told) {}

    /**
     * How a line's quantity stands.
     *
     * @param told the quantity the store told last; of a part, what its kit needs of it
     * @param kitLineId of a part: its kit's line
     * @param perKit of a part: units in one kit, else 0
     * @param shipped of those on purchase orders: those that have left
     */
    record Standing(
            UUID id,
            String storeRef,
            int lineNo,
            int quantity,
            int cancelled,
            int allocated,
            int told,
            boolean kit,
            @Nullable UUID kitLineId,
            int perKit,
            int shipped) {
        /** Units that are on purchase orders and have not left: those that can still be taken back. */
        int toCome() {
            return allocated - shipped;
        }
    }

    /** A line whose quantities change. */
    record Change(UUID orderId, UUID id, int quantity, int cancelled, int told) {}

    private final JdbcTemplate jdbc;

    LineStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(MerchantId merchant, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into order_line (merchant_id, order_id, id, line_no, store_ref, sku, title, quantity, unit_price, discount, tax, requires_shipping,
                    kit, kit_line_id, per_kit, cancelled, told)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .uuid(Row::orderId)
                        .uuid(Row::id)
                        .integer(Row::lineNo)
                        .text(row -> row.line().storeRef())
                        .text(row -> row.line().sku())
                        .text(row -> row.line().title())
                        .integer(row -> Math.max(0, row.line().quantity()))
                        .numeric(row -> row.line().unitPrice())
                        .numeric(row -> row.line().discount())
                        .numeric(row -> row.line().tax())
                        .bool(row -> row.line().requiresShipping())
                        .bool(Row::kit)
                        .uuid(Row::kitLineId)
                        .integer(Row::perKit)
                        .integer(Row::cancelled)
                        .integer(Row::told));
    }

    /** Adds the parts of lines that are kits now. */
    void takeApart(MerchantId merchant, List<Row> parts) {
        jdbc.update(
                """
                update order_line l set kit = true, requires_shipping = false
                from (select distinct order_id, id from unnest(?, ?) as u(order_id, id)) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""", Columns.of(parts).uuid(Row::orderId).uuid(Row::kitLineId).value(merchant.value()));
        add(merchant, parts);
    }

    Map<UUID, List<Standing>> standings(MerchantId merchant, List<UUID> orders) {
        Map<UUID, List<Standing>> standings = new LinkedHashMap<>();
        jdbc.query("""
                select order_id, id, store_ref, line_no, quantity, cancelled, allocated, coalesce(told, quantity) as told,
                    kit, kit_line_id, per_kit,
                    (select coalesce(sum(p.shipped), 0) from purchase_order_line p
                     where p.merchant_id = l.merchant_id and p.order_id = l.order_id and p.order_line_id = l.id)::int as shipped
                from order_line l
                where merchant_id = ? and order_id = any(?) order by order_id, line_no for update""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            standings
                    .computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new ArrayList<>())
                    .add(new Standing(
                            Moments.uuid(row, "id"),
                            row.getString("store_ref"),
                            row.getInt("line_no"),
                            row.getInt("quantity"),
                            row.getInt("cancelled"),
                            row.getInt("allocated"),
                            row.getInt("told"),
                            row.getBoolean("kit"),
                            Moments.uuidOrNull(row, "kit_line_id"),
                            row.getInt("per_kit"),
                            row.getInt("shipped")));
        });
        return standings;
    }

    void change(MerchantId merchant, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update order_line l set quantity = t.quantity, cancelled = t.cancelled, told = t.told
                from unnest(?, ?, ?, ?, ?) as t(order_id, id, quantity, cancelled, told)
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""",
                Columns.of(changes)
                        .uuid(Change::orderId)
                        .uuid(Change::id)
                        .integer(Change::quantity)
                        .integer(Change::cancelled)
                        .integer(Change::told)
                        .value(merchant.value()));
    }

    /** Cancels what of these orders is on no purchase order, and the kits of which no part is. */
    void cancelOpen(MerchantId merchant, List<UUID> orders) {
        jdbc.update(
                "update order_line set cancelled = quantity - allocated where merchant_id = ? and order_id = any(?) and not kit",
                Columns.of(orders).value(merchant.value()).uuid(id -> id));
        settleKits(merchant, orders);
    }

    /** Cancels so many units of lines that are on no purchase order. */
    void cancelUnits(MerchantId merchant, List<Allocated> units) {
        jdbc.update("""
                update order_line l set cancelled = l.cancelled + least(l.quantity - l.cancelled - l.allocated, t.units)
                from (select order_id, id, sum(units)::int as units from unnest(?, ?, ?) as u(order_id, id, units) group by 1, 2) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id and not l.kit""", allocations(merchant, units));
        settleKits(merchant, units.stream().map(Allocated::orderId).distinct().toList());
    }

    /** A kit is cancelled when all its parts are. */
    private void settleKits(MerchantId merchant, List<UUID> orders) {
        jdbc.update(
                """
                update order_line l set cancelled = t.kits
                from (select order_id, kit_line_id, min(cancelled / per_kit) as kits from order_line
                      where merchant_id = ? and order_id = any(?) and kit_line_id is not null group by 1, 2) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.kit_line_id and l.cancelled <> t.kits""", Columns.of(orders).value(merchant.value()).uuid(id -> id).value(merchant.value()));
    }

    /** Units come back from purchase orders. Those that nobody wants (beyond what the store told, or of a cancelled order) are cancelled. */
    void comeBack(MerchantId merchant, List<Allocated> changes) {
        jdbc.update("""
                update order_line l set allocated = l.allocated - t.units,
                    cancelled = l.cancelled + least(l.quantity - l.cancelled - l.allocated + t.units, case
                        when o.cancel_asked_at is not null then l.quantity
                        else greatest(0, l.quantity - l.cancelled - coalesce(l.told, l.quantity)) end)
                from (select order_id, id, -sum(units)::int as units from unnest(?, ?, ?) as u(order_id, id, units) group by 1, 2) as t,
                    customer_order o
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id and o.merchant_id = l.merchant_id and o.id = l.order_id""", allocations(merchant, changes));
        settleKits(merchant, changes.stream().map(Allocated::orderId).distinct().toList());
    }

    /** Those of the orders of which no purchase order has more than the store wants. */
    List<UUID> asWanted(MerchantId merchant, List<UUID> orders) {
        return jdbc.query(
                """
                select o.id from customer_order o where o.merchant_id = ? and o.id = any(?) and not exists (
                    select 1 from order_line l where l.merchant_id = o.merchant_id and l.order_id = o.id and l.allocated > l.told
                      and l.allocated > (select coalesce(sum(p.shipped), 0) from purchase_order_line p
                        where p.merchant_id = l.merchant_id and p.order_id = l.order_id and p.order_line_id = l.id))""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "id"));
    }

    void allocate(MerchantId merchant, List<Allocated> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.update("""
                update order_line l set allocated = l.allocated + t.units
                from (select order_id, id, sum(units)::int as units from unnest(?, ?, ?) as u(order_id, id, units) group by 1, 2) as t
                where l.merchant_id = ? and l.order_id = t.order_id and l.id = t.id""", allocations(merchant, changes));
    }

    private static Columns<Allocated> allocations(MerchantId merchant, List<Allocated> changes) {
        return Columns.of(changes)
                .uuid(Allocated::orderId)
                .uuid(Allocated::lineId)
                .integer(Allocated::units)
                .value(merchant.value());
    }
}
