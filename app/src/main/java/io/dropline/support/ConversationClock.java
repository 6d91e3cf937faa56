package io.dropline.support;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What time brings about: who slept long enough wakes, who waited too long is told of. */
@Component
class ConversationClock implements MerchantJob {
    private final Conversations conversations;

    ConversationClock(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(MerchantId merchant) {
        conversations.timePassed(merchant);
    }
}
