package io.dropline.support;

import io.dropline.platform.MerchantId;
import java.util.Optional;
import java.util.UUID;

/** Something that can be done about an order from a conversation: a refund, a return. Every bean of this kind is a button beside the thread. */
public interface ConversationAction {
    /** What the button says ("Refund"). */
    String label();

    /** The icon before it, as {@code icons.svg} names it. */
    String icon();

    /** Where buttons stand in their row, the lowest first. */
    default int place() {
        return 100;
    }

    /** The path in the console where it is done; empty where it makes no sense for this order. */
    Optional<String> link(MerchantId merchant, UUID order);
}
