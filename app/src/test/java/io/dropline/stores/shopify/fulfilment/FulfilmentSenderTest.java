package io.dropline.stores.shopify.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.Outcome;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.stores.shopify.ConnectedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FulfilmentSenderTest {
    @TempDir
    Path home;

    private ConnectedStore connected;
    private FulfilmentSender sender;
    private PlacedOrder order;
    private Instant lastAttempt = Instant.EPOCH;

    @BeforeEach
    void connect() {
        connected = new ConnectedStore(home);
        sender = new FulfilmentSender(connected.graphql(), _ -> lastAttempt, connected.clock);
        order = connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 2).and("DESK-140", 3));
    }

    @AfterEach
    void close() {
        connected.close();
    }

    @Test
    void fulfilsTheUnitsOfTheParcelWithItsTracking() {
        assertThat(send(parcel("1Z999", units(1, 2))))
                .isInstanceOfSatisfying(
                        Outcome.Confirmed.class,
                        confirmed -> assertThat(confirmed.reference()).startsWith("gid://shopify/Fulfillment/"));

        PlacedOrder now = connected.store.order(order.id()).orElseThrow();
        assertThat(now.fulfillmentStatus()).isEqualTo("PARTIALLY_FULFILLED");
        assertThat(now.lines()).extracting(PlacedOrder.PlacedLine::shipped).containsExactly(1, 2);
        assertThat(now.parcels()).singleElement().satisfies(shown -> {
            assertThat(shown.tracking().company()).isEqualTo("UPS");
            assertThat(shown.tracking().numbers()).containsExactly("1Z999");
        });
    }

    @Test
    void twoParcelsFulfilTheOrder() {
        assertThat(send(parcel("1Z1", units(2, 0)))).isInstanceOf(Outcome.Confirmed.class);
        assertThat(send(parcel("1Z2", units(0, 3)))).isInstanceOf(Outcome.Confirmed.class);

        assertThat(connected.store.order(order.id()).orElseThrow().fulfillmentStatus())
                .isEqualTo("FULFILLED");
        assertThat(created()).isEqualTo(2);
    }

    @Test
    void aRepeatShipsNothingTwice() {
        OutboxDocument document = parcel("1Z 999", units(1, 1));
        Outcome first = send(document);
        Outcome second = send(document);

        assertThat(second).isEqualTo(first);
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasLostIsUnknownAndFoundAgain() {
        connected.store.faults().next(1, "DroplineFulfilmentCreate", new Unkindness.AcceptThenDropAnswer());
        OutboxDocument document = parcel("1Z999", units(2, 3));

        assertThat(send(document)).isInstanceOf(Outcome.Unknown.class);
        assertThat(seek(document)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void absenceProvesNothingBeforeTheQuietMinuteIsOver() {
        connected.store.faults().next(1, "DroplineFulfilmentCreate", new Unkindness.DropBeforeRead());
        OutboxDocument document = parcel("1Z999", units(2, 3));

        assertThat(send(document)).isInstanceOf(Outcome.Unknown.class);
        lastAttempt = connected.clock.instant();
        assertThat(seek(document)).isInstanceOf(Outcome.Unknown.class);
        connected.clock.move(Duration.ofSeconds(60));
        assertThat(seek(document)).isInstanceOf(Outcome.NotSent.class);
        assertThat(send(document)).isInstanceOf(Outcome.Confirmed.class);
        assertThat(created()).isEqualTo(1);
    }

    @Test
    void unitsThatVanishedProveNothing() {
        connected.store.faults().next(1, "DroplineFulfilmentCreate", new Unkindness.DropBeforeRead());
        OutboxDocument document = parcel("1Z999", units(2, 3));
        send(document);
        send(parcel("OTHER", units(2, 0)));
        connected.clock.move(Duration.ofHours(1));

        assertThat(seek(document)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void whatIsNotOpenAnyMoreIsRefusedWithAReason() {
        send(parcel("1Z1", units(2, 0)));

        assertThat(send(parcel("1Z2", units(1, 1))))
                .isEqualTo(
                        new Outcome.Refused(
                                "1 unit of this parcel is not open in the store: fulfilled there already, removed or cancelled."));
        connected.store.placeOrder(OrderRequest.of("DESK-140", 1));
        assertThat(connected
                        .store
                        .order(order.id())
                        .orElseThrow()
                        .lines()
                        .get(1)
                        .shipped())
                .isZero();
    }

    @Test
    void anOrderThatTheStoreDoesNotHaveIsRefused() {
        String document = parcel("1Z1", units(1, 0)).document().replace(order.gid(), "gid://shopify/Order/404");

        assertThat(send(document(document))).isEqualTo(new Outcome.Refused("The store no longer has this order."));
    }

    @Test
    void isNotSentWhenTheStoreAsksToSlowDown() {
        for (String document : List.of("DroplineOrderFulfilment", "DroplineFulfilmentCreate")) {
            connected.store.faults().next(1, document, new Unkindness.Refuse(429));

            assertThat(send(parcel("1Z1", units(1, 0)))).isInstanceOf(Outcome.NotSent.class);
        }
        assertThat(created()).isZero();
    }

    @Test
    void isNotSentWhenTheOrderCannotBeRead() {
        connected.store.faults().next(1, "DroplineOrderFulfilment", new Unkindness.AcceptThenDropAnswer());

        assertThat(send(parcel("1Z1", units(1, 0)))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void isUnknownWhenTheMutationFailsOnTheirSide() {
        connected.store.faults().next(1, "DroplineFulfilmentCreate", new Unkindness.Refuse(502));

        assertThat(send(parcel("1Z1", units(1, 0)))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aDocumentWithoutAParcelIsNotRendered() {
        for (String document : List.of("{}", "nonsense", "{\"lines\": [], \"trackingNumber\": \"1\"}")) {
            assertThatThrownBy(() -> sender.render(document(document))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Outcome send(OutboxDocument document) {
        return sender.send(document, sender.render(document));
    }

    private Outcome seek(OutboxDocument document) {
        return sender.seekEvidence(document, sender.render(document));
    }

    private long created() {
        return connected
                .ledger
                .entries(entry -> entry.kind().equals("fulfillmentCreate"))
                .size();
    }

    private List<FulfilmentDocument.Line> units(int... units) {
        return IntStream.range(0, units.length)
                .filter(i -> units[i] > 0)
                .mapToObj(i -> new FulfilmentDocument.Line(
                        "gid://shopify/LineItem/" + order.lines().get(i).id(), units[i]))
                .toList();
    }

    private OutboxDocument parcel(String number, List<FulfilmentDocument.Line> lines) {
        return document(new FulfilmentDocument(
                        connected.key.storeId(),
                        order.gid(),
                        UUID.randomUUID(),
                        lines,
                        "ups",
                        number,
                        "https://example.com/" + number.strip().replace(" ", ""),
                        false)
                .write());
    }

    private OutboxDocument document(String json) {
        return new OutboxDocument(
                connected.key.merchant(),
                UUID.randomUUID(),
                "store:1",
                FulfilmentDocument.KIND,
                "order:1",
                null,
                "m",
                json,
                "t",
                1,
                Instant.EPOCH);
    }
}
