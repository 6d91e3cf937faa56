package io.dropline.simulators.store.hooks;

import java.net.URI;

/**
 * Who hears of what.
 *
 * @param topic {@code orders/create}, or {@code *} for every topic
 */
public record Subscription(long id, String topic, URI target) {
    boolean hears(String happened) {
        return topic.equals("*") || topic.equals(happened);
    }
}
