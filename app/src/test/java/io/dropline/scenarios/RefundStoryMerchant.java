package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.RefundProcess;
import io.dropline.aftersales.Unshipped;
import io.dropline.platform.Ids;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the merchant's people do in the stories: they refund, twice, all at once, and what already waits. */
final class RefundStoryMerchant {
    private final Desk desk;
    private final JdbcClient jdbc;
    private final RefundProcess process;
    private final Random random;

    RefundStoryMerchant(Desk desk, Random random) {
        this.desk = desk;
        this.jdbc = desk.house.bean(JdbcClient.class);
        this.process = desk.house.bean(RefundProcess.class);
        this.random = random;
    }

    RefundDraft wish(RefundStory story) {
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
    private @Nullable UUID returned(RefundStory story) {
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

    RefundAnswer refund(RefundStory story, RefundDraft draft) {
        Unshipped choice = List.of(Unshipped.CANCEL_OR_WITHDRAW, Unshipped.CANCEL_OR_REFUND, Unshipped.SHIP)
                .get(random.nextInt(3));
        RefundAnswer answer =
                process.refund(desk.merchant, List.of(draft), choice, "Robin").getFirst();
        story.log.add("refund " + draft + " " + choice + ": " + answer);
        story.asked.add(draft);
        return answer;
    }

    void eight(RefundStory story, RefundDraft draft) throws Exception {
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

    void again(RefundStory story) {
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

    void waiting(RefundStory story) {
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
}
