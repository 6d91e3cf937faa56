package io.dropline.stores.shopify.webhooks;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.InboxDraft;
import io.dropline.platform.http.Answers;
import io.dropline.platform.http.IncomingBody;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /hooks/shopify}. The signature is the authentication, so no filter of the console's stands before it, and nothing is parsed here:
 * a signed document is stored as it came, whatever it is, and answered after the commit. 401 for an unknown shop or a wrong signature, 413 for
 * a body over the limit, 503 when nothing could be stored, or too much is on its way in: Shopify comes again.
 */
public final class ShopifyWebhookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9_]{1,60}(/[a-z0-9_]{1,60})?");
    private static final Pattern WEBHOOK_ID = Pattern.compile("[!-~]{1,100}");
    private static final Logger LOG = LoggerFactory.getLogger(ShopifyWebhookServlet.class);
    private final transient Function<String, Optional<Shop>> shops;
    private final transient Function<InboxDraft, Accepted> door;
    private final int limit;

    /** @param limit longest body in bytes */
    ShopifyWebhookServlet(Function<String, Optional<Shop>> shops, Function<InboxDraft, Accepted> door, int limit) {
        this.shops = shops;
        this.door = door;
        this.limit = limit;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Shop> shop = sender(request);
            if (shop.isEmpty()) {
                stranger(response);
                return;
            }
            switch (IncomingBody.take(request, limit, body -> answer(shop.get(), request, body, response))) {
                case WHOLE -> {}
                case TOO_LONG ->
                    Answers.problem(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body is too long");
                case BUSY -> Answers.later(response, "Busy");
            }
        } catch (RuntimeException e) {
            LOG.error("A delivery from {} could not be stored", request.getHeader("X-Shopify-Shop-Domain"), e);
            Answers.later(response, "Nothing was stored");
        }
    }

    private void answer(Shop shop, HttpServletRequest request, byte[] body, HttpServletResponse response)
            throws IOException {
        if (!shop.signed(body, request.getHeader("X-Shopify-Hmac-Sha256"))) {
            stranger(response);
            return;
        }
        switch (door.apply(draft(shop, request, body))) {
            case STORED, ALREADY_KNOWN -> Answers.ok(response);
            case FULL -> Answers.later(response, "Busy");
        }
    }

    private static void stranger(HttpServletResponse response) throws IOException {
        Answers.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "Unknown shop or wrong signature");
    }

    /** Who says that it sends this; the signature over the body has to prove it. Not a byte is read for a shop that nobody knows. */
    private Optional<Shop> sender(HttpServletRequest request) {
        String domain = request.getHeader("X-Shopify-Shop-Domain");
        if (domain == null || request.getHeader("X-Shopify-Hmac-Sha256") == null || domain.length() > 255) {
            return Optional.empty();
        }
        return shops.apply(domain.toLowerCase(Locale.ROOT));
    }

    private static InboxDraft draft(Shop shop, HttpServletRequest request, byte[] body) {
        String topic = topic(request.getHeader("X-Shopify-Topic"));
        return new InboxDraft(
                shop.merchant(),
                "shopify:" + shop.storeId(),
                key(request.getHeader("X-Shopify-Webhook-Id"), topic, body),
                "shopify." + topic,
                headers(request),
                body);
    }

    private static String topic(@Nullable String header) {
        String topic = header == null ? "" : header.toLowerCase(Locale.ROOT);
        return TOPIC.matcher(topic).matches() ? topic : "unknown";
    }

    /** The delivery's id, the same when it comes again. Without one (or with nonsense) the content is the identity. */
    private static String key(@Nullable String webhookId, String topic, byte[] body) {
        if (webhookId != null && WEBHOOK_ID.matcher(webhookId).matches()) {
            return webhookId;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((topic + "\n").getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-shopify-") || lower.equals("content-type")) {
                headers.put(lower, request.getHeader(name));
            }
        }
        return headers;
    }
}
