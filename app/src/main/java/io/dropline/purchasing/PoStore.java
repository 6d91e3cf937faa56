package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** The purchase_order and purchase_order_line tables. */
@Repository
class PoStore {
    private static final String LOCKED = "for update of p";

    /** A supplier as purchase orders need it. */
    record Card(
            UUID id,
            String code,
            String name,
            String contact,
            String email,
            String channel,
            ZoneId zone,
            int answerWithinHours) {}

    /** A purchase order to be written. */
    record Row(UUID id, String number, PoDraft draft, Instant answerDueAt) {}

    /** One as it stands. */
    record Po(
            UUID id,
            String number,
            UUID orderId,
            UUID supplierId,
            String supplier,
            PoState state,
            @Nullable PoState beforeCancel,
            LocalDate requiredShipDate,
            List<Line> lines) {
        int toCome() {
            return lines.stream().mapToInt(Line::toCome).sum();
        }

        int shipped() {
            return lines.stream().mapToInt(Line::shipped).sum();
        }
    }

    /** One line as it stands. */
    record Line(
            UUID poId,
            int lineNo,
            UUID orderId,
            UUID orderLineId,
            String sku,
            String title,
            int quantity,
            int refused,
            int backordered,
            int shipped,
            int cancelled,
            @Nullable LocalDate backorderedUntil) {
        /** Units not refused, cancelled or shipped, backordered ones among them. */
        int toCome() {
            return quantity - refused - cancelled - shipped;
        }
    }

    private final JdbcTemplate jdbc;

    PoStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes {@code count} numbers of a merchant's series; answers the first. */
    long takeNumbers(MerchantId merchant, int count) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into number_series (merchant_id, series, next) values (?, 'purchase-order', 1001 + ?)
                on conflict (merchant_id, series) do update set next = number_series.next + ?
                returning next""", Long.class, merchant.value(), count, count)) - count;
    }

    Map<UUID, Card> cards(MerchantId merchant, List<UUID> suppliers) {
        Map<UUID, Card> cards = new HashMap<>();
        jdbc.query("""
                select id, code, name, contact, email, channel, zone, answer_within_hours from supplier
                where merchant_id = ? and id = any(?)""", Columns.of(suppliers).value(merchant.value()).uuid(id -> id), row -> {
            UUID id = Moments.uuid(row, "id");
            cards.put(
                    id,
                    new Card(
                            id,
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("contact"),
                            row.getString("email"),
                            row.getString("channel"),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("answer_within_hours")));
        });
        return cards;
    }

    void add(MerchantId merchant, List<Row> rows, Instant now) {
        jdbc.update(
                """
                insert into purchase_order (merchant_id, id, number, order_id, supplier_id, state, currency, item_cost, drop_fee, freight, total,
                    required_ship_date, agreed_ship_days, packing_slip_text, issued_at, answer_due_at)
                select ?, i, number, o, s, 'ISSUED', currency, item_cost, drop_fee, freight, total, ship_date, agreed, slip, ?, due
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(i, number, o, s, currency, item_cost, drop_fee, freight, total, ship_date, agreed, slip, due)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Row::id)
                        .text(Row::number)
                        .uuid(row -> row.draft().orderId())
                        .uuid(row -> row.draft().supplierId())
                        .text(row -> row.draft().currency())
                        .numeric(row -> row.draft().itemCost())
                        .numeric(row -> row.draft().dropFee())
                        .numeric(row -> row.draft().freight())
                        .numeric(row -> row.draft().total())
                        .date(row -> row.draft().requiredShipDate())
                        .integer(row -> row.draft().agreedDays())
                        .text(row -> row.draft().packingSlipText())
                        .instant(Row::answerDueAt));
        record LineRow(Row po, int lineNo, PoDraft.Line line) {}
        List<LineRow> lines = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < row.draft().lines().size(); i++) {
                lines.add(new LineRow(row, i + 1, row.draft().lines().get(i)));
            }
        }
        jdbc.update(
                """
                insert into purchase_order_line (merchant_id, purchase_order_id, line_no, order_id, order_line_id, sku, supplier_sku, title, quantity, unit_cost)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(lines)
                        .value(merchant.value())
                        .uuid(row -> row.po().id())
                        .integer(LineRow::lineNo)
                        .uuid(row -> row.po().draft().orderId())
                        .uuid(row -> row.line().orderLineId())
                        .text(row -> row.line().sku())
                        .text(row -> row.line().supplierSku())
                        .text(row -> row.line().title())
                        .integer(row -> row.line().quantity())
                        .numeric(row -> row.line().unitCost()));
    }

    /** The orders that these purchase orders belong to. */
    List<UUID> ordersOf(MerchantId merchant, List<UUID> ids) {
        return jdbc.query(
                "select distinct order_id from purchase_order where merchant_id = ? and id = any(?)",
                Columns.of(ids).value(merchant.value()).uuid(id -> id),
                (row, index) -> Moments.uuid(row, "order_id"));
    }

    /** Purchase orders with their lines, locked for this transaction, in the order of their ids. */
    Map<UUID, Po> lock(MerchantId merchant, List<UUID> ids) {
        return read(merchant, "p.id = any(?)", ids, LOCKED);
    }

    /** The purchase orders of these orders, locked. */
    Map<UUID, Po> lockOfOrders(MerchantId merchant, List<UUID> orders) {
        return read(merchant, "p.order_id = any(?)", orders, LOCKED);
    }

    /** The same, as they stand at this moment. */
    Map<UUID, Po> ofOrders(MerchantId merchant, List<UUID> orders) {
        return read(merchant, "p.order_id = any(?)", orders, "");
    }

    /** @param locked {@link #LOCKED}, or empty */
    private Map<UUID, Po> read(MerchantId merchant, String which, List<UUID> ids, String locked) {
        Map<UUID, Po> found = new LinkedHashMap<>();
        jdbc.query(
                """
                select p.id, p.number, p.order_id, p.supplier_id, s.name as supplier, p.state, p.state_before_cancel, p.required_ship_date
                from purchase_order p join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                where p.merchant_id = ? and %s order by p.id %s""".formatted(which, locked),
                Columns.of(ids).value(merchant.value()).uuid(id -> id),
                row -> {
                    Po po = po(row);
                    found.put(po.id(), po);
                });
        jdbc.query(
                """
                select purchase_order_id, line_no, order_id, order_line_id, sku, title, quantity, refused, backordered, shipped, cancelled, backordered_until
                from purchase_order_line p where merchant_id = ? and purchase_order_id = any(?) order by purchase_order_id, line_no %s""".formatted(locked),
                Columns.of(List.copyOf(found.keySet())).value(merchant.value()).uuid(id -> id),
                row -> {
                    Line line = line(row);
                    Objects.requireNonNull(found.get(line.poId())).lines().add(line);
                });
        return found;
    }

    void lines(MerchantId merchant, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update purchase_order_line l set refused = t.refused, backordered = t.backordered, shipped = t.shipped, cancelled = t.cancelled,
                    backordered_until = t.until
                from unnest(?, ?, ?, ?, ?, ?, ?) as t(po, line_no, refused, backordered, shipped, cancelled, until)
                where l.merchant_id = ? and l.purchase_order_id = t.po and l.line_no = t.line_no""",
                Columns.of(lines)
                        .uuid(Line::poId)
                        .integer(Line::lineNo)
                        .integer(Line::refused)
                        .integer(Line::backordered)
                        .integer(Line::shipped)
                        .integer(Line::cancelled)
                        .date(Line::backorderedUntil)
                        .value(merchant.value()));
    }

    void state(MerchantId merchant, UUID po, PoState state, @Nullable PoState beforeCancel, Instant now) {
        jdbc.update(
                """
                update purchase_order set state = ?, state_before_cancel = ?,
                    acknowledged_at = case when ? in ('ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'REJECTED') then coalesce(acknowledged_at, ?) else acknowledged_at end,
                    closed_at = case when ? in ('CLOSED', 'REJECTED', 'CANCELLED') then ?::timestamptz else null end
                where merchant_id = ? and id = ?""",
                state.name(),
                beforeCancel == null ? null : beforeCancel.name(),
                state.name(),
                Moments.toSql(now),
                state.name(),
                Moments.toSql(now),
                merchant.value(),
                po);
    }

    void shipDate(MerchantId merchant, UUID po, LocalDate shipDate, String note) {
        jdbc.update(
                "update purchase_order set supplier_ship_date = ?, answer_note = ? where merchant_id = ? and id = ?",
                shipDate,
                note,
                merchant.value(),
                po);
    }

    private static Po po(ResultSet row) throws SQLException {
        String before = row.getString("state_before_cancel");
        return new Po(
                Moments.uuid(row, "id"),
                row.getString("number"),
                Moments.uuid(row, "order_id"),
                Moments.uuid(row, "supplier_id"),
                row.getString("supplier"),
                PoState.valueOf(row.getString("state")),
                before == null ? null : PoState.valueOf(before),
                row.getObject("required_ship_date", LocalDate.class),
                new ArrayList<>());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Moments.uuid(row, "purchase_order_id"),
                row.getInt("line_no"),
                Moments.uuid(row, "order_id"),
                Moments.uuid(row, "order_line_id"),
                row.getString("sku"),
                row.getString("title"),
                row.getInt("quantity"),
                row.getInt("refused"),
                row.getInt("backordered"),
                row.getInt("shipped"),
                row.getInt("cancelled"),
                Moments.dateOrNull(row, "backordered_until"));
    }
}
