package io.dropline.returns;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Returns as they are opened and read. */
@Repository
class ReturnStore {
    /** A return to be written. */
    record Row(UUID id, String number, ReturnDraft draft) {}

    private record LineRow(UUID returnId, int lineNo, UUID orderId, ReturnDraft.Line line) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ReturnStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes so many numbers of a merchant's series; answers the first. */
    long takeNumbers(MerchantId merchant, int count) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into number_series (merchant_id, series, next) values (?, 'return', 1001 + ?)
                on conflict (merchant_id, series) do update set next = number_series.next + ?
                returning next""", Long.class, merchant.value(), count, count)) - count;
    }

    /** The return that was opened with this key, or that the store knows by this id. */
    Optional<UUID> known(MerchantId merchant, ReturnDraft draft) {
        return jdbc
                .query(
                        """
                        select id from goods_return where merchant_id = ? and order_id = ? and supplier_id = ? and (wish_key = ? or store_ref = ?)
                        order by id limit 1""",
                        (row, index) -> Moments.uuid(row, "id"),
                        merchant.value(),
                        draft.orderId(),
                        draft.supplierId(),
                        draft.key(),
                        draft.storeRef())
                .stream()
                .findFirst();
    }

    /** Those that were opened with this key. */
    List<UUID> ofKey(MerchantId merchant, UUID order, String key) {
        return jdbc.query(
                "select id from goods_return where merchant_id = ? and order_id = ? and wish_key = ? order by id",
                (row, index) -> Moments.uuid(row, "id"),
                merchant.value(),
                order,
                key);
    }

    void add(MerchantId merchant, List<Row> rows, Instant now) {
        jdbc.update(
                """
                insert into goods_return (merchant_id, requested_at, state, id, number, order_id, supplier_id, wish_key, store_ref, asked_by, wish, paid_by,
                    currency, restocking_percent, supplier_restocking_percent, note, because)
                select ?, ?, 'REQUESTED', i, n, o, s, k, r, a, w, p, c, percent, theirs, note, because::jsonb
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t(i, n, o, s, k, r, a, w, p, c, percent, theirs, note, because)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Row::id)
                        .text(Row::number)
                        .uuid(row -> row.draft().orderId())
                        .uuid(row -> row.draft().supplierId())
                        .text(row -> row.draft().key())
                        .text(row -> row.draft().storeRef())
                        .text(row -> row.draft().askedBy().name())
                        .text(row -> row.draft().wish().name())
                        .text(row -> row.draft().paidBy().name())
                        .text(row -> row.draft().currency())
                        .numeric(row -> row.draft().restockingPercent())
                        .numeric(row -> row.draft().supplierRestockingPercent())
                        .text(row -> row.draft().note())
                        .text(row -> json.writeValueAsString(row.draft().because())));
        List<LineRow> lines = new ArrayList<>();
        for (Row row : rows) {
            int lineNo = 0;
            for (ReturnDraft.Line line : row.draft().lines()) {
                lines.add(new LineRow(row.id(), ++lineNo, row.draft().orderId(), line));
            }
        }
        jdbc.update(
                """
                insert into goods_return_line (merchant_id, return_id, line_no, order_id, order_line_id, purchase_order_id, purchase_order_line_no,
                    units, reason, said)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(lines)
                        .value(merchant.value())
                        .uuid(LineRow::returnId)
                        .integer(LineRow::lineNo)
                        .uuid(LineRow::orderId)
                        .uuid(row -> row.line().orderLineId())
                        .uuid(row -> row.line().purchaseOrderId())
                        .integer(row -> row.line().purchaseOrderLineNo())
                        .integer(row -> row.line().units())
                        .text(row -> row.line().reason().name())
                        .text(row -> row.line().said()));
    }

    /** The orders of these returns. */
    List<UUID> ordersOf(MerchantId merchant, List<UUID> ids) {
        return jdbc.query(
                "select distinct order_id from goods_return where merchant_id = ? and id = any(?)",
                Columns.of(ids).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "order_id"));
    }

    /** Those of these orders, the oldest first. */
    List<UUID> ofOrders(MerchantId merchant, List<UUID> orders) {
        return jdbc.query(
                "select id from goods_return where merchant_id = ? and order_id = any(?) order by id",
                Columns.of(orders).value(merchant.value()).uuid(order -> order),
                (row, index) -> Moments.uuid(row, "id"));
    }

    Map<UUID, GoodsReturn> find(MerchantId merchant, List<UUID> ids) {
        Map<UUID, GoodsReturn> found = new LinkedHashMap<>();
        jdbc.query("""
                select r.id, r.number, r.order_id, r.supplier_id, s.name as supplier, r.state, r.asked_by, r.wish, r.returnless, r.paid_by, r.currency,
                    r.restocking_percent, r.supplier_restocking_percent, r.postage, r.note, r.store_ref, r.requested_at, r.expires_at, r.send_to,
                    r.decline_reason, r.carrier_name, r.tracking_number, r.supplier_credit
                from goods_return r join supplier s on s.merchant_id = r.merchant_id and s.id = r.supplier_id
                where r.merchant_id = ? and r.id = any(?) order by r.id""", Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            GoodsReturn one = goodsReturn(row);
            found.put(one.id(), one);
        });
        jdbc.query("""
                select r.return_id, r.line_no, r.order_line_id, r.purchase_order_id, r.purchase_order_line_no, r.units, r.received, r.reason, r.said,
                    r.condition, l.sku, l.title, x.unit_cost, p.currency as cost_currency
                from goods_return_line r
                join order_line l on l.merchant_id = r.merchant_id and l.order_id = r.order_id and l.id = r.order_line_id
                join purchase_order_line x on x.merchant_id = r.merchant_id and x.purchase_order_id = r.purchase_order_id
                    and x.line_no = r.purchase_order_line_no
                join purchase_order p on p.merchant_id = r.merchant_id and p.id = r.purchase_order_id
                where r.merchant_id = ? and r.return_id = any(?) order by r.return_id, r.line_no""", Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            Objects.requireNonNull(found.get(Moments.uuid(row, "return_id")))
                    .lines()
                    .add(line(row));
        });
        return found;
    }

    private GoodsReturn goodsReturn(ResultSet row) throws SQLException {
        return new GoodsReturn(
                Moments.uuid(row, "id"),
                row.getString("number"),
                Moments.uuid(row, "order_id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                ReturnState.valueOf(row.getString("state")),
                Asker.valueOf(row.getString("asked_by")),
                ReturnWish.valueOf(row.getString("wish")),
                row.getBoolean("returnless"),
                ReturnPolicy.Payer.valueOf(row.getString("paid_by")),
                row.getString("currency"),
                row.getBigDecimal("restocking_percent"),
                row.getBigDecimal("supplier_restocking_percent"),
                row.getBigDecimal("postage"),
                row.getString("note"),
                row.getString("store_ref"),
                Moments.instant(row, "requested_at"),
                Moments.instantOrNull(row, "expires_at"),
                address(row.getString("send_to")),
                row.getString("decline_reason"),
                row.getString("carrier_name"),
                row.getString("tracking_number"),
                row.getBigDecimal("supplier_credit"),
                new ArrayList<>());
    }

    private ReturnPolicy.@Nullable Address address(@Nullable String written) {
        return written == null ? null : json.readValue(written, ReturnPolicy.Address.class);
    }

    private static GoodsReturn.Line line(ResultSet row) throws SQLException {
        String condition = row.getString("condition");
        return new GoodsReturn.Line(
                row.getInt("line_no"),
                Moments.uuid(row, "order_line_id"),
                Moments.uuid(row, "purchase_order_id"),
                row.getInt("purchase_order_line_no"),
                row.getString("sku"),
                row.getString("title"),
                row.getInt("units"),
                row.getInt("received"),
                ReturnReason.valueOf(row.getString("reason")),
                row.getString("said"),
                condition == null ? null : GoodsCondition.valueOf(condition),
                row.getString("cost_currency"),
                row.getBigDecimal("unit_cost"));
    }
}
