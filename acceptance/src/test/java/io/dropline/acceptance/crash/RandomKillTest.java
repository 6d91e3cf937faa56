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
        for (int kill = 1; kill <= KILLS; kill++) {
            world.installation.startWithTimers();
            place(orders, ORDERS * kill / KILLS);
            Until.pass(aMoment());
            world.installation.kill();
            inDoubt.addAll(world.books.documents(Document::isInDoubt).stream()
                    .map(Document::id)
                    .toList());
        }
        world.installation.start();
        Until.isTrue(
                world.books::summary,
                () -> world.books.documents(Document::isInDoubt).stream().allMatch(Document::isUnknown));
        assertThat(inDoubt)
                .as("seed %d: what is unknown was on its way when it died", seed)
                .containsAll(unknown().stream().map(Document::id).toList());
        settle(orders);
        areBoughtAndShippedOnce(orders);
    }

    @Test
    void nothingIsLostWhereTheDatabaseDiesUnderTheApplication() {
        System.out.println("Random kill of the database: repeat it with -Ddropline.crash.seed=" + seed);
        List<Scenario> orders = new ArrayList<>();
        place(orders, ORDERS / 4);
        Until.pass(aMoment());
        world.installation.killDatabase();
        world.installation.awaitDatabase();
        assertThat(world.installation.isAlive()).as("the application lives on").isTrue();
        settle(orders);

        areBoughtAndShippedOnce(orders);
    }

    private Duration aMoment() {
        return Duration.ofMillis(random.nextLong(LONGEST.toMillis()));
    }

    /** Places orders until there are so many. */
    private void place(List<Scenario> orders, int all) {
        while (orders.size() < all) {
            Scenario scenario = world.scenario("random " + Long.toHexString(seed) + " " + orders.size())
                    .withSupplierThatTakes(Duration.ofMillis(random.nextInt(400)));
            scenario.orderFor("june" + orders.size() + "@customer.example");
            orders.add(scenario);
        }
    }

    private void areBoughtAndShippedOnce(List<Scenario> orders) {
        assertThat(orders).allSatisfy(order -> {
            order.isBoughtOnce();
            order.isShippedOnce();
        });
        world.books.areRight();
    }

    /**
     * Until every order is shipped, an operator decides about mails that nobody can prove. That is not needed for purchase orders that arrived:
     * their suppliers come to the page, and that must be enough.
     */
    private void settle(List<Scenario> orders) {
        Until.isTrue(() -> "seed " + seed + ": all is shipped and quiet, but: " + world.books.summary(), () -> {
            List<Document> unknown = unknown();
            unknown.stream()
                    .filter(one -> one.kind().equals(Document.FULFILMENT))
                    .forEach(one -> world.books.letTimePass(one, Duration.ofMinutes(2)));
            Set<String> arrived = Set.copyOf(world.partners.messageIds());
            world.operatorDecides(unknown.stream()
                    .filter(Document::isMail)
                    .filter(one -> !one.kind().equals(Document.PURCHASE_ORDER) || !arrived.contains(one.messageId()))
                    .toList());
            return !world.partners.webhooksWait()
                    && orders.stream()
                            .allMatch(order -> order.documents(Document.FULFILMENT).stream()
                                    .anyMatch(Document::isConfirmed))
                    && world.books.isQuiet()
                    && unknown().isEmpty();
        });
    }

    private List<Document> unknown() {
        return world.books.documents(Document::isUnknown);
    }
}
