package io.dropline.stores.shopify.inventory;

import io.dropline.inventory.shelf.Shelf.Location;
import io.dropline.inventory.shelf.ShelfNews;
import io.dropline.inventory.shelf.ShelfNews.Wanted;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.stores.shopify.PatientCalls;
import io.dropline.stores.shopify.api.GraphqlAnswer;
import io.dropline.stores.shopify.api.GraphqlDocument;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import io.dropline.stores.shopify.api.StoreKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a store shows of everything it sells, page by page. */
@Component
class ShelfReader {
    static final String PROBLEM = "shopify.stock";
    private static final Logger LOG = LoggerFactory.getLogger(ShelfReader.class);
    private static final int PAGE = 100;

    private final ShopifyGraphql graphql;
    private final ShelfNews news;
    private final Problems problems;
    private final Clock clock;
    private final PatientCalls.Pause pause;

    @Autowired
    ShelfReader(ShopifyGraphql graphql, ShelfNews news, Problems problems, Clock clock) {
        this(graphql, news, problems, clock, Thread::sleep);
    }

    ShelfReader(ShopifyGraphql graphql, ShelfNews news, Problems problems, Clock clock, PatientCalls.Pause pause) {
        this.graphql = graphql;
        this.news = news;
        this.problems = problems;
        this.clock = clock;
        this.pause = pause;
    }

    void read(Wanted shelf) {
        Instant began = clock.instant();
        PatientCalls calls = new PatientCalls(graphql, new StoreKey(shelf.merchant(), shelf.storeId()), pause);
        List<Location> locations = new ArrayList<>();
        GraphqlAnswer answer = locations(calls, locations);
        Optional<Location> location = locations.stream()
                .filter(one ->
                        shelf.locationRef().isEmpty() ? one.main() : one.ref().equals(shelf.locationRef()))
                .findFirst();
        if (answer instanceof GraphqlAnswer.Data && location.isEmpty()) {
            refused(shelf, "The location whose stock should be set is no longer there, or not active.");
            return;
        }
        if (answer instanceof GraphqlAnswer.Data) {
            answer = items(shelf, calls, location.get().ref());
        }
        switch (answer) {
            case GraphqlAnswer.Data _ -> {
                news.read(shelf, locations, began);
                problems.resolve(shelf.merchant(), PROBLEM, List.of(subject(shelf)), "The store could be read again.");
            }
            case GraphqlAnswer.Refused(String code, String why) -> refused(shelf, why + " (" + code + ")");
            case GraphqlAnswer other ->
                LOG.warn("The figures of store {} could not be read: {}", shelf.storeId(), other);
        }
    }

    private static GraphqlAnswer locations(PatientCalls calls, List<Location> locations) {
        Map<String, Object> variables = new HashMap<>();
        while (true) {
            GraphqlAnswer answer = calls.call(GraphqlDocument.SHELF_LOCATIONS, variables);
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return answer;
            }
            for (JsonNode one : data.path("locations").path("nodes")) {
                if (one.path("isActive").asBoolean(false)) {
                    locations.add(new Location(
                            one.path("id").asString(),
                            one.path("name").asString(""),
                            one.path("isPrimary").asBoolean(false)));
                }
            }
            JsonNode page = data.path("locations").path("pageInfo");
            if (!page.path("hasNextPage").asBoolean(false)) {
                if (locations.size() == 1) {
                    locations.set(
                            0,
                            new Location(
                                    locations.getFirst().ref(),
                                    locations.getFirst().name(),
                                    true));
                }
                return answer;
            }
            variables.put("after", page.path("endCursor").asString());
        }
    }

    private GraphqlAnswer items(Wanted shelf, PatientCalls calls, String location) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE, "location", location));
        while (true) {
            GraphqlAnswer answer = calls.call(GraphqlDocument.SHELF_ITEMS, variables);
            if (answer instanceof GraphqlAnswer.Refused refused
                    && refused.code().equals("MAX_COST_EXCEEDED")
                    && variables.get("first") instanceof Integer size
                    && size > 1) {
                variables.put("first", size / 2);
                continue;
            }
            if (!(answer instanceof GraphqlAnswer.Data(JsonNode data, GraphqlAnswer.Cost cost))) {
                return answer;
            }
            JsonNode variants = data.path("productVariants");
            news.shown(shelf, FigureReading.variants(variants.path("nodes"), location));
            if (!variants.path("pageInfo").path("hasNextPage").asBoolean(false)) {
                return answer;
            }
            variables.put("after", variants.path("pageInfo").path("endCursor").asString());
        }
    }

    private void refused(Wanted shelf, String why) {
        news.halt(shelf.merchant(), shelf.storeId(), why);
        problems.raise(List.of(new Problem(
                shelf.merchant(),
                PROBLEM,
                subject(shelf),
                null,
                Problem.Severity.URGENT,
                "Stock is no longer published to the store",
                why,
                "Check that the app has the scopes read_products, read_locations, read_inventory and write_inventory, then save the store's"
                        + " publishing again.",
                "/stock/stores/" + shelf.storeId())));
    }

    private static String subject(Wanted shelf) {
        return "store:" + shelf.storeId();
    }
}
