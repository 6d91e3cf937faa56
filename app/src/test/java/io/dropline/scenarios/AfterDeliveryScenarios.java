package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.aftersales.Approval;
import io.dropline.aftersales.Unshipped;
import io.dropline.aftersales.Wished;
import io.dropline.finance.books.Books;
import io.dropline.finance.claims.ClaimDecisions;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.totals.Control;
import io.dropline.finance.totals.ControlTotals;
import io.dropline.finance.totals.Period;
import io.dropline.finance.totals.Stage;
import io.dropline.refunds.RefundDraft;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Orders are shipped in parts, returned, refunded, cancelled, claimed and credited, in any order and twice. After every step units are conserved, no more
 * is paid back than was paid, and the books say what the facts say.
 */
class AfterDeliveryScenarios {
    private static final int ORDERS = 5;
    private static final int STEPS = 60;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** What must hold of every order, told as what does not. */
    private static final String BROKEN = """
            select 'refunded above paid: ' || order_id from order_refund_room where merchant_id = :m and taken > paid
            union all
            select 'returned above shipped: ' || purchase_order_id from purchase_order_line where merchant_id = :m and returned > shipped
            union all
            select 'units lost: ' || purchase_order_id from purchase_order_line
            where merchant_id = :m and refused + backordered + shipped + cancelled > quantity
            union all
            select 'units lost: ' || order_id from order_line where merchant_id = :m and cancelled + allocated > quantity
            union all
            select 'credited above claimed: ' || number from supplier_claim where merchant_id = :m and credited + written_off > amount
            union all
            select 'one refund twice: ' || return_id from refund
            where merchant_id = :m and return_id is not null and state not in ('REFUSED', 'WITHDRAWN') group by return_id having count(*) > 1
            union all
            select 'books out of balance: ' || order_id from (
                select p.order_id, sum(case when p.debit = 'PAYMENTS' then p.amount else -p.amount end) as kept
                from ledger_posting p where p.merchant_id = :m and 'PAYMENTS' in (p.debit, p.credit) group by 1) b
            where kept < 0""";

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final RefundDesk refunds = new RefundDesk(desk);
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");
    private final List<GoodsReturn> returns = new ArrayList<>();
    private final List<RefundDraft> asked = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private int parcels;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whateverHappensInWhateverOrderEveryUnitAndEveryCentIsAccountedFor() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("after delivery: -Dseed=" + seed);
        Random random = new Random(seed);
        desk.offer(nordic, "SAUNA", "900", 500);
        counter.takesBack(nordic, 60, "CUSTOMER", "10");
        desk.policy("returns", "{\"windowDays\":60}");
        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(desk.placed(Desk.order("SAUNA", 2 + random.nextInt(2), "1500")));
        }
        for (int i = 0; i < STEPS; i++) {
            PlacedOrder order = orders.get(random.nextInt(ORDERS));
            story.add(step(random, order));
            desk.work();
            books().settle(desk.merchant, orders.stream().map(desk::orderId).toList());
            assertThat(broken()).as("seed %d: %s", seed, story).isEmpty();
            assertThat(booked().gaps()).as("seed %d: %s", seed, story).isEmpty();
        }
    }

    private String step(Random random, PlacedOrder order) {
        return switch (random.nextInt(9)) {
            case 0 -> accepted(order);
            case 1, 2 -> shipped(order);
            case 3 -> {
                desk.deliverAll(order);
                yield "delivered " + order.name();
            }
            case 4 -> wished(random, order);
            case 5 -> cameBack(random);
            case 6 -> refunded(random, order);
            case 7 -> cancelled(random, order);
            default -> {
                credit(random);
                yield "credited";
            }
        };
    }

    private String accepted(PlacedOrder order) {
        desk.purchaseOrders(order).stream()
                .filter(po -> po.state().equals("ISSUED"))
                .forEach(desk::accepts);
        return "accepted " + order.name();
    }

    private String shipped(PlacedOrder order) {
        desk.purchaseOrders(order).stream()
                .filter(po -> !po.state().equals("CANCELLED")
                        && po.asked() - po.refused() - po.cancelled() - po.shipped() > 0)
                .findFirst()
                .ifPresent(po -> desk.ships(po, "TRK" + 1_000_000 + ++parcels, 1, 1));
        return "one shipped of " + order.name();
    }

    private String wished(Random random, PlacedOrder order) {
        Wished wished = counter.wishes(order, "SAUNA", 1, any(random, EnumSet.allOf(ReturnReason.class)));
        if (wished instanceof Wished.Opened(List<GoodsReturn> opened)) {
            returns.addAll(opened);
        }
        return "return wished of " + order.name();
    }

    private String cameBack(Random random) {
        if (!returns.isEmpty()) {
            GoodsReturn goods = any(random, returns);
            Approval approval = random.nextInt(3) == 0 ? Approval.KEPT : Approval.BY_THE_RULES;
            counter.process().authorize(desk.merchant, goods.id(), approval, "Robin");
            counter.cameBack(goods, any(random, EnumSet.allOf(GoodsCondition.class)));
        }
        return "goods back";
    }

    private String refunded(Random random, PlacedOrder order) {
        RefundDraft draft;
        if (!asked.isEmpty() && random.nextInt(3) == 0) {
            draft = any(random, asked);
        } else if (random.nextBoolean()) {
            draft = refunds.units(order, "SAUNA", 1);
        } else {
            draft = refunds.money(order, "SAUNA", Integer.toString(1 + random.nextInt(400)));
        }
        asked.add(draft);
        refunds.ask(draft, any(random, EnumSet.allOf(Unshipped.class)));
        return "refund of " + order.name();
    }

    private String cancelled(Random random, PlacedOrder order) {
        if (random.nextInt(3) == 0) {
            desk.process().cancel(desk.merchant, List.of(desk.orderId(order)), "Robin", "changed her mind");
            desk.purchaseOrders(order).stream()
                    .filter(po -> po.state().equals("CANCEL_REQUESTED"))
                    .forEach(po -> desk.cancelAnswered(po, random.nextBoolean()));
        }
        return "cancelled " + order.name();
    }

    private static <T> T any(Random random, Collection<T> some) {
        return List.copyOf(some).get(random.nextInt(some.size()));
    }

    private void credit(Random random) {
        for (String id : desk.facts(
                "select id::text from supplier_claim where merchant_id = ? and state in ('OPEN', 'PARTLY_CREDITED') order by number limit 1")) {
            UUID claim = UUID.fromString(id);
            if (random.nextInt(4) == 0) {
                desk.house.bean(ClaimDecisions.class).writeOff(robin, claim, "not worth it");
            } else {
                BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(200));
                desk.house
                        .bean(Credits.class)
                        .take(
                                desk.merchant,
                                new CreditDraft(
                                        nordic,
                                        "CM-" + random.nextInt(30),
                                        TODAY,
                                        "USD",
                                        share,
                                        Map.of(claim, share),
                                        "robin"));
            }
        }
    }

    private List<String> broken() {
        return desk.house
                .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(BROKEN)
                .param("m", desk.merchant.value())
                .query(String.class)
                .list();
    }

    /** What suppliers shipped and stores paid back, by facts and by books, once the last minutes' time to post is over. */
    private Stage booked() {
        Period later = Period.ofDays(90, Desk.clock().instant().plus(Duration.ofMinutes(10)));
        return desk.house.bean(ControlTotals.class).count(desk.merchant, later).stream()
                .filter(stage -> stage.control() == Control.BOOKED)
                .findFirst()
                .orElseThrow();
    }

    private Books books() {
        return desk.house.bean(Books.class);
    }
}
