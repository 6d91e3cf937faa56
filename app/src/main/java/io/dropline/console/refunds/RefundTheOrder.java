package io.dropline.console.refunds;

import io.dropline.platform.MerchantId;
import io.dropline.support.ConversationAction;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from a conversation to the Refund form of its order, which says what is possible. */
@Component
class RefundTheOrder implements ConversationAction {
    @Override
    public String label() {
        return "Refund";
    }

    @Override
    public String icon() {
        return "undo-2";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Optional<String> link(MerchantId merchant, UUID order) {
        return Optional.of("/orders/" + order + "/refund");
    }
}
