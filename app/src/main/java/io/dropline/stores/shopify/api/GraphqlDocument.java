package io.dropline.stores.shopify.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Every document that we send to Shopify. Each is checked against the official schema by a conformance test. */
public enum GraphqlDocument {
    ORDERS_UPDATED("orders-updated", "order-fields", "line-fields"),
    ORDERS_BY_ID("orders-by-id", "order-fields", "line-fields"),
    ORDER_LINES("order-lines", "line-fields"),
    ORDER_FULFILMENT("order-fulfilment"),
    FULFILMENT_ORDER_LINES("fulfilment-order-lines"),
    FULFILMENT_CREATE("fulfilment-create"),
    ORDERS_AFTER("orders-after", "payment-fields", "return-fields"),
    ORDERS_AFTER_PAYMENTS("orders-after-payments", "payment-fields"),
    REFUND_ORDER("refund-order"),
    REFUND_CREATE("refund-create"),
    RETURN_ORDER("return-order"),
    RETURN_CREATE("return-create"),
    RETURN_APPROVE("return-approve"),
    RETURN_DECLINE("return-decline"),
    RETURN_PROCESS("return-process"),
    RETURN_CANCEL("return-cancel"),
    RETURN_CLOSE("return-close"),
    SHELF_LOCATIONS("shelf-locations"),
    SHELF_ITEMS("shelf-items", "shelf-figure"),
    SHELF_FIGURES("shelf-figures", "shelf-figure"),
    SHELF_SET("shelf-set"),
    ORDERS_COUNT("orders-count");

    private final String text;

    GraphqlDocument(String... files) {
        StringBuilder whole = new StringBuilder();
        for (String file : files) {
            whole.append(read(file));
        }
        text = whole.toString();
    }

    public String text() {
        return text;
    }

    private static String read(String file) {
        try (InputStream in = GraphqlDocument.class.getResourceAsStream(file + ".graphql")) {
            if (in == null) {
                throw new IllegalStateException("Missing " + file + ".graphql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
