package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store can be asked: however the attempt to tell it of a parcel ends, it is told exactly once. */
@ExtendWith(World.Supplied.class)
class FulfilmentCrashTest {
    private final World world;

    FulfilmentCrashTest(World world) {
        this.world = world;
    }

    /** The mail with the purchase order is the first document that passes each place, the fulfilment the second. */
    @ParameterizedTest
    @CsvSource({
        "outbox.claimed:1,                 PROVED",
        "outbox.sending:1,                 NOT THERE",
        "outbox.sending:1>http.sent:1,     THERE",
        "outbox.sending:1>shopify.fulfilment.answered, THERE",
        "outbox.answered:1,                THERE",
        "outbox.recorded:1,                PROVED"
    })
    void aParcelIsToldToTheStoreOnce(String trap, String before) {
        Scenario order =
                world.scenario("f " + trap.toLowerCase(Locale.ROOT)).withSupplierThatTakes(Duration.ofMillis(50));
        world.installation.trap(trap);
        order.orderAndDie();
        assertThat(order.purchaseOrder().isConfirmed()).isTrue();

        world.installation.start();
        switch (before) {
            case "THERE" -> order.becomes(Document.FULFILMENT, "CONFIRMED");
            case "NOT THERE" -> {
                Document unknown = order.becomes(Document.FULFILMENT, "UNKNOWN");
                assertThat(world.books.openProblems(unknown)).containsExactly("outbox.unknown");
                assertThat(order.trackingInStore()).isEmpty();
                world.books.letTimePass(unknown, Duration.ofMinutes(2));
                Until.isTrue(
                        "it is proved that it did not arrive",
                        () -> order.document(Document.FULFILMENT).state().equals("PENDING"));
                world.books.letTimePass(unknown, Duration.ofMinutes(2));
                order.becomes(Document.FULFILMENT, "CONFIRMED");
            }
            default -> order.becomes(Document.FULFILMENT, "CONFIRMED");
        }
        Until.isTrue(world.books::summary, world.books::isQuiet);

        order.isBoughtOnce();
        order.isShippedOnce();
        world.books.areRight();
    }
}
