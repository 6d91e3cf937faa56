package io.dropline.stores.shopify.after;

import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.stores.shopify.PatientCalls;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the orders that somebody asked to look at after their sale, and puts what it finds into the inbox. */
@Component
class AfterPoll {
    private static final Logger LOG = LoggerFactory.getLogger(AfterPoll.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NO_RETURNS = "shopify.returns-closed";
    private static final int PAGE = 8;
    private static final int AT_ONCE = 8;
    /** A store with more to look at goes on at the next poll. */
    private static final int PAGES = 25;

    private final AfterLookStore looks;
    private final ShopifyGraphql graphql;
    private final Inbox inbox;
    private final Problems problems;

    AfterPoll(AfterLookStore looks, ShopifyGraphql graphql, Inbox inbox, Problems problems) {
        this.looks = looks;
        this.graphql = graphql;
        this.inbox = inbox;
        this.problems = problems;
    }

    /** Several stores at once; a slow or broken one holds up no other. */
    void pollAll() {
        try (ExecutorService polls = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("shopify-after-", 0).factory())) {
            looks.stores().forEach(store -> polls.execute(() -> guarded(store)));
        }
    }

    private void guarded(StoreKey store) {
        try {
            poll(store);
        } catch (RuntimeException e) {
            LOG.error("Looking at orders of store {} failed", store.storeId(), e);
        }
    }

    private void poll(StoreKey store) {
        PatientCalls calls = new PatientCalls(graphql, store, Thread::sleep);
        int size = PAGE;
        for (int page = 0; page < PAGES; page++) {
            List<AfterLookStore.Asked> asked = looks.waiting(store, size);
            if (asked.isEmpty()) {
                return;
            }
            List<String> ids =
                    asked.stream().map(AfterLookStore.Asked::orderRef).toList();
            GraphqlAnswer answer = look(store, calls, ids);
            if (tooCostly(answer) && size > 1) {
                size /= 2;
                continue;
            }
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost _))) {
                // The poll of the orders says to a person that the store cannot be read; here it is tried again.
                LOG.warn("Orders of store {} could not be looked at: {}", store.storeId(), answer);
                return;
            }
            inbox.acceptAll(documents(store, data.path("nodes"), asked));
            looks.answered(store, asked);
        }
    }

    /** Without the scope for returns the payments are read all the same, and somebody is told. */
    private GraphqlAnswer look(StoreKey store, PatientCalls calls, List<String> ids) {
        GraphqlAnswer answer = calls.call(GraphqlDocument.ORDERS_AFTER, Map.of("ids", ids));
        if (answer instanceof GraphqlAnswer.Refused(String code, String why) && code.equals("ACCESS_DENIED")) {
            problems.raise(List.of(new Problem(
                    store.merchant(),
                    NO_RETURNS,
                    "store:" + store.storeId(),
                    null,
                    Problem.Severity.WARNING,
                    "The store does not let its returns be read",
                    why,
                    "Give the app the scopes read_returns and write_returns; until then returns made in the store stay unknown here.",
                    "/stores/" + store.storeId())));
            return calls.call(GraphqlDocument.ORDERS_AFTER_PAYMENTS, Map.of("ids", ids));
        }
        if (answer instanceof GraphqlAnswer.Data) {
            problems.resolve(
                    store.merchant(), NO_RETURNS, List.of("store:" + store.storeId()), "Its returns could be read.");
        }
        return answer;
    }

    private static boolean tooCostly(GraphqlAnswer answer) {
        return answer instanceof GraphqlAnswer.Refused refused && refused.code().equals("MAX_COST_EXCEEDED");
    }

    /** Each look is an event of its own: what it found may be what an earlier one had found before something else was told in between. */
    private static List<InboxDraft> documents(StoreKey store, JsonNode orders, List<AfterLookStore.Asked> asked) {
        List<InboxDraft> documents = new ArrayList<>();
        for (JsonNode order : orders) {
            if (order instanceof ObjectNode known && known.has("id")) {
                String id = known.path("id").asString();
                asked.stream()
                        .filter(one -> one.orderRef().equals(id))
                        .findFirst()
                        .ifPresent(one -> documents.add(new InboxDraft(
                                store.merchant(),
                                "shopify:" + store.storeId(),
                                id + "@after@" + one.at(),
                                AfterSnapshot.KIND,
                                Map.of(),
                                JSON.writeValueAsBytes(known))));
            }
        }
        return documents;
    }
}
