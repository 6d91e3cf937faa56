package io.dropline.feeds.run;

import io.dropline.access.Actor;
import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A merchant with one supplier and offers A-00000, A-00001 ..., which the supplier calls X-00000 ...; and verbs for files. */
final class FeedDesk {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** An offer as it stands. */
    record Standing(
            int onHand,
            int committed,
            @Nullable Instant asOf,
            BigDecimal cost,
            @Nullable BigDecimal map,
            @Nullable BigDecimal msrp) {}

    final MerchantId merchant = new MerchantId(Ids.next());
    final UUID supplier = Ids.next();
    final UUID feed = Ids.next();
    final Actor person = new Actor.Automation(merchant, "Ada");

    final JdbcClient jdbc = FeedHouse.bean(JdbcClient.class);
    final FeedRuns runs = FeedHouse.bean(FeedRuns.class);
    FeedTolerances tolerances = FeedTolerances.DEFAULT;

    FeedDesk() {
        at(NOON);
        jdbc.sql(
                        "insert into merchant (id, name, slug, support_email, currency, created_at) values (?, 'M', ?, 'm@example.com', 'USD', now())")
                .params(merchant.value(), merchant.toString())
                .update();
        supplier(supplier, "S1");
    }

    void supplier(UUID id, String code) {
        jdbc.sql(
                        "insert into supplier (merchant_id, id, code, name, email, created_at) values (?, ?, ?, ?, 's@example.com', now())")
                .params(merchant.value(), id, code, code)
                .update();
    }

    static String sku(int i) {
        return "A-%05d".formatted(i);
    }

    static String theirs(int i) {
        return "X-%05d".formatted(i);
    }

    /** So many offers at a cost of 10, MAP 15 and MSRP 20, with so much stock as of ten days before noon. */
    void offers(int count, int stock) {
        jdbc.sql(
                        "insert into product (merchant_id, sku, title, brand, updated_at) select ?, 'A-' || lpad(i::text, 5, '0'), 'T', 'B', now() from generate_series(0, ? - 1) i")
                .params(merchant.value(), count)
                .update();
        jdbc.sql("""
                insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, map_price, msrp, updated_at)
                select ?, ?, 'A-' || lpad(i::text, 5, '0'), 'X-' || lpad(i::text, 5, '0'), 10, 15, 20, now() from generate_series(0, ? - 1) i""").params(merchant.value(), supplier, count).update();
        jdbc.sql("""
                insert into stock (merchant_id, supplier_id, sku, on_hand, as_of)
                select merchant_id, supplier_id, sku, ?, ? from offer where merchant_id = ?""")
                .params(stock, NOON.minus(Duration.ofDays(10)).atOffset(ZoneOffset.UTC), merchant.value())
                .update();
    }

    void at(Instant now) {
        FeedHouse.CLOCK.now = now;
    }

    Instant now() {
        return FeedHouse.CLOCK.instant();
    }

    static FeedRow row(int i, @Nullable Integer quantity, @Nullable String cost) {
        return row(i + 1, theirs(i), quantity, cost);
    }

    static FeedRow row(long line, String supplierSku, @Nullable Integer quantity, @Nullable String cost) {
        return new FeedRow(line, supplierSku, quantity, cost == null ? null : new BigDecimal(cost), null, null);
    }

