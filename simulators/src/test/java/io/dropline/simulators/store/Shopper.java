package io.dropline.simulators.store;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Web;
import io.dropline.simulators.store.book.Product;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A store for tests, and an app that talks to it. */
final class Shopper implements AutoCloseable {
    static final List<Product> PRODUCTS = List.of(
            new Product("SAUNA-2P", "Two-person cedar sauna", "Nordhus", new BigDecimal("3299.00"), 180_000, "🧖"),
            new Product("DESK-140", "Standing desk 140", "Uplift", new BigDecimal("649.50"), 38_000, "🪑"));

    interface Choice {
        StoreOptions of(StoreOptions options);
    }

    final Ledger ledger = Ledger.inMemory(Clock.systemUTC());
    final StoreSimulator store;

    private Shopper(Choice choice) {
        this.store = StoreSimulator.start(
                choice.of(StoreOptions.defaults(ledger, Clock.systemUTC()).withProducts(PRODUCTS)));
    }

    static Shopper open() {
        return open(options -> options);
    }

    static Shopper open(Choice choice) {
        return new Shopper(choice);
    }

    HttpResponse<String> ask(String token, String query, Map<String, @Nullable Object> variables)
            throws IOException, InterruptedException {
        return Web.post(
                store.uri().resolve("/admin/api/2026-07/graphql.json"),
                Json.text(Json.of("query", query, "variables", variables)),
                "Content-Type",
                "application/json",
                "X-Shopify-Access-Token",
                token);
    }

    JsonNode ask(String query, Map<String, @Nullable Object> variables) throws IOException, InterruptedException {
        return Web.json(ask("shpat_simulated", query, variables));
    }

    @Override
    public void close() {
        store.close();
    }
}
