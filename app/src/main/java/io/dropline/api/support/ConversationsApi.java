package io.dropline.api.support;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.api.support.ConversationBodies.AnswerBody;
import io.dropline.api.support.ConversationBodies.AssignBody;
import io.dropline.api.support.ConversationBodies.NoteBody;
import io.dropline.api.support.ConversationBodies.OrderBody;
import io.dropline.api.support.ConversationBodies.QuestionBody;
import io.dropline.api.support.ConversationBodies.SnoozeBody;
import io.dropline.platform.fields.Saved;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.Reply;
import io.dropline.support.life.ConversationState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations")
class ConversationsApi {
    private final Conversations conversations;
    private final ConversationReading reading;

    ConversationsApi(Conversations conversations, ConversationReading reading) {
        this.conversations = conversations;
        this.reading = reading;
    }

    @GetMapping
    @Says("Conversations, the last opened first.")
    ApiPage<ConversationRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable ConversationState state,
            @Says("Those about this order.") @RequestParam(required = false) @Nullable UUID order,
            @Says("Those that this user looks after.") @RequestParam(required = false) @Nullable UUID assignee,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                reading.list(actor.merchantId(), state, order, assignee, after, ApiPage.fetch(limit)),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One conversation with what was said in it.")
    ConversationThread find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return new ConversationThread(row(actor, id), reading.messages(actor.merchantId(), id));
    }

    @PostMapping("/{id}/answer")
    @Says("Answers by mail whom the conversation is with.")
    ConversationRow answer(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody AnswerBody body) {
        return done(actor, id, conversations.answer(actor, id, new Reply(Given.text(body.text()), body.seen())));
    }

    @PostMapping("/{id}/question")
    @Says("Asks the supplier of a purchase order of the conversation's order, on the supplier's channel.")
    ConversationRow ask(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody QuestionBody body) {
        UUID purchaseOrder = body.purchaseOrderId();
        if (purchaseOrder == null) {
            throw ApiRefusal.wrong("purchaseOrderId", "Say which purchase order it is about");
        }
        return done(
                actor,
                id,
                conversations.askSupplier(actor, id, purchaseOrder, new Reply(Given.text(body.text()), body.seen())));
    }

    @PostMapping("/{id}/note")
    @Says("Keeps a note that nobody outside sees.")
    ConversationRow note(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody NoteBody body) {
        return done(actor, id, conversations.note(actor, id, Given.text(body.text())));
    }

    @PostMapping("/{id}/assign")
    @Says("Says who looks after it.")
    ConversationRow assign(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody AssignBody body) {
        return done(actor, id, conversations.assign(actor, id, body.userId()));
    }

    @PostMapping("/{id}/order")
    @Says("Says which order it is about.")
    ConversationRow tie(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody OrderBody body) {
        return done(actor, id, conversations.tie(actor, id, body.orderId()));
    }

    @PostMapping("/{id}/snooze")
    @Says("Puts it out of sight until a moment, or until somebody writes.")
    ConversationRow snooze(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, @RequestBody SnoozeBody body) {
        Instant until = body.until();
        if (until == null) {
            throw ApiRefusal.wrong("until", "Say until when");
        }
        return done(actor, id, conversations.snooze(actor, id, until));
    }

    @PostMapping("/{id}/close")
    @Says("Ends it, until somebody writes again.")
    ConversationRow close(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return done(actor, id, conversations.close(actor, id));
    }

    @PostMapping("/{id}/reopen")
    @Says("Opens it again.")
    ConversationRow reopen(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return done(actor, id, conversations.reopen(actor, id));
    }

    private ConversationRow done(Actor actor, UUID id, Optional<Saved<Conversation>> saved) {
        ApiRefusal.unless(ApiRefusal.unless(saved, "conversation"));
        return row(actor, id);
    }

    private ConversationRow row(Actor actor, UUID id) {
        return ApiRefusal.unless(reading.find(actor.merchantId(), id), "conversation");
    }
}
