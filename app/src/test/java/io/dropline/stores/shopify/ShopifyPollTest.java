package io.dropline.stores.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.mailroom.InboxDraft;
import io.dropline.orders.Risk;
import io.dropline.orders.StoreOrder;
import io.dropline.problems.Problems;
import io.dropline.simulators.ground.Unkindness;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.stores.shopify.orders.ApiOrder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopifyPollTest {
    @TempDir
    Path home;

    private ConnectedStore connected;
    private final Set<String> known = new HashSet<>();
    private Duration eachBatchTakes = Duration.ZERO;

    @BeforeEach
    void connect() {
        connected = new ConnectedStore(home);
    }

    @AfterEach
    void close() {
        connected.close();
    }

    @Test
    void findsEveryOrderWithoutDuplicates() {
        for (int i = 0; i < 45; i++) {
            connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1).and("DESK-140", 2));
        }

        assertThat(poll()).isEqualTo(45);
        assertThat(poll()).isZero();
        assertThat(connected.inbox).extracting(InboxDraft::kind).containsOnly("shopify.order.snapshot");
        assertThat(connected.inbox).extracting(InboxDraft::source).containsOnly("shopify:" + connected.key.storeId());
    }

    @Test
    void readsTheOrderAsTheStoreTellsIt() {
        PlacedOrder placed = connected.store.placeOrder(
                OrderRequest.of("SAUNA-2P", 2).withRisk("HIGH").withNote("Ring twice"));

        poll();

        StoreOrder order = ApiOrder.read(
                connected.key.storeId(), connected.inbox.getFirst().body());
        assertThat(order.storeRef()).isEqualTo(placed.gid());
        assertThat(order.number()).isEqualTo(placed.name());
        assertThat(order.risk()).isEqualTo(Risk.HIGH);
        assertThat(order.note()).isEqualTo("Ring twice");
        assertThat(order.total()).isEqualByComparingTo(placed.total());
        assertThat(order.shipTo().region()).isEqualTo("CO");
        assertThat(order.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
    }

    @Test
    void findsAChangeLater() {
        PlacedOrder placed =
                connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 2).unpaid());
        poll();
        connected.clock.move(Duration.ofHours(3));
        connected.store.markPaid(placed.id());

        assertThat(poll()).isEqualTo(1);
        assertThat(polledTo()).isAfter(Instant.now().plus(Duration.ofHours(2)));
    }

    @Test
    void readsAllLinesOfALongOrder() {
        OrderRequest request = OrderRequest.of("SAUNA-2P", 1);
        for (int i = 0; i < 150; i++) {
            request = request.and(new OrderRequest.Line("SKU-" + i, 1, "Thing " + i, BigDecimal.TEN, BigDecimal.ZERO));
        }
        connected.store.placeOrder(request);

        poll();

        assertThat(ApiOrder.read(
                                connected.key.storeId(),
                                connected.inbox.getFirst().body())
                        .lines())
                .hasSize(151);
    }

    @Test
    void looksAgainWhereItWasAsked() {
        PlacedOrder placed = connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        connected.jdbc.update(
                "update store set polled_to = ?::timestamptz",
                Instant.now().plus(Duration.ofDays(1)).toString());
        LookAgainStore lookAgain = new LookAgainStore(connected.jdbc);
        lookAgain.ask(
                connected.key.merchant(),
                List.of(
                        new LookAgainStore.Ask(connected.key.storeId(), placed.gid()),
                        new LookAgainStore.Ask(connected.key.storeId(), "gid://shopify/Order/404")),
                connected.clock.instant());

        assertThat(poll()).isEqualTo(1);
        assertThat(lookAgain.waiting(connected.key, 10)).isEmpty();
    }

    @Test
    void anAskThatCameWhileLookingStays() {
        LookAgainStore lookAgain = new LookAgainStore(connected.jdbc);
        List<LookAgainStore.Ask> ask =
                List.of(new LookAgainStore.Ask(connected.key.storeId(), "gid://shopify/Order/1"));
        lookAgain.ask(connected.key.merchant(), ask, connected.clock.instant());
        List<LookAgainStore.Asked> looking = lookAgain.waiting(connected.key, 10);
        lookAgain.ask(connected.key.merchant(), ask, connected.clock.instant().plusSeconds(1));

        lookAgain.answered(connected.key, looking);
        assertThat(lookAgain.waiting(connected.key, 10)).hasSize(1);
        lookAgain.answered(connected.key, lookAgain.waiting(connected.key, 10));
        assertThat(lookAgain.waiting(connected.key, 10)).isEmpty();
    }

    @Test
    void waitsForRoomInTheBucket() {
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        connected.store.drainBucket();

        assertThat(poll()).isEqualTo(1);
    }

    @Test
    void theMarkNeverPassesWhatIsStored() {
        for (int i = 0; i < 30; i++) {
            connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        }
        Instant before = polledTo();
        connected.store.faults().next(1, "POST /admin/api", new Unkindness.Refuse(503));

        assertThat(poll()).isZero();
        assertThat(polledTo()).isEqualTo(before);
        assertThat(poll()).isEqualTo(30);
    }

    @Test
    void aStoreThatRefusesIsAProblemUntilItDoesNot() {
        connected.store.faults().next(1, "POST /admin/api", new Unkindness.Refuse(403));

        poll();
        assertThat(connected.openProblems()).containsExactly("shopify.poll");
        poll();
        assertThat(connected.openProblems()).isEmpty();
    }

    @Test
    void aStoreThatIsNotActiveIsLeftAlone() {
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        connected.jdbc.update("update store set state = 'PAUSED'");

        assertThat(poll()).isZero();
    }

    @Test
    void whatCannotBeLookedAtHoldsUpNothingElse() {
        connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        LookAgainStore lookAgain = new LookAgainStore(connected.jdbc);
        lookAgain.ask(
                connected.key.merchant(),
                List.of(new LookAgainStore.Ask(connected.key.storeId(), "gid://shopify/Order/1")),
                connected.clock.instant());
        connected.store.faults().next(1, "POST /admin/api", new Unkindness.Refuse(403));

        assertThat(poll()).isEqualTo(1);
        assertThat(lookAgain.waiting(connected.key, 10)).hasSize(1);
    }

    @Test
    void aLongBacklogIsReadInSeveralVisits() {
        for (int i = 0; i < 100; i++) {
            connected.store.placeOrder(OrderRequest.of("SAUNA-2P", 1));
        }
        eachBatchTakes = Duration.ofSeconds(30);

        ShopifyPoll node = node();
        assertThat(poll(node)).isEqualTo(40);
        assertThat(poll(node)).isEqualTo(40);
        assertThat(poll(node)).isEqualTo(20);
    }

    @Test
    void aStoreThatHasNotAnsweredForAnHourIsAProblem() {
        poll();
        connected.store.faults().next(100, "POST /admin/api", new Unkindness.Refuse(503));
        connected.clock.move(Duration.ofMinutes(50));
        poll();
        assertThat(connected.openProblems()).isEmpty();

        connected.clock.move(Duration.ofMinutes(11));
        poll();
        assertThat(connected.openProblems()).containsExactly("shopify.poll");
    }

    private Instant polledTo() {
        return new PolledStores(connected.jdbc).polledTo(connected.key);
    }

    private int poll() {
        return poll(node());
    }

    private int poll(ShopifyPoll node) {
        return node.poll(connected.key.storeId());
    }

    private ShopifyPoll node() {
        return new ShopifyPoll(
                new PolledStores(connected.jdbc),
                new LookAgainStore(connected.jdbc),
                connected.graphql(),
                this::accept,
                connected.bean(Problems.class),
                connected.clock,
                connected.clock::move);
    }

    private int accept(List<InboxDraft> drafts) {
        List<InboxDraft> added =
                drafts.stream().filter(draft -> known.add(draft.eventKey())).toList();
        connected.inbox.addAll(added);
        connected.clock.move(eachBatchTakes);
        return added.size();
    }
}
