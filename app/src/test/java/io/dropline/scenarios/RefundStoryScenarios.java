package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.RefundsFromStore;
import io.dropline.aftersales.Unshipped;
import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.platform.Address;
import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.StorePayments;
import io.dropline.shipping.ShipNotice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders to which everything happens in any order and twice: shipped in parts, refused, returned, refunded here, refunded in the store, cancelled,
 * answered late, answered never. After every step the money and the units are counted.
 */
class RefundStoryScenarios {
    private static final int STORIES = Integer.getInteger("stories", 240);
    private static final int AT_ONCE = 40;
    private static final int STEPS = 9;
    private static final Address TO =
            new Address("June Okafor", "", "2817 Larimer Street", "", "Denver", "CO", "80205", "US", "");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Desk desk = new Desk();
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    private final RefundProcess process = desk.house.bean(RefundProcess.class);
    private final RefundsFromStore answers = desk.house.bean(RefundsFromStore.class);
    private final UUID nordic = desk.supplier("NORDIC");
    private int clock;
    private int names;

    /** One order, and what its store knows of it. */
    private final class Story {
        final String name = "S" + ++names;
        final String ref = "gid://shopify/Order/" + name;
        final int[] ordered = {1 + random.nextInt(4), random.nextInt(3)};
        final int[] removed = {0, 0};
        final BigDecimal paid;
        final List<StorePayments.Refunded> paidBack = new ArrayList<>();
        final List<RefundDraft> asked = new ArrayList<>();
        final List<String> log = new ArrayList<>();
        UUID id = new UUID(0, 0);
        final Map<UUID, Integer> lines = new LinkedHashMap<>();

        Story() {
            paid = new BigDecimal(ordered[0] * 100 + ordered[1] * 30 + 10).setScale(2);
        }

        BigDecimal left() {
            return paidBack.stream().map(StorePayments.Refunded::amount).reduce(paid, BigDecimal::subtract);
        }

        String line(int index) {
            return "gid://shopify/LineItem/" + name + "-" + index;
        }

        StoreOrder told() {
            List<StoreOrder.Line> told = new ArrayList<>();
            String[] skus = {"STOVE", "BENCH"};
            int[] prices = {100, 30};
            for (int i = 0; i < 2; i++) {
                if (ordered[i] > 0) {
                    told.add(new StoreOrder.Line(
                            line(i),
                            skus[i],
                            skus[i],
                            ordered[i] - removed[i],
                            new BigDecimal(prices[i]),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            true));
                }
            }
            BigDecimal left = left();
            Payment payment = left.compareTo(paid) == 0
                    ? Payment.PAID
                    : left.signum() == 0 ? Payment.REFUNDED : Payment.PARTIALLY_REFUNDED;
            return new StoreOrder(
                    desk.storeId,
                    ref,
                    "#" + name,
                    House.OPENING,
                    moment(),
                    null,
                    payment,
                    Risk.LOW,
                    false,
                    "USD",
                    left,
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    BigDecimal.ZERO,
                    left,
                    "June Okafor",
                    "",
                    "",
                    TO,
                    "",
                    told);
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Instant moment() {
        return House.OPENING.plusSeconds(++clock);
    }

    @Test
    void neverMoreThanPaidNeverMoreUnitsThanThereAreAndEachWishOnce() throws Exception {
        System.out.println("refund stories: -Dseed=" + seed + " -Dstories=" + STORIES);
        desk.offer(nordic, "STOVE", "10", 1_000_000);
        desk.offer(nordic, "BENCH", "3", 1_000_000);
        int told = 0;
        while (told < STORIES) {
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                stories.add(new Story());
            }
            desk.process()
                    .arrived(desk.merchant, stories.stream().map(Story::told).toList());
            stories.forEach(this::open);
            for (int step = 0; step < STEPS; step++) {
                for (Story story : stories) {
                    step(story);
                }
                check(stories);
            }
            stories.forEach(this::settle);
            check(stories);
            settled(stories);
            told += AT_ONCE;
        }
    }

