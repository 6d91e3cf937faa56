package io.dropline.feeds.fetch;

import io.dropline.feeds.setup.FeedSource;

/**
 * What to get.
 *
 * @param secret password, token or private key; empty where none is needed
 * @param hostKey the fingerprint that the server must have; empty: this is the first time
 */
public record FetchOrder(FeedSource source, String secret, String hostKey, Seen seen) {
    /** Secrets are not for logs. */
    @Override
    public String toString() {
        return "FetchOrder[" + source.words() + "]";
    }
}
