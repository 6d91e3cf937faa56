package io.dropline.api.support;

import io.dropline.api.Says;
import io.dropline.support.Channel;
import io.dropline.support.Party;
import io.dropline.support.life.ConversationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation. */
record ConversationRow(
        UUID id,

        @Says("As people see it: C-1001.") String number,

        ConversationState state,

        @Says("Who it is with in the first place.") Party party,

        Channel channel,
        String subject,
        String name,
        String email,
        @Nullable UUID orderId,
        @Nullable UUID purchaseOrderId,
        @Nullable UUID parcelId,

        @Says("What it may be about; a person has to say so.") @Nullable
        UUID suggestedOrderId,

        @Nullable UUID assigneeId,

        @Says("When an answer is due; null where nobody waits.") @Nullable
        Instant dueAt,

        @Says("Whether that moment has passed.") boolean overdue,

        @Says("When somebody who waited was answered last; null where nobody was, or before this was noted.") @Nullable
        Instant answeredAt,

        @Says("Whether that was later than it was due; null as above.") @Nullable
        Boolean answeredLate,

        @Nullable Instant snoozedUntil,
        Instant openedAt,
        Instant lastMessageAt) {}