    private void open(Story story) {
        story.id = jdbc.sql("select id from customer_order where merchant_id = ? and store_ref = ?")
                .params(desk.merchant.value(), story.ref)
                .query(UUID.class)
                .single();
        jdbc.sql("select id, store_ref from order_line where merchant_id = ? and order_id = ? order by line_no")
                .params(desk.merchant.value(), story.id)
                .query(row -> {
                    story.lines.put(
                            Moments.uuid(row, "id"), row.getString("store_ref").endsWith("-0") ? 0 : 1);
                });
    }

    private void step(Story story) throws Exception {
        desk.house.clock.advance(Duration.ofSeconds(1));
        switch (random.nextInt(16)) {
            case 0, 1 -> ship(story);
            case 2 -> supplier(story, 0);
            case 3 -> supplier(story, 1);
            case 4, 5, 6 -> refund(story, wish(story));
            case 7 -> eight(story, wish(story));
            case 8 -> again(story);
            case 9, 10 -> storeAnswers(story);
            case 11 -> inStore(story);
            case 12 -> cancelAnswered(story, random.nextBoolean());
            case 13 -> waiting(story);
            case 14 -> desk.process().arrived(desk.merchant, List.of(story.told()));
            default -> {
                if (random.nextInt(4) == 0) {
                    story.log.add("cancel");
                    desk.process().cancel(desk.merchant, List.of(story.id), "Robin", "changed my mind");
                }
            }
        }
    }

    // ---- what happens

    private record Open(UUID po, UUID supplier, int lineNo, UUID line, int toCome) {}

    private List<Open> open(Story story, String states) {
        return jdbc.sql("""
                select p.id, p.supplier_id, l.line_no, l.order_line_id, l.quantity - l.refused - l.cancelled - l.shipped as to_come
                from purchase_order p join purchase_order_line l on l.merchant_id = p.merchant_id and l.purchase_order_id = p.id
                where p.merchant_id = ? and p.order_id = ? and p.state in (%s) and l.quantity > l.refused + l.cancelled + l.shipped
                order by 1, 3""".formatted(states))
                .params(desk.merchant.value(), story.id)
                .query((row, index) -> new Open(
                        Moments.uuid(row, "id"),
                        Moments.uuid(row, "supplier_id"),
                        row.getInt("line_no"),
                        Moments.uuid(row, "order_line_id"),
                        row.getInt("to_come")))
                .list();
    }

    private void ship(Story story) {
        List<Open> open = open(story, "'ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'CANCEL_REQUESTED'");
        if (!open.isEmpty()) {
            Open one = open.get(random.nextInt(open.size()));
            int units = 1 + random.nextInt(one.toCome());
            story.log.add("ship " + units);
            desk.process()
                    .parcelsAnnounced(
                            desk.merchant,
                            List.of(new ShipNotice(
                                    one.po(),
                                    story.id,
                                    one.supplier(),
                                    "UPS",
                                    "1Z"
                                            + Ids.next()
                                                    .toString()
                                                    .replace("-", "")
                                                    .substring(16),
                                    LocalDate.of(2026, 11, 23),
                                    List.of(new ShipNotice.Line(one.lineNo(), one.line(), units)),
                                    "NORDIC")));
        }
    }

    private void supplier(Story story, int refuses) {
        List<Open> open = open(story, "'ISSUED', 'ACKNOWLEDGED', 'CANCEL_REQUESTED'");
        if (!open.isEmpty()) {
            Open one = open.get(random.nextInt(open.size()));
            story.log.add("supplier accepts but " + refuses);
            desk.process()
                    .supplierAnswered(
                            desk.merchant,
                            List.of(new SupplierAnswer(
                                    one.po(),
                                    List.of(new SupplierAnswer.Line(one.lineNo(), refuses, 0, null, "")),
                                    null,
                                    "",
                                    "NORDIC")));
        }
    }

    private RefundDraft wish(Story story) {
        List<RefundDraft.Line> lines = new ArrayList<>();
        story.lines.forEach((line, index) -> {
            if (random.nextInt(3) > 0) {
                int units = random.nextInt(story.ordered[index] + 2);
                int each = index == 0 ? 100 : 30;
                int amount = random.nextBoolean() ? units * each : random.nextInt(3 * each);
                lines.add(new RefundDraft.Line(line, units, new BigDecimal(amount)));
            }
        });
        UUID back = random.nextInt(4) == 0 ? returned(story) : null;
        return new RefundDraft(
                Ids.next(),
                story.id,
                back,
                lines,
                new BigDecimal(random.nextInt(4) == 0 ? random.nextInt(15) : 0),
                new BigDecimal(random.nextInt(5) == 0 ? random.nextInt(20) : 0),
                "because");
    }

