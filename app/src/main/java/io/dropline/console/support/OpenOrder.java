package io.dropline.console.support;

import io.dropline.platform.MerchantId;
import io.dropline.support.ConversationAction;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from a conversation to all that can be done on the page of its order. */
@Component
class OpenOrder implements ConversationAction {
    @Override
    public String label() {
        return "Open the order";
    }

    @Override
    public String icon() {
        return "shopping-bag";
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public Optional<String> link(MerchantId merchant, UUID order) {
        return Optional.of("/orders/" + order);
    }
}
