package io.dropline.stores;

/** Wants to know, on this node, that a store's secrets or address changed. Translators that remember them implement it. */
public interface StoreWatch {
    void changed(String domain);
}
