package io.dropline.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail is sent at most once: where nothing proves what became of it, it is asked about and not sent again. */
@ExtendWith(World.Supplied.class)
class SupplierMailCrashTest {
    private final World world;

    SupplierMailCrashTest(World world) {
        this.world = world;
    }

    /** Whole mail sent and no answer read; the answer read and not noted. */
    @ParameterizedTest
    @ValueSource(strings = {"smtp.sent", "outbox.answered"})
    void aMailThatMayHaveArrivedIsNotSentAgainAndIsConfirmedByTheSuppliersVisit(String failpoint) {
        Scenario order = world.scenario("arrived " + failpoint).withSilentSupplier();
        world.installation.trap(failpoint);
        order.orderAndDie();
        assertThat(order.purchaseOrder().isInDoubt()).isTrue();

        world.installation.start();
        staysUnknown(order, 1);
        order.supplierVisits();
        order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");

        assertThat(order.copies()).isEqualTo(1);
        order.isBoughtOnce();
        world.books.areRight();
    }

    @Test
    void aMailOfWhichNothingLeftIsSentAgainOnlyWhenAnOperatorSaysSo() {
        Scenario order = world.scenario("not arrived").withSilentSupplier();
        world.installation.trap("outbox.sending");
        order.orderAndDie();

        world.installation.start();
        Document unknown = staysUnknown(order, 0);
        assertThat(world.installation.decide(world.premises.merchant(), unknown.id(), "SEND_AGAIN"))
                .isTrue();
        Document again = order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");

        assertThat(again.messageId()).isEqualTo(unknown.messageId());
        assertThat(order.copies()).isEqualTo(1);
        order.isBoughtOnce();
        world.books.areRight();
    }

    @Test
    void aMailWhoseConfirmationWasNotedIsDoneThoughTheDatabaseDiesToo() {
        Scenario order = world.scenario("recorded").withSilentSupplier();
        world.installation.trap("outbox.recorded");
        order.orderAndDie();
        world.installation.killDatabase();

        world.installation.start();
        order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");
        Until.isTrue(world.books::summary, world.books::isQuiet);

        assertThat(order.copies()).isEqualTo(1);
        order.isBoughtOnce();
        world.books.areRight();
    }

    @Test
    void aMailWhoseAnswerIsLostIsUnknownWithoutAnyCrash() {
        Scenario order = world.scenario("dropped").withSilentSupplier();
        world.partners.dropNextMailAnswer();
        order.orderFor(Scenario.NO_MAIL);

        Document unknown = staysUnknown(order, 1);
        assertThat(world.installation.decide(world.premises.merchant(), unknown.id(), "IT_ARRIVED"))
                .isTrue();
        order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");

        assertThat(order.copies()).isEqualTo(1);
        order.isBoughtOnce();
        world.books.areRight();
    }

    /** The supplier comes before the dead attempt is judged: its visit must not be forgotten. */
    @Test
    void aSupplierWhoIsQuickerThanTheJudgementProvesItsMail() {
        Scenario order = world.scenario("quick").withSilentSupplier();
        world.installation.trap("outbox.answered");
        order.orderAndDie();

        world.books.sendingFor(order.purchaseOrder(), Duration.ofMinutes(2));
        world.installation.start();
        order.supplierVisits();
        assertThat(order.purchaseOrder().state()).isEqualTo("SENDING");
        world.books.sendingFor(order.purchaseOrder(), Duration.ZERO);
        order.becomes(Document.PURCHASE_ORDER, "CONFIRMED");

        assertThat(order.copies()).isEqualTo(1);
        world.books.areRight();
    }

    /** Mails to supplier and customer are on their way at the same time: each is judged by itself. */
    @Test
    void exactlyWhatWasOnItsWayIsUnknown() {
        Scenario order = world.scenario("both").withSilentSupplier();
        world.installation.trap("smtp.sent");
        order.orderFor("june@customer.example");
        world.installation.awaitDeath();
        List<UUID> inDoubt = ids(Document::isInDoubt);
        assertThat(inDoubt).isNotEmpty();

        world.installation.start();
        Until.isTrue(world.books::summary, world.books::isQuiet);
        assertThat(ids(Document::isUnknown)).containsExactlyElementsOf(inDoubt);
        assertThat(order.documents(Document.CUSTOMER_MAIL)).hasSize(1);
        world.books.areRight();

        world.operatorDecides(world.books.documents(Document::isUnknown));
        Until.isTrue(world.books::summary, world.books::isQuiet);
        order.isBoughtOnce();
        world.books.areRight();
    }

    private List<UUID> ids(Predicate<Document> wanted) {
        return world.books.documents(wanted).stream().map(Document::id).toList();
    }

    /** Judged, asked about, looked into once more in vain; answers it as it then stands. */
    private Document staysUnknown(Scenario order, int copies) {
        Document unknown = order.becomes(Document.PURCHASE_ORDER, "UNKNOWN");
        assertThat(world.books.openProblems(unknown)).containsExactly("outbox.unknown");
        world.books.letTimePass(unknown, Duration.ofMinutes(2));
        Until.isTrue("evidence is sought", () -> order.purchaseOrder().looks() > 0);
        Document still = order.purchaseOrder();
        assertThat(still.isUnknown()).isTrue();
        assertThat(still.attempt()).isEqualTo(unknown.attempt());
        assertThat(order.copies()).isEqualTo(copies);
        world.books.areRight();
        return still;
    }
}
