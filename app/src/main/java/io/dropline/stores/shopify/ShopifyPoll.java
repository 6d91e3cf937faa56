package io.dropline.stores.shopify;

import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds what webhooks missed: reads every order updated since the last poll, and those that somebody asked to look at again, and puts them
 * into the inbox. What a webhook has told already is told once more and changes nothing. The mark up to which a store was read moves only by
 * the store's own clock, page by page, after the page was committed; a poll begins a little before it, because the store's index lags.
 */
@Component
public class ShopifyPoll {
    static final String PROBLEM = "shopify.poll";
    private static final Logger LOG = LoggerFactory.getLogger(ShopifyPoll.class);
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final int PAGE = 20;
    private static final int AT_ONCE = 8;
    private static final Duration SILENCE = Duration.ofHours(1);
    /** After this long a store that has much to tell goes on at the next poll: the others wait for this one to end. */
    private static final Duration VISIT = Duration.ofSeconds(45);

    private final PolledStores stores;
    private final LookAgainStore lookAgain;
    private final ShopifyGraphql graphql;
    private final ToIntFunction<List<InboxDraft>> inbox;
    private final Problems problems;
    private final Clock clock;
    private final PatientCalls.Pause pause;
    /** Where a visit ended before all was read. Another node, or this one after a restart, goes on from the mark instead. */
    private final Map<StoreKey, Map<String, Object>> unfinished = new ConcurrentHashMap<>();

    @Autowired
    ShopifyPoll(
            PolledStores stores,
            LookAgainStore lookAgain,
            ShopifyGraphql graphql,
            Inbox inbox,
            Problems problems,
            Clock clock) {
        this(stores, lookAgain, graphql, inbox::acceptAll, problems, clock, Thread::sleep);
    }

    ShopifyPoll(
            PolledStores stores,
            LookAgainStore lookAgain,
            ShopifyGraphql graphql,
            ToIntFunction<List<InboxDraft>> inbox,
            Problems problems,
            Clock clock,
            PatientCalls.Pause pause) {
        this.stores = stores;
        this.lookAgain = lookAgain;
        this.graphql = graphql;
        this.inbox = inbox;
        this.problems = problems;
        this.clock = clock;
        this.pause = pause;
    }

