package io.dropline.simulators.store.book;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did, and the webhooks it causes, in order.
 *
 * @param orderId 0 where it is not about an order
 */
public record Happening(Instant at, long orderId, List<Message> messages) {
    /** @param topic {@code orders/create} */
    public record Message(String topic, Map<String, @Nullable Object> payload) {}

    public Happening {
        messages = List.copyOf(messages);
    }
}
