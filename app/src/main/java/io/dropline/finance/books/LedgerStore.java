package io.dropline.finance.books;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables ledger_posting and ledger_mark. */
@Repository
class LedgerStore {
    /** The first id there can be. */
    private static final UUID START = new UUID(0, 0);

    /** A row to be written. Its amount is above zero. */
    record Row(
            String source,
            int revision,
            Account debit,
            Account credit,
            String currency,
            BigDecimal amount,
            LocalDate occurredOn,
            UUID orderId,
            @Nullable UUID orderLineId,
            @Nullable UUID supplierId) {}

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands for these orders: by order, by source. */
    Map<UUID, Map<String, Posted>> posted(MerchantId merchant, List<UUID> orders) {
        Map<UUID, Map<String, Posted>> posted = new HashMap<>();
        jdbc.query("""
                select order_id, source, debit, amount, order_line_id, supplier_id, currency from ledger_posting
                where merchant_id = ? and order_id = any(?) order by order_id, source, revision""", Columns.of(orders).value(merchant.value()).uuid(id -> id), row -> {
            String source = row.getString("source");
            boolean back =
                    !row.getString("debit").equals(EntryKind.of(source).debit().name());
            BigDecimal amount = back ? row.getBigDecimal("amount").negate() : row.getBigDecimal("amount");
            Posted one = new Posted(
                    row.getString("currency"),
                    amount,
                    1,
                    Moments.uuidOrNull(row, "order_line_id"),
                    Moments.uuidOrNull(row, "supplier_id"));
            posted.computeIfAbsent(Moments.uuid(row, "order_id"), unused -> new HashMap<>())
                    .merge(source, one, Posted::and);
        });
        return posted;
    }

    void add(MerchantId merchant, List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into ledger_posting (merchant_id, id, source, revision, debit, credit, currency, amount, occurred_on, posted_at,
                    order_id, order_line_id, supplier_id)
                select ?, i, source, revision, debit, credit, currency, amount, occurred_on, ?, o, l, s
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(i, source, revision, debit, credit, currency, amount, occurred_on, o, l, s)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(unused -> Ids.next())
                        .text(Row::source)
                        .integer(Row::revision)
                        .text(row -> row.debit().name())
                        .text(row -> row.credit().name())
                        .text(Row::currency)
                        .numeric(Row::amount)
                        .date(Row::occurredOn)
                        .uuid(Row::orderId)
                        .uuid(Row::orderLineId)
                        .uuid(Row::supplierId));
    }

    /** How far the merchant's timeline was followed. Whoever posts for a merchant locks this first, so that nobody posts a difference twice. */
    UUID lockMark(MerchantId merchant) {
        jdbc.update(
                "insert into ledger_mark (merchant_id, seen) values (?, ?) on conflict do nothing",
                merchant.value(),
                START);
        return Objects.requireNonNull(jdbc.queryForObject(
                "select seen from ledger_mark where merchant_id = ? for update", UUID.class, merchant.value()));
    }

    void mark(MerchantId merchant, UUID seen) {
        jdbc.update("update ledger_mark set seen = ? where merchant_id = ?", seen, merchant.value());
    }

    /** An order that something was told of. */
    record Told(UUID entry, UUID order) {}

    /** Entries of the timeline after this one, in their order. */
    List<Told> toldAfter(MerchantId merchant, UUID seen, int most) {
        return jdbc.query(
                "select id, order_id from timeline_entry where merchant_id = ? and id > ? order by id limit ?",
                (row, index) -> new Told(Moments.uuid(row, "id"), Moments.uuid(row, "order_id")),
                merchant.value(),
                seen,
                most);
    }
}