    /** Polls every active store, several at once; a slow or broken store holds up no other. */
    public void pollAll() {
        try (ExecutorService polls = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("shopify-poll-", 0).factory())) {
            stores.active().forEach(store -> polls.execute(() -> guarded(store)));
        }
    }

    /** Polls one store now, if it is active. Answers how many documents were new. */
    public int poll(UUID storeId) {
        return stores.find(storeId).map(this::poll).orElse(0);
    }

    private void guarded(StoreKey store) {
        try {
            poll(store);
        } catch (RuntimeException e) {
            LOG.error("The poll of store {} failed", store.storeId(), e);
        }
    }

    private int poll(StoreKey store) {
        PatientCalls calls = new PatientCalls(graphql, store, pause);
        Instant until = clock.instant().plus(VISIT);
        return lookAgain(store, calls, until) + reconcile(store, calls, until);
    }

    /** Answers how many documents were new. What cannot be looked at now waits for the next poll and holds up nothing else. */
    private int lookAgain(StoreKey store, PatientCalls calls, Instant until) {
        int added = 0;
        int size = PAGE;
        for (List<LookAgainStore.Asked> asked = lookAgain.waiting(store, size);
                !asked.isEmpty() && clock.instant().isBefore(until);
                asked = lookAgain.waiting(store, size)) {
            List<String> ids =
                    asked.stream().map(LookAgainStore.Asked::orderRef).toList();
            GraphqlAnswer answer = calls.call(GraphqlDocument.ORDERS_BY_ID, Map.of("ids", ids));
            if (tooCostly(answer) && size > 1) {
                size /= 2;
                continue;
            }
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return added + failed(store, answer);
            }
            switch (OrderSnapshots.collect(store, calls, data.path("nodes"))) {
                case OrderSnapshots.Collected.Whole(List<InboxDraft> documents) -> added += inbox.applyAsInt(documents);
                case OrderSnapshots.Collected.Broken(GraphqlAnswer broken) -> {
                    return added + failed(store, broken);
                }
            }
            lookAgain.answered(store, asked);
        }
        return added;
    }

    private static boolean tooCostly(GraphqlAnswer answer) {
        return answer instanceof GraphqlAnswer.Refused refused && refused.code().equals("MAX_COST_EXCEEDED");
    }

    private int reconcile(StoreKey store, PatientCalls calls, Instant until) {
        Map<String, Object> begun = unfinished.remove(store);
        Map<String, Object> variables = begun == null ? fromMark(store) : begun;
        int added = 0;
        while (true) {
            GraphqlAnswer answer = calls.call(GraphqlDocument.ORDERS_UPDATED, variables);
            if (tooCostly(answer) && variables.get("first") instanceof Integer size && size > 1) {
                variables.put("first", size / 2);
                continue;
            }
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return added + failed(store, answer);
            }
            JsonNode orders = data.path("orders");
            switch (OrderSnapshots.collect(store, calls, orders.path("nodes"))) {
                case OrderSnapshots.Collected.Whole(List<InboxDraft> documents) -> added += inbox.applyAsInt(documents);
                case OrderSnapshots.Collected.Broken(GraphqlAnswer broken) -> {
                    return added + failed(store, broken);
                }
            }
            advance(store, orders.path("nodes"));
            boolean more = orders.path("pageInfo").path("hasNextPage").asBoolean(false);
            variables.put("after", orders.path("pageInfo").path("endCursor").asString());
            boolean over = !clock.instant().isBefore(until);
            if (more && over) {
                unfinished.put(store, variables);
            }
            if (!more || over) {
                return read(store, added);
            }
        }
    }

    private Map<String, Object> fromMark(StoreKey store) {
        Instant from = stores.polledTo(store).minus(OVERLAP).truncatedTo(ChronoUnit.SECONDS);
        return new HashMap<>(Map.of("query", "updated_at:>='" + from + "'", "first", PAGE));
    }

    /** The page comes in the order of the last change, so everything before its last order is stored now. */
    private void advance(StoreKey store, JsonNode orders) {
        if (!orders.isEmpty()) {
            stores.advance(
                    store,
                    Instant.parse(
                            orders.get(orders.size() - 1).path("updatedAt").asString()));
        }
    }

    private int read(StoreKey store, int added) {
        stores.heard(store, clock.instant());
        problems.resolve(
                store.merchant(), PROBLEM, List.of("store:" + store.storeId()), "The store could be read again.");
        return added;
    }

    /** Nothing was stored. A refusal is a problem at once, silence after an hour. */
    private int failed(StoreKey store, GraphqlAnswer answer) {
        LOG.warn("Store {} could not be read: {}", store.storeId(), answer);
        if (answer instanceof GraphqlAnswer.Refused(String code, String why)) {
            raise(
                    store,
                    "The store does not let its orders be read",
                    why + (code.isEmpty() ? "" : " (" + code + ")"),
                    "Check that the app has the scope read_orders; until then an order whose webhook is lost stays unknown.");
        } else if (stores.lastHeard(store).isBefore(clock.instant().minus(SILENCE))) {
            raise(
                    store,
                    "The store has not answered for an hour",
                    "The last try: " + words(answer),
                    "Look whether the store is up; until it answers, an order whose webhook is lost stays unknown.");
        }
        return 0;
    }

    private void raise(StoreKey store, String title, String reason, String nextStep) {
        problems.raise(List.of(new Problem(
                store.merchant(),
                PROBLEM,
                "store:" + store.storeId(),
                null,
                Problem.Severity.URGENT,
                title,
                reason,
                nextStep,
                "/stores/" + store.storeId())));
    }

    private static String words(GraphqlAnswer answer) {
        return switch (answer) {
            case GraphqlAnswer.Data data -> "it answered";
            case GraphqlAnswer.Throttled throttled -> "it asks us to slow down";
            case GraphqlAnswer.Unauthorized(String why) -> why;
            case GraphqlAnswer.Refused(String code, String why) -> why;
            case GraphqlAnswer.NotSent(String why) -> why;
            case GraphqlAnswer.Ambiguous(String why) -> why;
        };
    }
}
