package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dropline.access.Actor;
import io.dropline.lab.PolicyLab;
import io.dropline.lab.Preview;
import io.dropline.lab.arms.Arms;
import io.dropline.lab.arms.Comparison;
import io.dropline.lab.replay.Measure;
import io.dropline.lab.replay.Replay;
import io.dropline.lab.replay.Replayed;
import io.dropline.lab.replay.Replays;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.rollout.Rollout;
import io.dropline.policies.rollout.Rollouts;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another policy is asked what it would do, tried on a share of the orders, and put in force. */
class LabScenarios {
    private static final RoutingWishes NO_PENALTY =
            new RoutingWishes(BigDecimal.ZERO, false, List.of(), List.of(), BigDecimal.ZERO, Reliability.DEFAULT);

    private final Desk desk = new Desk();
    private final Actor robin = new Actor.Automation(desk.merchant, "Robin");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOrderShowsWhatAnotherPolicyWouldHaveDone() {
        twoSuppliersThatInviteASplit();
        PlacedOrder order = desk.placed(both());
        assertThat(desk.onlyPo(order).supplier()).isEqualTo("NORDIC");

        Preview preview = desk.house
                .bean(PolicyLab.class)
                .preview(desk.merchant, desk.orderId(order), NO_PENALTY)
                .orElseThrow();

        assertThat(preview.then().chosen().suppliers())
                .extracting(one -> one.name())
                .containsExactly("NORDIC Supply");
        assertThat(preview.plan().suppliers())
                .extracting(one -> one.name())
                .containsExactlyInAnyOrder("NORDIC Supply", "BALTIC Supply");
        assertThat(preview.because().getFirst()).contains("BALTIC Supply ships 1 STOVE");
        assertThat(desk.purchaseOrders(order)).hasSize(1);
        assertThat(desk.facts("select id::text from routing_decision where merchant_id = ?"))
                .hasSize(1);
    }

