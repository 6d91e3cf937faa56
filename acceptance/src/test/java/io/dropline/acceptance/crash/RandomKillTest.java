package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Killed at moments that nobody chose, under load, with every recurring job at work. */
@ExtendWith(World.Supplied.class)
class RandomKillTest {
    private static final int ORDERS = 20;
    private static final int KILLS = 3;
    private static final Duration LONGEST = Duration.ofMillis(2500);

    private final World world;
    private final long seed = Long.getLong("dropline.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    RandomKillTest(World world) {
        this.world = world;
    }

    @Test
    void nothingIsLostAndNothingHappensTwice() {
        System.out.println("Random kills: repeat them with -Ddropline.crash.seed=" + seed);
        List<Scenario> orders = new ArrayList<>();
        Set<UUID> inDoubt = new HashSet<>();
        world.installation.kill();
        world.installation.startWithTimers();
        for (int kill = 0; kill < KILLS; kill++) {
            while (orders.size() < ORDERS * (kill + 1) / KILLS) {
                Scenario scenario = world.scenario("random " + orders.size())
                        .withSupplierThatTakes(Duration.ofMillis(random.nextInt(400)));
                scenario.orderFor("june" + orders.size() + "@customer.example");
                orders.add(scenario);
            }
            Until.pass(Duration.ofMillis(random.nextLong(LONGEST.toMillis())));
            world.installation.kill();
            world.books.documents().stream()
                    .filter(Document::isInDoubt)
                    .map(Document::id)
                    .forEach(inDoubt::add);
            world.installation.startWithTimers();
        }
        Until.isTrue("the store's webhooks arrive", () -> !world.partners.webhooksWait());
        settle(orders);

        Set<UUID> unknown = new HashSet<>();
        world.books.documents().stream()
                .filter(Document::isUnknown)
                .map(Document::id)
                .forEach(unknown::add);
        assertThat(inDoubt)
                .as("seed %d: what is unknown was being sent when it died", seed)
                .containsAll(unknown);
        assertThat(orders).allSatisfy(order -> {
            order.isBoughtOnce();
            order.isShippedOnce();
        });
        world.books.areRight();
    }

    /** Suppliers who never got their mail are asked, and the store is looked at again, until every order is shipped. */
    private void settle(List<Scenario> orders) {
        Until.isTrue(() -> "seed " + seed + ": every order is shipped, but: " + world.books.summary(), () -> {
            Set<String> arrived = new HashSet<>(world.partners.messageIds());
            for (Document document : world.books.documents()) {
                if (document.isUnknown() && document.kind().equals(Document.FULFILMENT)) {
                    world.books.letTimePass(document, Duration.ofMinutes(2));
                } else if (document.isUnknown()
                        && document.kind().equals(Document.PURCHASE_ORDER)
                        && !arrived.contains(document.messageId())) {
                    world.installation.decide(world.premises.merchant(), document.id(), "SEND_AGAIN");
                }
            }
            return world.books.isQuiet()
                    && orders.stream()
                            .allMatch(order -> order.documents(Document.FULFILMENT).stream()
                                    .anyMatch(Document::isConfirmed));
        });
    }
}
