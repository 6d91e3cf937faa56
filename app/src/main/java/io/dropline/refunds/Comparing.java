package io.dropline.refunds;

import io.dropline.mailroom.Outbox;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Compares what a store has paid back with what is known here. Ours is recognised by the store's id of it, and before that is known by the note it
 * was made with; everything else was done in the store.
 */
@Component
class Comparing {
    private final RefundStore store;
    private final QuoteStore quotes;
    private final WordingStore wording;
    private final RefundWords words;
    private final RefundsInStore stores;
    private final Outbox outbox;
    private final Clock clock;

    Comparing(
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

    /** What is new of one batch. */
    private static final class Found {
        final List<Refund> ours = new ArrayList<>();
        final List<RefundStore.Move> moves = new ArrayList<>();
        final Map<StorePayments.Refunded, UUID> theirs = new LinkedHashMap<>();
    }

    List<Refund> told(MerchantId merchant, List<StorePayments> payments) {
        Map<UUID, StorePayments> newest = newest(merchant, payments);
        if (newest.isEmpty()) {
            return List.of();
        }
        List<UUID> orders = List.copyOf(newest.keySet());
        Map<UUID, List<Refund>> here = new HashMap<>();
        store.ofOrders(merchant, orders)
                .values()
                .forEach(refund -> here.computeIfAbsent(refund.orderId(), unused -> new ArrayList<>())
                        .add(refund));
        quotes.told(
                merchant,
                newest.entrySet().stream()
                        .map(one -> new QuoteStore.Told(one.getKey(), one.getValue()))
                        .toList());
        Found found = new Found();
        newest.forEach((order, told) -> compare(order, told, here.getOrDefault(order, List.of()), found));
        store.move(merchant, found.moves);
        List<Refund> theirs = written(merchant, found.theirs, orders);
        quotes.recount(merchant, orders);
        if (!found.ours.isEmpty()) {
            outbox.evidence(
                    merchant,
                    found.ours.stream()
                            .map(refund -> RefundsInStore.subject(refund.id()))
                            .toList(),
                    stores.kind(),
                    "The store shows it");
        }
        found.ours.forEach(refund -> words.confirmed(merchant, refund));
        theirs.forEach(refund -> words.madeInStore(merchant, refund));
        List<Refund> paid = new ArrayList<>(found.ours);
        paid.addAll(theirs);
        return paid;
    }

    /** An order that is not here yet is read again when it is. */
    private Map<UUID, StorePayments> newest(MerchantId merchant, List<StorePayments> payments) {
        Map<RefundsInStore.OrderRef, UUID> orders = wording.orders(
                merchant,
                payments.stream()
                        .map(one -> new RefundsInStore.OrderRef(one.storeId(), one.orderRef()))
                        .toList());
        Map<UUID, StorePayments> newest = new LinkedHashMap<>();
        for (StorePayments one : payments) {
            UUID order = orders.get(new RefundsInStore.OrderRef(one.storeId(), one.orderRef()));
            if (order != null) {
                newest.merge(order, one, (left, right) -> right.readAt().isBefore(left.readAt()) ? left : right);
            }
        }
        return newest;
    }

    private void compare(UUID order, StorePayments told, List<Refund> here, Found found) {
        Map<UUID, Refund> unnamed = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Refund refund : here) {
            String ref = refund.storeRef();
            if (ref != null) {
                known.add(ref);
            } else if (refund.source() == Refund.Source.DROPLINE) {
                unnamed.put(refund.id(), refund);
            }
        }
        for (StorePayments.Refunded one : told.refunds()) {
            if (!known.add(one.storeRef())) {
                continue;
            }
            Refund ours = RefundNote.refund(one.note()).map(unnamed::remove).orElse(null);
            if (ours != null) {
                seen(ours, one, found);
            } else if (one.amount().signum()
                    > 0) { // without money it is an edit of the order, which the order tells itself
                found.theirs.put(one, order);
            }
        }
    }

    private static void seen(Refund ours, StorePayments.Refunded one, Found found) {
        Optional<RefundState> next = RefundMachine.next(ours.state(), RefundEvent.CONFIRM);
        next.ifPresent(unused -> found.ours.add(ours));
        found.moves.add(new RefundStore.Move(
                ours.id(),
                next.orElse(ours.state()),
                next.isPresent() ? one.at() : ours.settledAt(),
                one.storeRef(),
                next.isPresent() ? "The store shows it" : ours.outcome()));
    }

    private List<Refund> written(MerchantId merchant, Map<StorePayments.Refunded, UUID> theirs, List<UUID> orders) {
        if (theirs.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<String, UUID>> lines = wording.lines(merchant, orders);
        Map<UUID, RefundQuote> quotes = this.quotes.quotes(merchant, orders);
        long number = store.takeNumbers(merchant, theirs.size());
        List<Refund> refunds = new ArrayList<>();
        for (Map.Entry<StorePayments.Refunded, UUID> one : theirs.entrySet()) {
            UUID order = one.getValue();
            refunds.add(refund(
                    one.getKey(),
                    order,
                    "RF-" + number++,
                    Objects.requireNonNull(quotes.get(order)).currency(),
                    lines.getOrDefault(order, Map.of())));
        }
        store.add(merchant, refunds);
        return refunds;
    }

    /** What of the amount no line and no shipping explains was kept, or given on top. */
    private Refund refund(
            StorePayments.Refunded one, UUID order, String number, String currency, Map<String, UUID> lineIds) {
        Map<UUID, Refund.Line> lines = new LinkedHashMap<>();
        for (StorePayments.Line line : one.lines()) {
            UUID id = lineIds.get(line.lineRef());
            if (id != null) {
                lines.merge(
                        id,
                        new Refund.Line(id, line.units(), line.unshipped(), line.amount()),
                        (left, right) -> new Refund.Line(
                                id,
                                left.units() + right.units(),
                                left.unshipped() + right.unshipped(),
                                left.amount().add(right.amount())));
            }
        }
        BigDecimal named = lines.values().stream().map(Refund.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal goods = named.max(one.amount().subtract(one.shipping()));
        return new Refund(
                Ids.next(),
                number,
                order,
                null,
                Refund.Source.STORE,
                RefundState.CONFIRMED,
                currency,
                goods,
                one.shipping(),
                goods.add(one.shipping()).subtract(one.amount()),
                one.amount(),
                one.note(),
                one.at(),
                "Store",
                clock.instant(),
                Refund.TooLate.REFUND,
                one.storeRef(),
                "Made in the store",
                List.copyOf(lines.values()));
    }
}
