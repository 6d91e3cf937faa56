package io.dropline.console.returns;

import io.dropline.platform.MerchantId;
import io.dropline.support.ConversationAction;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from a conversation to the Return form of its order, which says what is possible. */
@Component
class ReturnGoods implements ConversationAction {
    @Override
    public String label() {
        return "Return";
    }

    @Override
    public String icon() {
        return "rotate-ccw";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Optional<String> link(MerchantId merchant, UUID order) {
        return Optional.of("/orders/" + order + "/return");
    }
}
