package io.dropline.stores;

/** What runs a store. */
public enum StoreKind {
    SHOPIFY
}
