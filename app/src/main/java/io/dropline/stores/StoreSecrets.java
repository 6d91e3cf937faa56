package io.dropline.stores;

/** What each sealed column of {@code store} is sealed for: a secret opens only for its own purpose. */
public final class StoreSecrets {
    public static final String WEBHOOK = "store.webhook-secret";
    public static final String CLIENT = "store.client-secret";
    public static final String ACCESS = "store.access-token";
    public static final String REFRESH = "store.refresh-token";

    private StoreSecrets() {}
}
