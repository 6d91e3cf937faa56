package io.dropline.support;

import io.dropline.access.Actor;
import io.dropline.access.User;
import io.dropline.access.Users;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.purchasing.Inquiries;
import io.dropline.support.life.ConversationEvent;
import io.dropline.support.life.ConversationMachine;
import io.dropline.support.life.ConversationState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations with customers and suppliers. Everything said goes through here: facts, the order's story and the mail that leaves are one
 * transaction. Commands on one conversation answer empty where the merchant has no such conversation.
 */
@Component
@Transactional
public class Conversations {
    private static final int MOST = 200;

    private final ConversationStore store;
    private final MessageStore messages;
    private final Filing filing;
    private final Speaking speaking;
    private final SupplierThreads supplierThreads;
    private final ThreadNews news;
    private final Users users;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            MessageStore messages,
            Filing filing,
            Speaking speaking,
            SupplierThreads supplierThreads,
            ThreadNews news,
            Users users,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.filing = filing;
        this.speaking = speaking;
        this.supplierThreads = supplierThreads;
        this.news = news;
        this.users = users;
        this.clock = clock;
    }

    /** Files what came, in the order given; answers the conversation of each, null where it belongs to none: what machines write opens none. */
    public List<@Nullable UUID> arrived(MerchantId merchant, List<Arrival> arrivals) {
        Filing.Result filed = filing.file(merchant, arrivals);
        news.arrived(merchant, filed.came());
        return filed.threads();
    }

    /** A supplier wrote on the page of a purchase order. True if that answers something we asked there; a question is for purchasing to tell of. */
    public boolean supplierWrote(MerchantId merchant, UUID purchaseOrder, String text, String by) {
        boolean answers = messages.awaitsSupplier(merchant, purchaseOrder);
        Filing.Result filed = filing.file(
                merchant,
                List.of(new Arrival(
                        Channel.ANSWER_PAGE,
                        Arrival.Kind.WRITTEN,
                        null,
                        clock.instant(),
                        new Arrival.Writer(by, ""),
                        "About " + supplierThreads.number(merchant, purchaseOrder),
                        text,
                        "",
                        List.of(),
                        new Arrival.About(null, purchaseOrder, ""),
                        Arrival.Answers.NOTHING,
                        Arrival.Landing.HOUSE)));
        if (answers) {
            news.arrived(merchant, filed.came());
        }
        return answers;
    }

    public Optional<Conversation> find(MerchantId merchant, UUID id) {
        return store.find(merchant, id);
    }

    /** Answers by mail whom the conversation is with. */
    public Optional<Saved<Conversation>> answer(Actor actor, UUID id, Reply reply) {
        return on(
                actor,
                id,
                conversation -> speaking.checkAnswer(actor.merchantId(), conversation, reply)
                        .orElse(() -> {
                            speaking.answer(actor, conversation, reply);
                            store.answered(actor.merchantId(), id, clock.instant());
                            Conversation now = moved(actor, conversation, ConversationEvent.ANSWERED, null);
                            news.said(
                                    actor.merchantId(),
                                    conversation.order(),
                                    "conversation.answered",
                                    Speaking.name(actor),
                                    "Answered " + conversation.name() + " (" + conversation.label() + "): \""
                                            + ThreadNews.excerpt(reply.text()) + "\"");
                            return now;
                        }));
    }

    /** Asks the supplier of a purchase order of the conversation's order, or answers that supplier. */
    public Optional<Saved<Conversation>> askSupplier(Actor actor, UUID id, UUID purchaseOrder, Reply reply) {
        return on(actor, id, conversation -> {
            FieldProblems problems = speaking.check(actor.merchantId(), conversation, reply)
                    .check(
                            supplierThreads.belongs(actor.merchantId(), conversation, purchaseOrder),
                            "purchaseOrder",
                            "This purchase order has nothing to do with the conversation");
            if (!problems.none()) {
                return new Saved.Wrong<>(problems.list());
            }
            Optional<Inquiries.Asked> asked = speaking.ask(actor, conversation, purchaseOrder, reply);
            if (asked.isEmpty()) {
                return Saved.wrong("purchaseOrder", "The supplier does not have this purchase order yet");
            }
            news.said(
                    actor.merchantId(),
                    asked.get().orderId(),
                    "conversation.asked",
                    Speaking.name(actor),
                    "Wrote to " + asked.get().supplier() + " about "
                            + asked.get().number() + ": \"" + ThreadNews.excerpt(reply.text()) + "\"");
            // The customer still waits for us; a supplier whose own thread it is does not.
            Instant due = conversation.party() == Party.SUPPLIER ? null : conversation.dueAt();
            return new Saved.Done<>(moved(actor, conversation, ConversationEvent.ASKED, due));
        });
    }

    /** Opens a conversation with the supplier of a purchase order. Empty if the merchant has no such purchase order. */
    public Optional<Saved<Conversation>> writeToSupplier(Actor actor, UUID purchaseOrder, Reply reply) {
        if (reply.text().isBlank()) {
            return Optional.of(Saved.wrong("text", "Nothing is written yet"));
        }
        return supplierThreads
                .of(actor.merchantId(), purchaseOrder, clock.instant())
                .flatMap(id -> askSupplier(actor, id, purchaseOrder, reply));
    }

    /** Writes something down that nobody outside sees. */
    public Optional<Saved<Conversation>> note(Actor actor, UUID id, String text) {
        return on(
                actor,
                id,
                conversation -> new FieldProblems()
                        .check(!text.isBlank(), "text", "Nothing is written yet")
                        .prose(text, Speaking.LONGEST, "text", "The note")
                        .orElse(() -> {
                            speaking.note(actor, conversation, text);
                            return conversation;
                        }));
    }

    /** Says who looks after it; null for nobody. */
    public Optional<Saved<Conversation>> assign(Actor actor, UUID id, @Nullable UUID user) {
        return on(
                actor,
                id,
                conversation -> new FieldProblems()
                        .check(
                                user == null
                                        || users.find(actor.merchantId(), user)
                                                .filter(one -> !one.disabled())
                                                .isPresent(),
                                "user",
                                "There is no such person here")
                        .orElse(() -> {
                            store.assign(actor.merchantId(), id, user);
                            return again(actor, id);
                        }));
    }

    /** Puts it out of sight until a moment; an answer that is due then still is told of anew. */
    public Optional<Saved<Conversation>> snooze(Actor actor, UUID id, Instant until) {
        return on(
                actor,
                id,
                conversation -> new FieldProblems()
                        .check(until.isAfter(clock.instant()), "until", "The moment must be still to come")
                        .check(
                                ConversationMachine.next(conversation.state(), ConversationEvent.SNOOZE)
                                        .isPresent(),
                                "",
                                "It is closed")
                        .orElse(() -> {
                            news.settled(actor.merchantId(), List.of(id), "Snoozed by " + Speaking.name(actor));
                            store.state(
                                    actor.merchantId(),
                                    id,
                                    ConversationState.SNOOZED,
                                    until,
                                    conversation.dueAt(),
                                    null);
                            return again(actor, id);
                        }));
    }

    /** Ends it, until somebody writes again. */
    public Optional<Saved<Conversation>> close(Actor actor, UUID id) {
        return on(actor, id, conversation -> {
            if (ConversationMachine.next(conversation.state(), ConversationEvent.CLOSE)
                    .isEmpty()) {
                return Saved.wrong("", "It is closed already");
            }
            news.settled(actor.merchantId(), List.of(id), "Closed by " + Speaking.name(actor));
            store.state(actor.merchantId(), id, ConversationState.CLOSED, null, null, clock.instant());
            return new Saved.Done<>(again(actor, id));
        });
    }

    public Optional<Saved<Conversation>> reopen(Actor actor, UUID id) {
        return on(actor, id, conversation -> {
            if (ConversationMachine.next(conversation.state(), ConversationEvent.REOPEN)
                    .isEmpty()) {
                return Saved.wrong("", "It is open already");
            }
            store.state(actor.merchantId(), id, ConversationState.OPEN, null, conversation.dueAt(), null);
            return new Saved.Done<>(again(actor, id));
        });
    }

    /** Says which order it is about; null for none. */
    public Optional<Saved<Conversation>> tie(Actor actor, UUID id, @Nullable UUID order) {
        return on(actor, id, conversation -> {
            boolean known = order == null || store.knowsOrder(actor.merchantId(), order);
            return new FieldProblems()
                    .check(known, "order", "There is no such order")
                    .orElse(() -> {
                        store.tie(actor.merchantId(), id, order);
                        news.said(
                                actor.merchantId(),
                                order,
                                "conversation.tied",
                                Speaking.name(actor),
                                conversation.label() + " with " + conversation.name() + " is about this order.");
                        return again(actor, id);
                    });
        });
    }

    /** Wakes what has slept long enough, and tells of what is overdue; answers how many. */
    int timePassed(MerchantId merchant) {
        Instant now = clock.instant();
        int awake = store.wake(merchant, now, MOST);
        List<Conversation> late = store.newlyOverdue(merchant, now, MOST);
        news.overdue(merchant, late);
        return awake + late.size();
    }

    /** Those who can look after conversations. */
    public List<User> people(MerchantId merchant) {
        return users.list(merchant).stream().filter(user -> !user.disabled()).toList();
    }

    private Optional<Saved<Conversation>> on(
            Actor actor, UUID id, Function<Conversation, Saved<Conversation>> command) {
        return Optional.ofNullable(store.lock(actor.merchantId(), List.of(id)).get(id))
                .map(command);
    }

    private Conversation moved(Actor actor, Conversation conversation, ConversationEvent event, @Nullable Instant due) {
        ConversationState next =
                ConversationMachine.next(conversation.state(), event).orElseThrow();
        store.state(actor.merchantId(), conversation.id(), next, null, due, null);
        store.touched(actor.merchantId(), conversation.id(), clock.instant());
        if (due == null) {
            news.settled(actor.merchantId(), List.of(conversation.id()), "Answered by " + Speaking.name(actor));
        }
        return again(actor, conversation.id());
    }

    private Conversation again(Actor actor, UUID id) {
        return store.find(actor.merchantId(), id).orElseThrow();
    }
}
