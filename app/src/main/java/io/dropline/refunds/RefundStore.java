package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The refund and refund_line tables. */
@Repository
class RefundStore {
    private final JdbcTemplate jdbc;

    RefundStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes {@code count} numbers of a merchant's series; answers the first. */
    long takeNumbers(MerchantId merchant, int count) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into number_series (merchant_id, series, next) values (?, 'refund', 1001 + ?)
                on conflict (merchant_id, series) do update set next = number_series.next + ?
                returning next""", Long.class, merchant.value(), count, count)) - count;
    }

    Map<UUID, Refund> find(MerchantId merchant, List<UUID> ids) {
        return read(merchant, "f.id = any(?)", ids);
    }

    /** Those of these orders, oldest first. */
    Map<UUID, Refund> ofOrders(MerchantId merchant, List<UUID> orders) {
        return read(merchant, "f.order_id = any(?)", orders);
    }

    private Map<UUID, Refund> read(MerchantId merchant, String which, List<UUID> ids) {
        Map<UUID, Refund> refunds = new LinkedHashMap<>();
        jdbc.query("""
                select f.id, f.number, f.order_id, f.return_id, f.source, f.state, f.currency, f.goods, f.shipping, f.restocking_fee, f.amount, f.reason,
                    f.requested_at, f.requested_by, f.settled_at, f.too_late, f.store_ref, f.outcome
                from refund f where f.merchant_id = ? and %s order by f.requested_at, f.id""".formatted(which), Columns.of(ids).value(merchant.value()).uuid(id -> id), row -> {
            Refund refund = refund(row);
            refunds.put(refund.id(), refund);
        });
        jdbc.query(
                """
                select refund_id, order_line_id, units, unshipped, amount from refund_line
                where merchant_id = ? and refund_id = any(?) order by refund_id, order_line_id""",
                Columns.of(List.copyOf(refunds.keySet()))
                        .value(merchant.value())
                        .uuid(id -> id),
                row -> {
                    Objects.requireNonNull(refunds.get(Moments.uuid(row, "refund_id")))
                            .lines()
                            .add(new Refund.Line(
                                    Moments.uuid(row, "order_line_id"),
                                    row.getInt("units"),
                                    row.getInt("unshipped"),
                                    row.getBigDecimal("amount")));
                });
        return refunds;
    }

    void add(MerchantId merchant, List<Refund> refunds) {
        jdbc.update(
                """
                insert into refund (merchant_id, id, number, order_id, return_id, source, state, currency, goods, shipping, restocking_fee, amount, reason,
                    requested_at, requested_by, settled_at, too_late, store_ref, outcome)
                select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Columns.of(refunds)
                        .value(merchant.value())
                        .uuid(Refund::id)
                        .text(Refund::number)
                        .uuid(Refund::orderId)
                        .uuid(Refund::returnId)
                        .text(refund -> refund.source().name())
                        .text(refund -> refund.state().name())
                        .text(Refund::currency)
                        .numeric(Refund::goods)
                        .numeric(Refund::shipping)
                        .numeric(Refund::restockingFee)
                        .numeric(Refund::amount)
                        .text(Refund::reason)
                        .instant(Refund::requestedAt)
                        .text(Refund::requestedBy)
                        .instant(Refund::settledAt)
                        .text(refund -> refund.tooLate().name())
                        .text(Refund::storeRef)
                        .text(Refund::outcome));
        record Row(Refund refund, Refund.Line line) {}
        List<Row> lines = refunds.stream()
                .flatMap(refund -> refund.lines().stream().map(line -> new Row(refund, line)))
                .toList();
        jdbc.update(
                """
                insert into refund_line (merchant_id, refund_id, order_id, order_line_id, units, unshipped, amount)
                select ?, * from unnest(?, ?, ?, ?, ?, ?)""",
                Columns.of(lines)
                        .value(merchant.value())
                        .uuid(row -> row.refund().id())
                        .uuid(row -> row.refund().orderId())
                        .uuid(row -> row.line().orderLineId())
                        .integer(row -> row.line().units())
                        .integer(row -> row.line().unshipped())
                        .numeric(row -> row.line().amount()));
    }

    /** A refund's state, and what goes with it. */
    record Move(
            UUID id,
            RefundState state,
            @Nullable Instant settledAt,
            @Nullable String storeRef,
            String outcome) {}

    void move(MerchantId merchant, List<Move> moves) {
        jdbc.update(
                """
                update refund f set state = t.state, settled_at = t.settled_at, store_ref = coalesce(t.store_ref, f.store_ref), outcome = t.outcome
                from unnest(?, ?, ?, ?, ?) as t(id, state, settled_at, store_ref, outcome)
                where f.merchant_id = ? and f.id = t.id""",
                Columns.of(moves)
                        .uuid(Move::id)
                        .text(move -> move.state().name())
                        .instant(Move::settledAt)
                        .text(Move::storeRef)
                        .text(Move::outcome)
                        .value(merchant.value()));
    }

    /** Of a refund's lines, how many units will never be shipped. */
    void unshipped(MerchantId merchant, UUID refund, Map<UUID, Integer> units) {
        jdbc.update(
                """
                update refund_line n set unshipped = t.units from unnest(?, ?) as t(line, units)
                where n.merchant_id = ? and n.refund_id = ? and n.order_line_id = t.line""",
                Columns.of(List.copyOf(units.entrySet()))
                        .uuid(Map.Entry::getKey)
                        .integer(Map.Entry::getValue)
                        .value(merchant.value())
                        .value(refund));
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                Moments.uuid(row, "id"),
                row.getString("number"),
                Moments.uuid(row, "order_id"),
                Moments.uuidOrNull(row, "return_id"),
                Refund.Source.valueOf(row.getString("source")),
                RefundState.valueOf(row.getString("state")),
                row.getString("currency"),
                row.getBigDecimal("goods"),
                row.getBigDecimal("shipping"),
                row.getBigDecimal("restocking_fee"),
                row.getBigDecimal("amount"),
                row.getString("reason"),
                Moments.instant(row, "requested_at"),
                row.getString("requested_by"),
                Moments.instantOrNull(row, "settled_at"),
                Refund.TooLate.valueOf(row.getString("too_late")),
                row.getString("store_ref"),
                row.getString("outcome"),
                new ArrayList<>());
    }
}
