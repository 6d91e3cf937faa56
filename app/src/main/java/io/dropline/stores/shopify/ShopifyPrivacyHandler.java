package io.dropline.stores.shopify;

import io.dropline.mailroom.ForgottenDocuments;
import io.dropline.mailroom.InboxDocument;
import io.dropline.mailroom.InboxHandler;
import io.dropline.mailroom.UnreadableDocument;
import io.dropline.platform.MerchantId;
import io.dropline.privacy.Person;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.RequestKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shopify's three mandatory topics (shopify.dev, "Privacy law compliance"). The topic is a header, which nobody signed, so each must bring the body
 * of just this topic: no other signed document makes us forget anybody.
 */
@Component
class ShopifyPrivacyHandler implements InboxHandler {
    private static final String DATA_REQUEST = "shopify.customers/data_request";
    private static final String REDACT = "shopify.customers/redact";
    private static final String SHOP_REDACT = "shopify.shop/redact";

    private final Privacy privacy;
    private final ForgottenDocuments documents;

    ShopifyPrivacyHandler(Privacy privacy, ForgottenDocuments documents) {
        this.privacy = privacy;
        this.documents = documents;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DATA_REQUEST, REDACT, SHOP_REDACT);
    }

    /** What they say is in the request from then on, sealed, and nowhere else. */
    @Override
    public void handle(MerchantId merchant, List<InboxDocument> batch) {
        batch.forEach(document -> take(merchant, document));
        documents.forget(merchant, batch.stream().map(InboxDocument::id).toList());
    }

    private void take(MerchantId merchant, InboxDocument document) {
        UUID store = ShopifyOrderHandler.store(document);
        JsonNode body = body(document);
        String reference = "inbox:" + document.id();
        switch (document.kind()) {
            case SHOP_REDACT -> {
                require(
                        !body.has("customer") && !body.has("orders_to_redact"),
                        "asks to forget a shop, but names a customer");
                privacy.storeIsGone(merchant, store, reference);
            }
            case REDACT -> {
                require(
                        body.path("orders_to_redact").isArray(),
                        "asks to forget a customer, but has no list of orders");
                privacy.storeAsks(merchant, RequestKind.REDACT, store, person(body, "orders_to_redact"), reference, "");
            }
            default -> {
                require(body.path("data_request").isObject(), "asks what is kept of a customer, but has no number");
                privacy.storeAsks(
                        merchant,
                        RequestKind.EXPORT,
                        store,
                        person(body, "orders_requested"),
                        reference,
                        body.path("data_request").path("id").asString(""));
            }
        }
    }

    private static JsonNode body(InboxDocument document) {
        try {
            JsonNode body = JsonMapper.shared().readTree(document.body());
            require(body.path("shop_domain").isString(), "asks about a customer, but names no shop");
            return body;
        } catch (JacksonException e) {
            throw new UnreadableDocument("The document is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Person person(JsonNode body, String orders) {
        List<String> refs = new ArrayList<>();
        body.path(orders).forEach(id -> refs.add("gid://shopify/Order/" + id.asString("")));
        JsonNode customer = body.path("customer");
        return new Person(
                customer.path("email").asString("").strip(),
                customer.path("phone").asString("").strip(),
                refs,
                List.of());
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new UnreadableDocument("The document " + otherwise + ".");
        }
    }
}
