package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.util.Map;

/**
 * A document that came in, as it came.
 *
 * @param source who sent it: "shopify:&lt;store uuid&gt;", "portal", "easypost"
 * @param eventKey what makes it the same document when it comes again, unique in its source
 * @param kind which {@link InboxHandler} reads it
 */
public record InboxDraft(
        MerchantId merchant, String source, String eventKey, String kind, Map<String, String> headers, byte[] body) {}
