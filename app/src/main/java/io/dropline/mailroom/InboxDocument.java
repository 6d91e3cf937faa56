package io.dropline.mailroom;

import io.dropline.platform.MerchantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A stored incoming document, claimed for handling. */
public record InboxDocument(
        MerchantId merchant,
        UUID id,
        String source,
        String eventKey,
        String kind,
        Instant receivedAt,
        Map<String, String> headers,
        byte[] body) {}