    /** A return of what was shipped; null where nothing was. */
    private @Nullable UUID returned(Story story) {
        UUID id = Ids.next();
        int rows = jdbc.sql("""
                insert into goods_return (merchant_id, id, number, order_id, supplier_id, state, asked_by, wish, paid_by, currency, requested_at)
                select p.merchant_id, ?, 'RMA-' || ?, p.order_id, p.supplier_id, 'RECEIVED', 'CUSTOMER', 'REFUND', 'MERCHANT', 'USD', now()
                from purchase_order p where p.merchant_id = ? and p.order_id = ? and exists (
                    select 1 from purchase_order_line l where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.shipped > 0) limit 1""")
                .params(id, id.toString(), desk.merchant.value(), story.id)
                .update();
        return rows == 0 ? null : id;
    }

    private RefundAnswer refund(Story story, RefundDraft draft) {
        Unshipped choice = List.of(Unshipped.CANCEL_OR_WITHDRAW, Unshipped.CANCEL_OR_REFUND, Unshipped.SHIP)
                .get(random.nextInt(3));
        RefundAnswer answer =
                process.refund(desk.merchant, List.of(draft), choice, "Robin").getFirst();
        story.log.add("refund " + draft + " " + choice + ": " + answer);
        story.asked.add(draft);
        return answer;
    }

