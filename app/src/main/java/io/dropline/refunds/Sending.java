package io.dropline.refunds;

import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends the waiting of refunds: they go out, or are taken back. */
@Component
class Sending {
    private final RefundStore store;
    private final QuoteStore quotes;
    private final WordingStore wording;
    private final RefundWords words;
    private final RefundsInStore stores;
    private final Outbox outbox;
    private final Clock clock;

    Sending(
            RefundStore store,
            QuoteStore quotes,
            WordingStore wording,
            RefundWords words,
            RefundsInStore stores,
            Outbox outbox,
            Clock clock) {
        this.store = store;
        this.quotes = quotes;
        this.wording = wording;
        this.words = words;
        this.stores = stores;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Refund> send(MerchantId merchant, List<UUID> ids) {
        List<Refund> cleared = able(merchant, ids, RefundEvent.CLEARED);
        store.move(
                merchant,
                cleared.stream()
                        .map(refund -> new RefundStore.Move(
                                refund.id(), next(refund, RefundEvent.CLEARED), null, null, refund.outcome()))
                        .toList());
        Map<UUID, WordingStore.InStore> inStore = wording.of(merchant, cleared);
        List<OutboxDraft> documents = new ArrayList<>();
        for (Refund refund : cleared) {
            WordingStore.InStore said = Objects.requireNonNull(inStore.get(refund.id()));
            documents.add(stores.document(merchant, said.wanted(refund)));
        }
        outbox.write(documents);
        return cleared;
    }

    List<Refund> withdraw(MerchantId merchant, List<UUID> ids, String why, String actor) {
        List<Refund> withdrawn = able(merchant, ids, RefundEvent.WITHDRAW);
        store.move(
                merchant,
                withdrawn.stream()
                        .map(refund -> new RefundStore.Move(
                                refund.id(), next(refund, RefundEvent.WITHDRAW), clock.instant(), null, why))
                        .toList());
        quotes.recount(
                merchant, withdrawn.stream().map(Refund::orderId).distinct().toList());
        withdrawn.forEach(refund -> words.tell(
                merchant,
                refund,
                "refund.withdrawn",
                actor,
                "Refund " + refund.number() + " was withdrawn: " + why + ". Nothing was paid back."));
        return withdrawn;
    }

    private List<Refund> able(MerchantId merchant, List<UUID> ids, RefundEvent event) {
        return store.find(merchant, ids).values().stream()
                .filter(refund -> RefundMachine.next(refund.state(), event).isPresent())
                .toList();
    }

    private static RefundState next(Refund refund, RefundEvent event) {
        return RefundMachine.next(refund.state(), event).orElseThrow();
    }
}
