package io.dropline.stores.shopify;

import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Duration;
import java.util.Map;

/** Queries of one store that wait for room in the cost bucket. For queries only: they may be asked again after any failure. */
public final class PatientCalls {
    private static final int TRIES = 8;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private final ShopifyGraphql graphql;
    private final StoreKey store;
    private final Pause pause;
    private Duration owed = Duration.ZERO;

    /** How this thread waits. */
    @FunctionalInterface
    public interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    public PatientCalls(ShopifyGraphql graphql, StoreKey store, Pause pause) {
        this.graphql = graphql;
        this.store = store;
        this.pause = pause;
    }

    /** Asks, and asks again as long as the store wants us to slow down, a handful of times at most. */
    public GraphqlAnswer call(GraphqlDocument document, Map<String, ?> variables) {
        GraphqlAnswer answer = new GraphqlAnswer.NotSent("interrupted");
        try {
            for (int i = 0; i < TRIES; i++) {
                rest(owed);
                answer = graphql.call(store, document, variables);
                switch (answer) {
                    case GraphqlAnswer.Throttled throttled -> owed = throttled.pause();
                    case GraphqlAnswer.Data data -> {
                        owed = data.cost().waitForAnother();
                        return answer;
                    }
                    default -> {
                        return answer;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private void rest(Duration length) throws InterruptedException {
        if (length.isPositive()) {
            pause.take(length.compareTo(LONGEST) > 0 ? LONGEST : length);
        }
    }
}
