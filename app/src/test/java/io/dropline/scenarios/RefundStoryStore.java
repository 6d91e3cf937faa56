package io.dropline.scenarios;

import io.dropline.aftersales.RefundsFromStore;
import io.dropline.platform.Ids;
import io.dropline.platform.db.Moments;
import io.dropline.refunds.StorePayments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store of the stories: it tells of its orders, pays back or refuses, answers late or never, and has staff of its own. */
final class RefundStoryStore {
    private final Desk desk;
    private final JdbcClient jdbc;
    private final RefundsFromStore answers;
    private final Random random;
    private int clock;

    RefundStoryStore(Desk desk, Random random) {
        this.desk = desk;
        this.jdbc = desk.house.bean(JdbcClient.class);
        this.answers = desk.house.bean(RefundsFromStore.class);
        this.random = random;
    }

    private Instant moment() {
        return House.OPENING.plusSeconds(++clock);
    }

    /** The orders as the store has them now. */
    void orders(List<RefundStory> stories) {
        desk.process()
                .arrived(
                        desk.merchant,
                        stories.stream()
                                .map(story -> story.told(desk.storeId, moment()))
                                .toList());
    }

    /** The store is asked for a refund that is on its way, and answers in one of the ways in which stores answer. */
    void answers(RefundStory story) {
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

    private void answer(RefundStory story, UUID refund, BigDecimal amount, JsonNode document) {
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
    void staffPays(RefundStory story) {
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

    void tell(RefundStory story) {
        answers.told(
                desk.merchant,
                List.of(new StorePayments(
                        desk.storeId, story.ref, story.paid, BigDecimal.TEN, moment(), List.copyOf(story.paidBack))));
    }
}
