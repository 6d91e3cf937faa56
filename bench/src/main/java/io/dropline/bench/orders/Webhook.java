package io.dropline.bench.orders;

import io.dropline.bench.house.Shop;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as a store sends them. Not for several threads: each has its own. */
public final class Webhook {
    private final Shop shop;
    private final OrderDocuments documents;
    private final Mac mac;

    public Webhook(Shop shop, OrderDocuments documents) throws GeneralSecurityException {
        this.shop = shop;
        this.documents = documents;
        this.mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(shop.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    /** The bytes that deliver the document with this number. */
    public ByteBuffer request(long number) {
        byte[] body = documents.body(number);
        String head = "POST /hooks/shopify HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n"
                + "X-Shopify-Topic: orders/create\r\nX-Shopify-Shop-Domain: " + shop.domain()
                + "\r\nX-Shopify-Webhook-Id: webhook-" + number
                + "\r\nX-Shopify-Api-Version: 2026-01\r\nX-Shopify-Hmac-Sha256: "
                + Base64.getEncoder().encodeToString(mac.doFinal(body))
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return ByteBuffer.allocate(head.length() + body.length)
                .put(head.getBytes(StandardCharsets.ISO_8859_1))
                .put(body)
                .flip();
    }
}
