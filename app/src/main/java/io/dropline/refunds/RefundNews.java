package io.dropline.refunds;

import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stores say of refunds: the answers to ours, and what their own staff paid back. In any order, late, or again. Runs in its caller's
 * transaction, which has locked the orders.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RefundNews {
    private final RefundStore store;
    private final QuoteStore quotes;
    private final WordingStore wording;
    private final RefundWords words;
    private final Comparing comparing;
    private final Clock clock;

    RefundNews(
            RefundStore store,
            QuoteStore quotes,
            WordingStore wording,
            RefundWords words,
            Comparing comparing,
            Clock clock) {
        this.store = store;
        this.quotes = quotes;
        this.wording = wording;
        this.words = words;
        this.comparing = comparing;
        this.clock = clock;
    }

    /**
     * The store has paid it back. Empty if that is no news.
     *
     * @param storeRef the store's id of it; null where only a person knows that it was paid
     */
    public Optional<Refund> confirmed(MerchantId merchant, UUID id, @Nullable String storeRef, String outcome) {
        return moved(merchant, id, RefundEvent.CONFIRM, storeRef, outcome).map(refund -> {
            words.confirmed(merchant, refund);
            return refund;
        });
    }

    /** The store will not do it; what it came to may be refunded again. Empty if that is no news. */
    public Optional<Refund> refused(MerchantId merchant, UUID id, String reason) {
        return moved(merchant, id, RefundEvent.REFUSE, null, reason).map(refund -> {
            words.tell(
                    merchant,
                    refund,
                    "refund.refused",
                    "Store",
                    "Refund " + refund.number() + " was refused: " + reason + ". Nothing was paid back.");
            return refund;
        });
    }

    /** An attempt ended, and nobody knows how. */
    public void doubted(MerchantId merchant, UUID id, String why) {
        moved(merchant, id, RefundEvent.DOUBT, null, why);
    }

    /** A refund that must not go out once more, and why. */
    public record Obstacle(Refund refund, RefundAnswer why) {}

    /** What a refused one took is free again, and may be another's meanwhile. Empty if it may go out, or still has its room. */
    public Optional<Obstacle> obstacle(MerchantId merchant, UUID id) {
        Refund refund = store.find(merchant, List.of(id)).get(id);
        if (refund == null || refund.state() != RefundState.REFUSED) {
            return Optional.empty();
        }
        RefundQuote quote = quotes.quotes(merchant, List.of(refund.orderId())).get(refund.orderId());
        return quote == null
                ? Optional.empty()
                : quote.refusal(RefundDraft.of(refund)).map(why -> new Obstacle(refund, why));
    }

    /** It goes out once more. */
    public void again(MerchantId merchant, UUID id, String why) {
        moved(merchant, id, RefundEvent.AGAIN, null, why);
    }

    private Optional<Refund> moved(
            MerchantId merchant, UUID id, RefundEvent event, @Nullable String storeRef, String outcome) {
        Refund refund = store.find(merchant, List.of(id)).get(id);
        Optional<RefundState> next = refund == null ? Optional.empty() : RefundMachine.next(refund.state(), event);
        if (refund == null || next.isEmpty()) {
            return Optional.empty();
        }
        Instant settled =
                next.get() == RefundState.CONFIRMED || next.get() == RefundState.REFUSED ? clock.instant() : null;
        store.move(merchant, List.of(new RefundStore.Move(id, next.get(), settled, storeRef, outcome)));
        quotes.recount(merchant, List.of(refund.orderId()));
        return Optional.of(refund);
    }

    /** The orders that are here of those that stores speak of, to be locked before. */
    public Map<RefundsInStore.OrderRef, UUID> orders(MerchantId merchant, List<RefundsInStore.OrderRef> refs) {
        return refs.isEmpty() ? Map.of() : wording.orders(merchant, refs);
    }

    /** Those of the orders, in their stores' words, of whose money something is known or asked here. */
    public List<RefundsInStore.OrderRef> followed(MerchantId merchant, List<RefundsInStore.OrderRef> refs) {
        return refs.isEmpty() ? List.of() : wording.followed(merchant, refs);
    }

    /** All that stores say of orders' money. Answers what was paid back and was not known to be. */
    public List<Refund> told(MerchantId merchant, List<StorePayments> payments) {
        return payments.isEmpty() ? List.of() : comparing.told(merchant, payments);
    }
}
