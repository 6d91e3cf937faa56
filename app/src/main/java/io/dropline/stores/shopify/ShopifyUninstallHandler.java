package io.dropline.stores.shopify;

import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The merchant removed the app: the store is no longer polled or written to, and somebody should know. */
@Component
class ShopifyUninstallHandler implements InboxHandler {
    private final PolledStores stores;
    private final Problems problems;

    ShopifyUninstallHandler(PolledStores stores, Problems problems) {
        this.stores = stores;
        this.problems = problems;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("shopify.app/uninstalled");
    }

    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        batch.forEach(ShopifyUninstallHandler::requireShop);
        List<UUID> gone = stores.uninstalled(
                merchant,
                batch.stream()
                        .map(document ->
                                new PolledStores.Uninstalled(ShopifyOrderHandler.store(document), at(document)))
                        .toList());
        problems.raise(gone.stream()
                .map(store -> new Problem(
                        merchant,
                        "shopify.uninstalled",
                        "store:" + store,
                        null,
                        Problem.Severity.URGENT,
                        "The app was removed from the store",
                        "Shopify says that the app was uninstalled, so orders no longer come in and no tracking goes out.",
                        "Install the app again and enter the new token, or close the store here.",
                        "/stores/" + store))
                .toList());
    }

    /** When it happened: the word of it may come up to a day late, after the store was connected anew. */
    private static Instant at(InboxDocument document) {
        try {
            return Instant.parse(document.headers().getOrDefault("x-shopify-triggered-at", ""));
        } catch (DateTimeParseException e) {
            return document.receivedAt();
        }
    }

    /** The topic is a header, which nobody signed: only the body of a shop, as this topic carries it, may switch a store off. */
    private static void requireShop(InboxDocument document) {
        try {
            JsonNode body = JsonMapper.shared().readTree(document.body());
            if (body.path("myshopify_domain").isString() || body.path("domain").isString()) {
                return;
            }
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new UnreadableDocument("The document says that the app was removed, but does not describe a shop.");
    }
}
