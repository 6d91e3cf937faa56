package io.dropline.carriers;

/** For what a tracking service's secrets are sealed; the purposes name the columns of {@code tracking_account}. */
public final class TrackingSecrets {
    public static final String API_KEY = "tracking-account.api-key";
    public static final String WEBHOOK = "tracking-account.webhook-secret";

    private TrackingSecrets() {}
}
