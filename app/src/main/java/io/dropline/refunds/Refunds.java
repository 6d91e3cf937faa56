package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refunds as somebody here wants them. Every command takes a list and runs in its caller's transaction, which has locked the orders. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Refunds {
    /** A refund as others need to see it. */
    public record View(
            UUID id,
            String number,
            UUID orderId,
            @Nullable UUID returnId,
            RefundState state,
            String currency,
            BigDecimal amount,
            Instant requestedAt,
            String outcome) {}

    /**
     * A refund that must not go out at once.
     *
     * @param unshipped units that are to be cancelled before, by line
     */
    public record Waiting(RefundDraft draft, Refund.TooLate tooLate, Map<UUID, Integer> unshipped) {}

    private final RefundStore store;
    private final QuoteStore quotes;
    private final WaitStore waits;
    private final WordingStore wording;
    private final Requesting requesting;
    private final Sending sending;
    private final RefundWords words;
    private final RefundsInStore stores;

    Refunds(
            RefundStore store,
            QuoteStore quotes,
            WaitStore waits,
            WordingStore wording,
            Requesting requesting,
            Sending sending,
            RefundWords words,
            RefundsInStore stores) {
        this.store = store;
        this.quotes = quotes;
        this.waits = waits;
        this.wording = wording;
        this.requesting = requesting;
        this.sending = sending;
        this.words = words;
        this.stores = stores;
    }

    /** What of these orders may be refunded, by order; orders that are not here are left out. */
    public Map<UUID, RefundQuote> quotes(MerchantId merchant, List<UUID> orders) {
        return orders.isEmpty() ? Map.of() : quotes.quotes(merchant, orders);
    }

    /** The store is to be asked anew what was paid for these orders, and what it has paid back itself. */
    public void lookAgain(MerchantId merchant, List<UUID> orders) {
        stores.look(merchant, wording.refs(merchant, orders));
    }

    /** Notes refunds that do not go out yet; what they come to is taken from what is left all the same. Answers in the order given. */
    public List<RefundAnswer> hold(MerchantId merchant, List<Waiting> wanted, String actor) {
        List<RefundAnswer> answers = requesting.request(merchant, wanted, actor);
        if (!requested(answers).isEmpty()) {
            lookAgain(
                    merchant,
                    wanted.stream().map(one -> one.draft().orderId()).distinct().toList());
        }
        return answers;
    }

    /** The ids of those that are new. */
    public static List<UUID> requested(List<RefundAnswer> answers) {
        List<UUID> requested = new ArrayList<>();
        answers.forEach(answer -> {
            if (answer instanceof RefundAnswer.Requested(UUID id, String _, BigDecimal _)) {
                requested.add(id);
            }
        });
        return requested;
    }

    /** Notes that a refund waits for these purchase orders to be cancelled. */
    public void awaits(MerchantId merchant, UUID refund, UUID order, List<UUID> purchaseOrders) {
        waits.add(merchant, refund, order, purchaseOrders);
    }

    /** Which purchase orders each refund waits for. */
    public Map<UUID, List<UUID>> awaited(MerchantId merchant, List<UUID> refunds) {
        return waits.of(merchant, refunds);
    }

    /** Those of these orders that wait, oldest first. */
    public List<Refund> waiting(MerchantId merchant, List<UUID> orders) {
        return waits.waiting(merchant, orders).isEmpty()
                ? List.of()
                : store.ofOrders(merchant, orders).values().stream()
                        .filter(refund -> refund.state() == RefundState.WAITING)
                        .toList();
    }

    /** Of a refund that waits: so many units of its lines will never be shipped. */
    public void unshipped(MerchantId merchant, UUID refund, Map<UUID, Integer> units) {
        if (!units.isEmpty()) {
            store.unshipped(merchant, refund, units);
        }
    }

    /** Those of these that waited go out. Answers which. */
    public List<Refund> send(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : sending.send(merchant, ids);
    }

    /** Takes back those of these that wait; what they came to may be refunded again. Answers which. */
    public List<Refund> withdraw(MerchantId merchant, List<UUID> ids, String why, String actor) {
        return ids.isEmpty() ? List.of() : sending.withdraw(merchant, ids, why, actor);
    }

    /** Says on the timeline what a refund waits for, or how the waiting ended. */
    public void tell(MerchantId merchant, Refund refund, String actor, String summary) {
        words.tell(merchant, refund, "refund.waiting", actor, summary);
    }

    public Map<UUID, Refund> find(MerchantId merchant, List<UUID> ids) {
        return store.find(merchant, ids);
    }

    /** The refunds of these orders, oldest first. */
    public List<View> ofOrders(MerchantId merchant, List<UUID> orders) {
        return store.ofOrders(merchant, orders).values().stream()
                .map(refund -> new View(
                        refund.id(),
                        refund.number(),
                        refund.orderId(),
                        refund.returnId(),
                        refund.state(),
                        refund.currency(),
                        refund.amount(),
                        refund.requestedAt(),
                        refund.outcome()))
                .toList();
    }
}