    private void eight(Story story, RefundDraft draft) throws Exception {
        if (random.nextInt(10) > 0) {
            refund(story, draft);
            return;
        }
        List<Future<RefundAnswer>> clicks = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                clicks.add(hands.submit(() ->
                        process.refund(desk.merchant, List.of(draft), "Robin").getFirst()));
            }
        }
        int requested = 0;
        for (Future<RefundAnswer> click : clicks) {
            requested += click.get() instanceof RefundAnswer.Requested ? 1 : 0;
        }
        story.log.add("eight clicks: " + draft);
        assertThat(requested).as(story.log.toString()).isLessThanOrEqualTo(1);
        story.asked.add(draft);
    }

    private void again(Story story) {
        if (!story.asked.isEmpty()) {
            RefundDraft before = story.asked.get(random.nextInt(story.asked.size()));
            boolean here = jdbc.sql("select count(*) from refund where merchant_id = ? and id = ?")
                            .params(desk.merchant.value(), before.id())
                            .query(Integer.class)
                            .single()
                    == 1;
            RefundAnswer answer = refund(story, before);
            assertThat(answer instanceof RefundAnswer.Known)
                    .as(story.log.toString())
                    .isEqualTo(here);
        }
    }

    /** The store is asked for a refund that is on its way, and answers in one of the ways in which stores answer. */
    private void storeAnswers(Story story) {
        jdbc.sql("""
                select f.id, f.amount, x.document::text as document from refund f
                join outbox x on x.merchant_id = f.merchant_id and x.kind = 'shopify.refund' and x.message_id = f.id::text
                where f.merchant_id = ? and f.order_id = ? and f.state in ('SENDING', 'UNKNOWN') order by f.requested_at, f.id limit 1""")
                .params(desk.merchant.value(), story.id)
                .query((row, index) -> Map.entry(
                        Map.entry(Moments.uuid(row, "id"), row.getBigDecimal("amount")), row.getString("document")))
                .optional()
                .ifPresent(one -> answer(
                        story,
                        one.getKey().getKey(),
                        one.getKey().getValue(),
                        JsonMapper.shared().readTree(one.getValue()).path("refund")));
    }

    private void answer(Story story, UUID refund, BigDecimal amount, JsonNode document) {
        String storeRef = "gid://shopify/Refund/" + refund;
        boolean done = story.paidBack.stream().anyMatch(one -> one.storeRef().equals(storeRef));
        if (!done) {
            Map<Integer, Integer> units = new HashMap<>();
            for (JsonNode line : document.path("lines")) {
                units.merge(
                        line.path("lineRef").asString().endsWith("-0") ? 0 : 1,
                        line.path("units").asInt(),
                        Integer::sum);
            }
            boolean possible = amount.compareTo(story.left()) <= 0
                    && units.entrySet().stream()
                            .allMatch(
                                    one -> one.getValue() <= story.ordered[one.getKey()] - story.removed[one.getKey()]);
            if (!possible) {
                story.log.add("store refuses " + refund);
                answers.refused(desk.merchant, story.id, refund, "The store says: too much");
                return;
            }
            units.forEach((line, count) -> story.removed[line] += count);
            story.paidBack.add(new StorePayments.Refunded(
                    storeRef,
                    moment(),
                    document.path("note").asString(),
                    amount,
                    new BigDecimal(document.path("shipping").asString()),
                    List.of()));
        }
        int way = random.nextInt(5);
        story.log.add("store pays " + refund + " way " + way);
        switch (way) {
            case 0 -> answers.confirmed(desk.merchant, story.id, refund, storeRef, storeRef);
            case 1 -> answers.doubted(desk.merchant, story.id, refund, "timed out");
            case 2 -> tell(story);
            case 3 -> {
                answers.doubted(desk.merchant, story.id, refund, "timed out");
                answers.again(desk.merchant, story.id, refund, "not seen");
                answers.confirmed(desk.merchant, story.id, refund, storeRef, storeRef);
                tell(story);
            }
            default -> {
                tell(story);
                answers.confirmed(desk.merchant, story.id, refund, storeRef, storeRef);
                answers.confirmed(desk.merchant, story.id, refund, storeRef, storeRef);
            }
        }
    }

    /** The store's staff pay something back. */
    private void inStore(Story story) {
        int left = story.left().intValue();
        if (left > 0) {
            int units = Math.min(random.nextInt(2), story.ordered[0] - story.removed[0]);
            BigDecimal amount = new BigDecimal(1 + random.nextInt(left));
            story.removed[0] += units;
            story.log.add("in store " + amount + " for " + units);
            story.paidBack.add(new StorePayments.Refunded(
                    "gid://shopify/Refund/" + Ids.next(),
                    moment(),
                    "by staff",
                    amount,
                    BigDecimal.ZERO,
                    List.of(new StorePayments.Line(story.line(0), units, 0, amount))));
            tell(story);
            if (random.nextBoolean()) {
                tell(story);
            }
        }
    }

    private void tell(Story story) {
        answers.told(
                desk.merchant,
                List.of(new StorePayments(
                        desk.storeId, story.ref, story.paid, BigDecimal.TEN, moment(), List.copyOf(story.paidBack))));
    }

    private void cancelAnswered(Story story, boolean accepted) {
        open(story, "'CANCEL_REQUESTED'").stream()
                .map(Open::po)
                .distinct()
                .toList()
                .forEach(po -> {
                    story.log.add("cancellation answered " + accepted);
                    desk.process().cancelAnswered(desk.merchant, po, accepted, "", "NORDIC");
                });
    }

    private void waiting(Story story) {
        jdbc.sql("select id from refund where merchant_id = ? and order_id = ? and state = 'WAITING' limit 1")
                .params(desk.merchant.value(), story.id)
                .query(UUID.class)
                .optional()
                .ifPresent(id -> {
                    boolean now = random.nextBoolean();
                    story.log.add((now ? "send now " : "withdraw ") + id);
                    assertThat(
                                    now
                                            ? process.sendNow(desk.merchant, id, "Robin")
                                            : process.withdraw(desk.merchant, id, "Robin"))
                            .isTrue();
                });
    }

    private void settle(Story story) {
        desk.house.clock.advance(Duration.ofSeconds(1));
        cancelAnswered(story, random.nextBoolean());
        for (int i = 0; i < 40; i++) {
            storeAnswers(story);
        }
        tell(story);
    }

    // ---- what must hold

    private void check(List<Story> stories) {
        Map<UUID, Story> by = new HashMap<>();
        stories.forEach(story -> by.put(story.id, story));
        UUID[] ids = by.keySet().toArray(UUID[]::new);
        none(by, ids, "more paid back than paid", """
                select o.id from customer_order o where o.merchant_id = ? and o.id = any(?) and (
                    select coalesce(sum(f.amount), 0) from refund f where f.merchant_id = o.merchant_id and f.order_id = o.id and f.state = 'CONFIRMED')
                    > (select r.paid from order_refund_room r where r.merchant_id = o.merchant_id and r.order_id = o.id)""");
        none(by, ids, "the room is not counted", """
                select r.order_id from order_refund_room r where r.merchant_id = ? and r.order_id = any(?) and r.taken <> least(r.paid, (
                    select coalesce(sum(f.amount), 0) from refund f
                    where f.merchant_id = r.merchant_id and f.order_id = r.order_id and f.state not in ('REFUSED', 'WITHDRAWN')))""");
        none(by, ids, "more units paid back than ordered", """
                select l.order_id from order_line l where l.merchant_id = ? and l.order_id = any(?) and l.quantity < (
                    select coalesce(sum(n.units), 0) from refund_line n join refund f on f.merchant_id = n.merchant_id and f.id = n.refund_id
                    where n.merchant_id = l.merchant_id and n.order_id = l.order_id and n.order_line_id = l.id and f.state = 'CONFIRMED')""");
        none(by, ids, "refunded as never shipped, and not cancelled", """
                select l.order_id from order_line l where l.merchant_id = ? and l.order_id = any(?) and l.cancelled < (
                    select coalesce(sum(n.unshipped), 0) from refund_line n join refund f on f.merchant_id = n.merchant_id and f.id = n.refund_id
                    where n.merchant_id = l.merchant_id and n.order_id = l.order_id and n.order_line_id = l.id
                      and f.state in ('SENDING', 'UNKNOWN', 'CONFIRMED'))""");
        none(by, ids, "units of the order line are lost", """
                select l.order_id from order_line l where l.merchant_id = ? and l.order_id = any(?) and l.allocated <> (
                    select coalesce(sum(p.quantity - p.refused - p.cancelled), 0) from purchase_order_line p
                    where p.merchant_id = l.merchant_id and p.order_id = l.order_id and p.order_line_id = l.id)""");
        none(by, ids, "units of the purchase order are lost", """
                select p.order_id from purchase_order_line p where p.merchant_id = ? and p.order_id = any(?)
                    and p.quantity < p.refused + p.shipped + p.cancelled""");
        none(by, ids, "not one document a refund that was sent, and none of one that was not", """
                select f.order_id from refund f where f.merchant_id = ? and f.order_id = any(?) and f.source = 'DROPLINE' and (
                    select count(*) from outbox x where x.merchant_id = f.merchant_id and x.kind = 'shopify.refund' and x.message_id = f.id::text)
                    <> case when f.state in ('WAITING', 'WITHDRAWN') then 0 else 1 end""");
        none(by, ids, "waits for nobody", """
                select f.order_id from refund f where f.merchant_id = ? and f.order_id = any(?) and f.state = 'WAITING' and not exists (
                    select 1 from refund_wait w join purchase_order p on p.merchant_id = w.merchant_id and p.id = w.purchase_order_id
                    where w.merchant_id = f.merchant_id and w.refund_id = f.id and p.state = 'CANCEL_REQUESTED')""");
    }

    private void none(Map<UUID, Story> by, UUID[] ids, String what, String sql) {
        List<UUID> found = jdbc.sql(sql)
                .params(desk.merchant.value(), ids)
                .query(UUID.class)
                .list();
        assertThat(found.stream()
                        .map(id -> what + ": " + Objects.requireNonNull(by.get(id)).log)
                        .toList())
                .as("-Dseed=" + seed)
                .isEmpty();
    }

    private void settled(List<Story> stories) {
        for (Story story : stories) {
            List<String> open = jdbc.sql(
                            "select id || ' ' || state from refund where merchant_id = ? and order_id = ? and state in ('WAITING', 'SENDING', 'UNKNOWN')")
                    .params(desk.merchant.value(), story.id)
                    .query(String.class)
                    .list();
            assertThat(open).as("-Dseed=" + seed + " " + story.log).isEmpty();
            BigDecimal here = jdbc.sql(
                            "select coalesce(sum(amount), 0) from refund where merchant_id = ? and order_id = ? and state = 'CONFIRMED'")
                    .params(desk.merchant.value(), story.id)
                    .query(BigDecimal.class)
                    .single();
            assertThat(story.paid.subtract(here))
                    .as("-Dseed=" + seed + " " + story.log)
                    .isEqualByComparingTo(story.left());
        }
    }
}