    @Test
    void theLastDaysAreReplayed() {
        twoSuppliersThatInviteASplit();
        desk.placed(both());
        desk.placed(both());
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        PlacedOrder old = desk.placed(both());
        desk.facts("update routing_decision set question = null where merchant_id = ? and order_id = '"
                + desk.orderId(old) + "' returning ''");

        Replayed result = replayed(NO_PENALTY);

        Replayed.Part part = result.parts().getFirst();
        assertThat(result.unasked()).isEqualTo(1);
        assertThat(part.decisions()).isEqualTo(3);
        assertThat(part.changed()).isEqualTo(2);
        // STOVE for 460 and a drop fee of 5 and freight of 20, in place of 490: five less for each of the two.
        assertThat(part.difference()).isEqualByComparingTo("-10");
        assertThat(part.cheaper()).hasSize(2);
        assertThat(part.dearer()).isEmpty();
        assertThat(part.cheaper().getFirst().now()).hasSize(2);
        Replayed.Compared split = part.measures().stream()
                .filter(one -> one.measure() == Measure.SPLIT)
                .findFirst()
                .orElseThrow();
        assertThat(split.then()).isZero();
        assertThat(split.now()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void theSamePolicyChangesNothing() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println("LabScenarios: seed " + seed);
        Random random = new Random(seed);
        for (String code : List.of("NORDIC", "BALTIC", "ALPINE", "COASTAL")) {
            equip(random, desk.supplier(code));
        }
        desk.policy(
                "routing",
                "{\"extraParcelPenalty\":%d,\"reliability\":{\"averageWeight\":%d,\"latenessCost\":%d.37}}"
                        .formatted(random.nextInt(30), 1 + random.nextInt(40), random.nextInt(60)));
        desk.facts(
                "insert into scoring_choice (merchant_id, throttle_by_grade, probation_orders, probation_per_day) values (?, false, 8, 3) returning ''");
        for (int i = 0; i < 40; i++) {
            List<OrderRequest.Line> lines = new ArrayList<>();
            for (String sku : List.of("SAUNA", "STOVE", "LADLE")) {
                if (lines.isEmpty() || random.nextBoolean()) {
                    lines.add(Desk.line(sku, 1 + random.nextInt(5), "1500"));
                }
            }
            PlacedOrder order = desk.placed(OrderRequest.of("SAUNA", 1).withLines(lines));
            List<Desk.Po> pos = desk.purchaseOrders(order);
            if (!pos.isEmpty() && random.nextInt(3) == 0) {
                desk.answers(pos.getFirst(), Desk.refuses(1, 1));
            }
            desk.house.clock.advance(Duration.ofHours(random.nextInt(9)));
        }

        Replayed result =
                replayed(desk.house.bean(Policies.class).routing(desk.merchant).document());

        assertThat(result.unasked()).isZero();
        assertThat(result.unreadable()).isZero();
        assertThat(result.parts()).hasSize(1);
        Replayed.Part part = result.parts().getFirst();
        assertThat(part.decisions()).isGreaterThanOrEqualTo(40);
        assertThat(part.compared()).isPositive();
        assertThat(List.of(part.changed(), part.held(), part.freed())).containsOnly(0L);
        assertThat(part.billedNow()).isEqualByComparingTo(part.billedThen());
        assertThat(part.measures()).allSatisfy(one -> {
            assertThat(one.difference().mean()).isZero();
            assertThat(one.difference().low()).isZero();
        });
    }

    private void equip(Random random, UUID supplier) {
        for (String sku : List.of("SAUNA", "STOVE", "LADLE")) {
            desk.offer(supplier, sku, Integer.toString(400 + random.nextInt(60)), 20 + random.nextInt(40));
        }
        desk.of(
                supplier,
                "insert into offer_cost (sku, from_quantity, unit_cost, valid_to, merchant_id, supplier_id) values ('STOVE', 2, ?, '2099-12-31', ?, ?)",
                390 + random.nextInt(20));
        desk.of(
                supplier,
                "update offer set pack = ?, unit_fee = 0.75 where sku = 'LADLE' and merchant_id = ? and supplier_id = ?",
                1 + random.nextInt(2));
        desk.of(
                supplier,
                "update supplier set minimum_order = ?, orders_per_day = ? where merchant_id = ? and id = ?",
                random.nextInt(900),
                3 + random.nextInt(6));
        if (random.nextBoolean()) {
            desk.of(supplier, """
                    update supplier set shipping_rule = '{"kind":"rate-table","zones":[
                        {"upToMiles":300,"rows":[{"upToGrams":20000,"amount":12},{"upToGrams":90000,"amount":31.5}]},
                        {"upToMiles":0,"rows":[{"upToGrams":20000,"amount":20},{"upToGrams":150000,"amount":45}]}]}'
                    where merchant_id = ? and id = ?""");
            desk.of(supplier, """
                    insert into supplier_record (since, asked_lines, refused_lines, shipped_orders, late_orders, shipped_units, returned_units,
                        computed_at, merchant_id, supplier_id) values ('2026-01-01', 100, ?, 100, ?, 100, 3, now(), ?, ?)""", random.nextInt(40), random.nextInt(40));
        } else {
            desk.of(supplier, """
                    insert into supplier_throttle (share, since, reason, merchant_id, supplier_id) values (50, now(), 'Grade D', ?, ?)""");
        }
    }

    @Test
    void aShareOfTheOrdersGoesByTheTriedPolicyUntilItIsPromoted() {
        twoSuppliersThatInviteASplit();
        fillUp();
        Rollouts rollouts = desk.house.bean(Rollouts.class);
        Saved<Rollout> started = rollouts.start(robin, NO_PENALTY, 40);
        Rollout rollout = ((Saved.Done<Rollout>) started).value();
        assertThat(rollouts.start(robin, NO_PENALTY, 10)).isInstanceOf(Saved.Wrong.class);

        List<PlacedOrder> orders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            orders.add(desk.placed(both()));
        }
        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(desk.purchaseOrders(order)).hasSize(version(order) == rollout.version() ? 2 : 1));
        assertThat(orders).extracting(this::version).contains(rollout.version(), rollout.against());
        PlacedOrder tried = orders.stream()
                .filter(order -> version(order) == rollout.version())
                .findFirst()
                .orElseThrow();
        desk.answers(desk.purchaseOrders(tried).getFirst(), Desk.refuses(1, 1));
        assertThat(desk.facts(
                        "select distinct policy_version::text from routing_decision where merchant_id = ? and order_id = '"
                                + desk.orderId(tried) + "'"))
                .containsExactly(Integer.toString(rollout.version()));