    /** Rows of the first so many offers. */
    static List<FeedRow> rows(int count, int quantity, @Nullable String cost) {
        List<FeedRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i, quantity, cost));
        }
        return rows;
    }

    FeedDelivery delivery(String sha, Instant madeAt, Scope scope) {
        return new FeedDelivery(
                merchant, feed, supplier, scope, madeAt, sha + ".csv", sha, tolerances, Duration.ofHours(24));
    }

    /** A full file made just now. */
    FeedOutcome full(String sha, List<FeedRow> rows) {
        return take(delivery(sha, now(), Scope.FULL), rows);
    }

    FeedOutcome delta(String sha, List<FeedRow> rows) {
        return take(delivery(sha, now(), Scope.DELTA), rows);
    }

    FeedOutcome take(FeedDelivery delivery, List<FeedRow> rows) {
        return runs.take(
                delivery, read(rows.stream().map(FeedRows.Read.Row::new).toList()), ProgressListener.NONE);
    }

    static FeedRows read(List<? extends FeedRows.Read> reads) {
        Iterator<? extends FeedRows.Read> all = reads.iterator();
        return new FeedRows() {
            private int given;

            @Override
            public @Nullable Read next() {
                given++;
                return all.hasNext() ? all.next() : null;
            }

            @Override
            public double progress() {
                return reads.isEmpty() ? 1 : (double) given / reads.size();
            }

            @Override
            public void close() {}
        };
    }

    /** Lets what waits go on. */
    void work() {
        FeedHouse.bean(UnfinishedRuns.class).run();
    }

    Standing standing(int i) {
        return Objects.requireNonNull(standings().get(i));
    }

    /** All offers by their numbers. */
    Map<Integer, Standing> standings() {
        Map<Integer, Standing> all = new HashMap<>();
        jdbc.sql("""
                select substring(o.sku, 3)::int, coalesce(s.on_hand, -1), coalesce(s.committed, 0), s.as_of, o.unit_cost, o.map_price, o.msrp from offer o
                left join stock s on s.merchant_id = o.merchant_id and s.supplier_id = o.supplier_id and s.sku = o.sku
                where o.merchant_id = ? and o.supplier_id = ?""").params(merchant.value(), supplier).query(row -> {
            all.put(
                    row.getInt(1),
                    new Standing(
                            row.getInt(2),
                            row.getInt(3),
                            Moments.instantOrNull(row, "as_of"),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6),
                            row.getBigDecimal(7)));
        });
        return all;
    }

    /** In one transaction. */
    void transaction(Runnable work) {
        FeedHouse.bean(TransactionTemplate.class).executeWithoutResult(unused -> work.run());
    }

    /** What others do meanwhile, to this merchant's rows. */
    void change(String update, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(parameters));
        all.add(merchant.value());
        jdbc.sql(update + " and merchant_id = ?").params(all).update();
    }

    long count(String table, String condition) {
        return jdbc.sql("select count(*) from " + table + " where merchant_id = ? and (" + condition + ")")
                .params(merchant.value())
                .query(Long.class)
                .single();
    }

    /** The tables of a run, with p for logged and u for unlogged. */
    List<String> tables(FeedOutcome outcome) {
        String suffix = "\\_" + outcome.runId().toString().replace("-", "");
        return jdbc.sql(
                        "select replace(relname, ?, '') || ' ' || relpersistence::text from pg_class where relkind = 'r' and relname like ?")
                .params(suffix.substring(1), "feed\\_%" + suffix)
                .query(String.class)
                .list();
    }

    RunDetail detail(FeedOutcome outcome) {
        return runs.detail(merchant, outcome.runId()).orElseThrow();
    }

    RunState state(FeedOutcome outcome) {
        return detail(outcome).run().state();
    }

    /** A purchase order for one offer. */
    UUID purchaseOrder(int offer, int quantity, Instant issuedAt) {
        UUID order = Ids.next();
        UUID line = Ids.next();
        UUID po = Ids.next();
        jdbc.sql(
                        "insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, access_token, created_at) values (?, ?, 'SHOPIFY', 'S', ?, 'https://x', '', 'STATIC', '', now())")
                .params(merchant.value(), order, order.toString())
                .update();
        jdbc.sql("""
                insert into customer_order (merchant_id, id, store_id, store_ref, number, life, payment, risk, placed_at, received_at, store_updated_at, currency,
                    subtotal, discount, shipping, tax, total, customer_name, email, phone, ship_name, ship_company, ship_line1, ship_line2, ship_city,
                    ship_region, ship_postal, ship_country, ship_phone, note, likeness)
                values (?, ?, ?, ?, '#1', 'OPEN', 'PAID', 'LOW', now(), now(), now(), 'USD', 1, 0, 0, 0, 1, '', '', '', '', '', '', '', '', '', '', 'US', '', '', '')""").params(merchant.value(), order, order, order.toString()).update();
        jdbc.sql("""
                insert into order_line (merchant_id, order_id, id, line_no, store_ref, sku, title, quantity, allocated, unit_price, discount, tax, requires_shipping)
                values (?, ?, ?, 1, 'l', ?, 'T', ?, ?, 1, 0, 0, true)""")
                .params(merchant.value(), order, line, sku(offer), quantity, quantity)
                .update();
        jdbc.sql("""
                insert into purchase_order (merchant_id, id, number, order_id, supplier_id, state, currency, item_cost, drop_fee, freight, total,
                    required_ship_date, packing_slip_text, issued_at, answer_due_at)
                values (?, ?, ?, ?, ?, 'ISSUED', 'USD', 1, 0, 0, 1, now(), '', ?, now())""")
                .params(merchant.value(), po, po.toString(), order, supplier, issuedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into purchase_order_line (merchant_id, purchase_order_id, line_no, order_id, order_line_id, sku, supplier_sku, title, quantity, unit_cost)
                values (?, ?, 1, ?, ?, ?, ?, 'T', ?, 10)""")
                .params(merchant.value(), po, order, line, sku(offer), theirs(offer), quantity)
                .update();
        jdbc.sql("update stock set committed = committed + ? where merchant_id = ? and supplier_id = ? and sku = ?")
                .params(quantity, merchant.value(), supplier, sku(offer))
                .update();
        return po;
    }
}
