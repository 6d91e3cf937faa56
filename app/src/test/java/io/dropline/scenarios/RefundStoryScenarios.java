package io.dropline.scenarios;

import io.dropline.platform.db.Moments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders to which everything happens in any order and twice: shipped in parts, refused, returned, refunded here, refunded in the store, cancelled,
 * answered late, answered never. After every step the money and the units are counted.
 */
class RefundStoryScenarios {
    private static final int STORIES = Integer.getInteger("stories", 240);
    private static final int AT_ONCE = 40;
    private static final int STEPS = 9;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Desk desk = new Desk();
    private final JdbcClient jdbc = desk.house.bean(JdbcClient.class);
    private final RefundStorySuppliers suppliers = new RefundStorySuppliers(desk, random);
    private final RefundStoryMerchant merchant = new RefundStoryMerchant(desk, random);
    private final RefundStoryStore store = new RefundStoryStore(desk, random);
    private final RefundStoryLaws laws = new RefundStoryLaws(desk, seed);
    private final UUID nordic = desk.supplier("NORDIC");
    private int names;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void neverMoreThanPaidNeverMoreUnitsThanThereAreAndEachWishOnce() throws Exception {
        System.out.println("refund stories: -Dseed=" + seed + " -Dstories=" + STORIES);
        desk.offer(nordic, "STOVE", "10", 1_000_000);
        desk.offer(nordic, "BENCH", "3", 1_000_000);
        int told = 0;
        while (told < STORIES) {
            List<RefundStory> stories = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                stories.add(new RefundStory("S" + ++names, 1 + random.nextInt(4), random.nextInt(3)));
            }
            store.orders(stories);
            stories.forEach(this::found);
            for (int step = 0; step < STEPS; step++) {
                for (RefundStory story : stories) {
                    step(story);
                }
                laws.check(stories);
            }
            stories.forEach(this::settle);
            laws.check(stories);
            laws.settled(stories);
            told += AT_ONCE;
        }
    }

    /** The orders of the stories have ids and lines here. */
    private void found(RefundStory story) {
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

    private void step(RefundStory story) throws Exception {
        desk.house.clock.advance(Duration.ofSeconds(1));
        switch (random.nextInt(16)) {
            case 0, 1 -> suppliers.ship(story);
            case 2 -> suppliers.answers(story, 0);
            case 3 -> suppliers.answers(story, 1);
            case 4, 5, 6 -> merchant.refund(story, merchant.wish(story));
            case 7 -> merchant.eight(story, merchant.wish(story));
            case 8 -> merchant.again(story);
            case 9, 10 -> store.answers(story);
            case 11 -> store.staffPays(story);
            case 12 -> suppliers.cancelAnswered(story, random.nextBoolean());
            case 13 -> merchant.waiting(story);
            case 14 -> store.orders(List.of(story));
            default -> {
                if (random.nextInt(4) == 0) {
                    story.log.add("cancel");
                    desk.process().cancel(desk.merchant, List.of(story.id), "Robin", "changed my mind");
                }
            }
        }
    }

    private void settle(RefundStory story) {
        desk.house.clock.advance(Duration.ofSeconds(1));
        suppliers.cancelAnswered(story, random.nextBoolean());
        for (int i = 0; i < 40; i++) {
            store.answers(story);
        }
        store.tell(story);
    }
}