        Comparison arms = desk.house
                .bean(Arms.class)
                .compare(
                        desk.merchant,
                        rollouts.find(desk.merchant, rollout.id()).orElseThrow());
        long tries = orders.stream()
                .filter(order -> version(order) == rollout.version())
                .count();
        assertThat(arms.trial().bought()).isEqualTo(tries);
        assertThat(arms.others().bought()).isEqualTo(30 - tries);
        assertThat(arms.trial().split()).isEqualTo(tries);
        assertThat(arms.others().split()).isZero();
        assertThat(arms.split().mean()).isEqualTo(1);
        assertThat(arms.trial().refused()).isEqualTo(1);
        assertThat(arms.others().costPerUnit()).isEqualTo(1415.0 / 2);
        assertThat(arms.costPerUnit().mean()).isNegative();
        assertThat(arms.enough()).isFalse();

        fillUp(); // a refusal says that there is none
        assertThat(rollouts.promote(robin, rollout.id())).isTrue();
        assertThat(rollouts.withdraw(robin, rollout.id())).isFalse();
        assertThat(desk.purchaseOrders(desk.placed(both()))).hasSize(2);
        assertThat(desk.facts(
                        "select action from audit_entry where merchant_id = ? and action like 'rollout%' order by id"))
                .containsExactly("rollout.started", "rollout.ended");
    }

    /** NORDIC has both, BALTIC the stove for so much less that it would pay to split if a parcel more cost nothing. */
    private void twoSuppliersThatInviteASplit() {
        UUID nordic = desk.supplier("NORDIC");
        UUID baltic = desk.supplier("BALTIC");
        desk.offer(nordic, "SAUNA", "900", 50);
        desk.offer(nordic, "STOVE", "490", 50);
        desk.offer(baltic, "STOVE", "460", 50);
    }

    private void fillUp() {
        desk.stock(supplierOf("NORDIC"), "SAUNA", 500);
        desk.stock(supplierOf("NORDIC"), "STOVE", 500);
        desk.stock(supplierOf("BALTIC"), "STOVE", 500);
    }

    private static OrderRequest both() {
        return OrderRequest.of("SAUNA", 1)
                .withLines(List.of(Desk.line("SAUNA", 1, "1500"), Desk.line("STOVE", 1, "900")));
    }

    private UUID supplierOf(String code) {
        return UUID.fromString(
                desk.facts("select id::text from supplier where merchant_id = ? and code = '" + code + "'")
                        .getFirst());
    }

    private int version(PlacedOrder order) {
        return Integer.parseInt(
                desk.facts("select policy_version::text from routing_decision where merchant_id = ? and order_id = '"
                                + desk.orderId(order) + "' order by decided_at limit 1")
                        .getFirst());
    }

    private Replayed replayed(RoutingWishes wishes) {
        Replays replays = desk.house.bean(Replays.class);
        Replay asked = ((Saved.Done<Replay>) replays.ask(robin, wishes, 30)).value();
        desk.wait(Duration.ofSeconds(2));
        Replay done = replays.find(desk.merchant, asked.id()).orElseThrow();
        assertThat(done.state()).as(done.trouble()).isEqualTo(Replay.State.DONE);
        return java.util.Objects.requireNonNull(done.result());
    }
}
