package io.dropline.finance.claims;

import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.platform.db.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** New rows of the supplier_claim table. */
@Repository
class OpeningStore {
    /** A claim to be written. */
    record Row(UUID id, String number, ClaimDraft draft, LocalDate dueOn) {}

    private final JdbcTemplate jdbc;

    OpeningStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets others who want to open a claim for one of these sources wait until this transaction has ended. */
    void lockSources(MerchantId merchant, List<String> sources) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(? || '/claim/' || source, 0)) from unnest(?) as t(source) order by source",
                Columns.of(sources).value(merchant.toString()).text(source -> source),
                row -> {});
    }

    /** The claims that exist for these sources. */
    Map<String, OpenedClaim> known(MerchantId merchant, List<String> sources) {
        Map<String, OpenedClaim> known = new HashMap<>();
        jdbc.query(
                "select id, number, source from supplier_claim where merchant_id = ? and source = any(?)",
                Columns.of(sources).value(merchant.value()).text(source -> source),
                row -> {
                    String source = row.getString("source");
                    known.put(source, new OpenedClaim(Moments.uuid(row, "id"), row.getString("number"), source, false));
                });
        return known;
    }

    /** Takes {@code count} numbers; answers the first. */
    long takeNumbers(MerchantId merchant, int count) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into number_series (merchant_id, series, next) values (?, 'claim', 1001 + ?)
                on conflict (merchant_id, series) do update set next = number_series.next + ?
                returning next""", Long.class, merchant.value(), count, count)) - count;
    }

    void add(MerchantId merchant, List<Row> rows, Instant now) {
        jdbc.update(
                """
                insert into supplier_claim (merchant_id, id, number, source, supplier_id, order_id, purchase_order_id, ground, state, currency,
                    amount, explanation, opened_at, due_on)
                select ?, i, number, source, s, o, p, ground, 'OPEN', currency, amount, explanation, ?, due_on
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as t(i, number, source, s, o, p, ground, currency, amount, explanation, due_on)""",
                Columns.of(rows)
                        .value(merchant.value())
                        .at(now)
                        .uuid(Row::id)
                        .text(Row::number)
                        .text(row -> row.draft().source())
                        .uuid(row -> row.draft().supplierId())
                        .uuid(row -> row.draft().orderId())
                        .uuid(row -> row.draft().purchaseOrderId())
                        .text(row -> row.draft().ground().name())
                        .text(row -> row.draft().currency())
                        .numeric(row -> row.draft().amount())
                        .text(row -> row.draft().explanation())
                        .date(Row::dueOn));
    }
}
