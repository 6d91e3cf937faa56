package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What came in is handled once, wherever the way in is cut off. */
@ExtendWith(World.Supplied.class)
class InboxCrashTest {
    private final World world;

    InboxCrashTest(World world) {
        this.world = world;
    }

    @Test
    void anOrderThatMeetsDeathAtEveryStepIsPlacedAndBoughtOnce() {
        Scenario order = world.scenario("every step").withSilentSupplier();
        // Stored, but the store does not hear of it: it will send the same webhook again.
        world.installation.trap("inbox.committed");
        order.orderAndDie();
        assertThat(world.books.isQuiet()).as("the webhook waits to be handled").isFalse();
        // The rest of its way it meets death as people meet it: nobody touches it after the start.
        world.installation.startToDieAt("orders.stored");
        assertThat(order.documents(Document.PURCHASE_ORDER)).isEmpty();
        world.installation.startToDieAt("outbox.committed");
        assertThat(order.purchaseOrder().state()).isEqualTo("PENDING");
        world.installation.startToDieAt("outbox.claimed");
        assertThat(order.purchaseOrder()).matches(po -> po.state().equals("SENDING") && !po.begun(), "only claimed");

        world.installation.start();
        order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");
        Until.isTrue("the store's webhooks arrive", () -> !world.partners.webhooksWait());
        Until.isTrue(world.books::summary, world.books::isQuiet);

        order.isBoughtOnce();
        assertThat(order.copies()).isEqualTo(1);
        world.books.areRight();
    }

    @Test
    void aSuppliersAnswerIsTakenOnceWhereThePageDiesBeforeItAnswers() {
        Scenario order = world.scenario("lost page").withSupplierThatTakes(Duration.ofSeconds(4));
        order.orderFor(Scenario.NO_MAIL);
        order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");
        Until.isTrue(world.books::summary, () -> world.books.isQuiet() && !world.partners.webhooksWait());
        world.installation.trap("inbox.committed");
        world.installation.awaitDeath();
        assertThat(world.books.lastIncoming("portal")).startsWith("portal.");

        world.installation.start();
        order.becomes(Document.FULFILMENT, "CONFIRMED");
        Until.isTrue(world.books::summary, world.books::isQuiet);

        order.isBoughtOnce();
        order.isShippedOnce();
        world.books.areRight();
    }
}
