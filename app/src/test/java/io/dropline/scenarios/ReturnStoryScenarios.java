package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.aftersales.Wished;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.returns.ReturnWish;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever people, suppliers and time do to returns, in whatever order and however often: no more comes back than was shipped, and each effect happens once. */
class ReturnStoryScenarios {
    private static final int UNITS = 4;
    private static final String UPS = "1Z999AA10123456784";

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void returnedIsNeverMoreThanShippedAndEffectsHappenOnce() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        counter.takesBack(nordic, 30, "CUSTOMER", "10");
        desk.offer(nordic, "SAUNA", "900", 50);
        PlacedOrder order = desk.placed(Desk.order("SAUNA", UNITS, "1500"));
        desk.ships(desk.onlyPo(order), UPS, 1, UNITS);
        desk.deliverAll(order);
        List<GoodsReturn> returns = new ArrayList<>();
        List<String> story = new ArrayList<>();

        for (int i = 0; i < 60; i++) {
            story.add(step(random, order, returns));
            String soFar = "seed " + seed + ": " + story;
            assertThat(counter.unbalanced()).as(soFar).isEmpty();
            assertThat(desk.facts(TWICE)).as(soFar).isEmpty();
            assertThat(counter.unitsReturned()).as(soFar).isBetween(0, UNITS);
        }
    }

    /** Returns that were paid, claimed or exchanged more than once, or both paid and exchanged. */
    private static final String TWICE = """
            select r.number from goods_return r where r.merchant_id = ? and (
                (select count(*) from refund f where f.merchant_id = r.merchant_id and f.return_id = r.id)
                + (select count(*) from customer_order o where o.merchant_id = r.merchant_id and o.store_ref = 'dropline:return:' || r.id) > 1
                or (select count(*) from supplier_claim c where c.merchant_id = r.merchant_id and c.source = 'return:' || r.id) > 1)""";

    private String step(Random random, PlacedOrder order, List<GoodsReturn> returns) {
        int what = returns.isEmpty() ? 0 : random.nextInt(9);
        if (what <= 1) {
            ReturnReason reason = any(random, ReturnReason.class);
            ReturnWish wish = any(random, ReturnWish.class);
            String key = "click-" + random.nextInt(12);
            Wished wished = counter.wishes(order, wish, key, "SAUNA", 1 + random.nextInt(2), reason);
            if (wished instanceof Wished.Opened(List<GoodsReturn> opened)) {
                returns.addAll(opened);
            }
            return "wish " + key + " " + reason + " " + wish;
        }
        GoodsReturn goods = returns.get(random.nextInt(returns.size()));
        String about = " " + goods.number();
        return switch (what) {
            case 2, 3 -> {
                boolean kept = random.nextInt(4) == 0;
                counter.process()
                        .authorize(desk.merchant, goods.id(), kept ? Approval.KEPT : Approval.BY_THE_RULES, "Robin");
                desk.work();
                yield "approve" + (kept ? " kept" : "") + about;
            }
            case 4 -> {
                counter.process().onItsWay(desk.merchant, goods.id(), "UPS", UPS, "Customer");
                yield "sent" + about;
            }
            case 5, 6 -> {
                GoodsCondition condition = any(random, GoodsCondition.class);
                counter.cameBack(goods, condition);
                yield "back " + condition + about;
            }
            case 7 -> {
                switch (random.nextInt(4)) {
                    case 0 -> counter.process().decline(desk.merchant, goods.id(), "No", "Robin");
                    case 1 -> counter.process().cancel(desk.merchant, goods.id(), "", "Robin");
                    case 2 -> counter.process().settle(desk.merchant, goods.id(), "Robin");
                    default -> counter.process().refundNow(desk.merchant, goods.id(), BigDecimal.TEN, "Robin");
                }
                desk.work();
                yield "decided" + about;
            }
            default -> {
                desk.wait(Duration.ofDays(1 + random.nextInt(5)));
                yield "waited";
            }
        };
    }

    private static <E extends Enum<E>> E any(Random random, Class<E> kind) {
        List<E> all = List.copyOf(EnumSet.allOf(kind));
        return all.get(random.nextInt(all.size()));
    }
}
