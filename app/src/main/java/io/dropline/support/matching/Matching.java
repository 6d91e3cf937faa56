package io.dropline.support.matching;

import io.dropline.support.matching.Clues.Order;
import io.dropline.support.matching.Clues.Parcel;
import io.dropline.support.matching.Clues.Purchase;
import io.dropline.support.matching.Clues.Sent;
import io.dropline.support.matching.Clues.Supplier;
import io.dropline.support.matching.Match.Who;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a message belongs. Pure. What names a thread or a mail of ours is believed, because only who had that mail knows its id; an
 * order's number is believed of the order's own customer and of its suppliers, and of anybody else it is a suggestion.
 */
public final class Matching {
    /** Who writes again within this time goes on with what they wrote before. */
    private static final Duration SAME_MATTER = Duration.ofDays(14);

    private static final Duration CUSTOMER_OF_LATE = Duration.ofDays(400);

    private final Clues clues;
    private final Instant now;

    public Matching(Clues clues, Instant now) {
        this.clues = clues;
        this.now = now;
    }

    public Match of(Sought sought) {
        if (clues.sent.containsKey(sought.messageId())) {
            return new Match(Who.OURSELVES, null, null, null, null, null, null, "It is a mail that went out from here");
        }
        Match found = named(sought)
                .or(() -> answering(sought))
                .or(() -> known(sought))
                .or(() -> fromSupplier(sought))
                .orElseGet(() -> fromCustomer(sought));
        Match whole = found.with(parcel(sought, found.order()));
        return clues.ownAddresses.contains(sought.email())
                ? new Match(
                        Who.COLLEAGUE,
                        whole.conversation(),
                        whole.order(),
                        whole.purchaseOrder(),
                        whole.parcel(),
                        whole.supplier(),
                        null,
                        "It was sent from the mailbox itself")
                : whole;
    }

    /** The address it was sent to, or the mail it answers, is a thread's. */
    private Optional<Match> named(Sought sought) {
        for (String recipient : sought.recipients()) {
            UUID thread = clues.threadsByToken.get(token(recipient));
            if (thread != null) {
                return Optional.of(continued(sought, thread, "It was sent to the address of this conversation"));
            }
        }
        for (String id : sought.references().reversed()) {
            UUID thread = clues.threadsByMessage.get(id);
            if (thread != null) {
                return Optional.of(continued(sought, thread, "It answers a mail of this conversation"));
            }
        }
        return Optional.empty();
    }

    private Match continued(Sought sought, UUID thread, String because) {
        Who who = supplier(sought).isPresent()
                ? Who.SUPPLIER
                : sought.email().equals(clues.peopleOfThreads.get(thread)) ? Who.CUSTOMER : Who.UNKNOWN;
        Purchase purchase = answeredPurchase(sought);
        return new Match(
                who,
                thread,
                null,
                purchase == null ? null : purchase.id(),
                null,
                supplier(sought).map(Supplier::id).orElse(null),
                null,
                because);
    }

    /** A mail about an order or a purchase order is answered. */
    private Optional<Match> answering(Sought sought) {
        for (String id : sought.references().reversed()) {
            Sent sent = clues.sent.get(id);
            if (sent == null) {
                continue;
            }
            Purchase purchase = sent.purchaseOrder() == null ? null : clues.purchases.get(sent.purchaseOrder());
            if (purchase != null) {
                return Optional.of(about(purchase, "It answers our mail about " + purchase.number()));
            }
            Order order = sent.order() == null ? null : clues.orders.get(sent.order());
            if (order != null) {
                return Optional.of(about(order, sought, "It answers our mail about order " + order.number()));
            }
        }
        return Optional.empty();
    }

    /** The page it was written on belongs to it. */
    private Optional<Match> known(Sought sought) {
        Purchase purchase = sought.purchaseOrder() == null ? null : clues.purchases.get(sought.purchaseOrder());
        if (purchase != null) {
            return Optional.of(about(purchase, "It was written on the page of " + purchase.number()));
        }
        Order order = sought.order() == null ? null : clues.orders.get(sought.order());
        return order == null
                ? Optional.empty()
                : Optional.of(about(order, sought, "It was written on the page of order " + order.number()));
    }

    private Optional<Match> fromSupplier(Sought sought) {
        List<Supplier> suppliers = clues.suppliersByEmail.getOrDefault(sought.email(), List.of());
        if (suppliers.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> ids = suppliers.stream().map(Supplier::id).toList();
        List<Purchase> theirs = clues.purchases.values().stream()
                .filter(purchase -> ids.contains(purchase.supplier()))
                .sorted(Comparator.comparing(Purchase::live)
                        .reversed()
                        .thenComparing(Purchase::id, Comparator.reverseOrder()))
                .toList();
        List<String> numbers = Numbers.in(sought.words());
        Optional<Purchase> named = theirs.stream()
                .filter(purchase -> numbers.contains(purchase.number().toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> theirs.stream()
                        .filter(purchase ->
                                numbers.contains(purchase.orderNumber().toLowerCase(Locale.ROOT)))
                        .findFirst());
        if (named.isPresent()) {
            return Optional.of(about(
                    named.get(),
                    suppliers.getFirst().name() + " names " + named.get().number()));
        }
        Optional<Purchase> last = theirs.stream().findFirst();
        Match match = new Match(
                Who.SUPPLIER,
                null,
                null,
                null,
                null,
                suppliers.getFirst().id(),
                last.map(Purchase::order).orElse(null),
                last.map(purchase -> suppliers.getFirst().name() + "'s last purchase order is " + purchase.number())
                        .orElse("It came from " + suppliers.getFirst().name()));
        return Optional.of(match.in(thread(sought.email(), null)));
    }

    private Match fromCustomer(Sought sought) {
        List<Order> named = Numbers.in(sought.words()).stream()
                .flatMap(number -> clues.ordersByNumber.getOrDefault(number, List.of()).stream())
                .distinct()
                .toList();
        Optional<Order> own = named.stream()
                .filter(order -> !sought.email().isEmpty() && order.email().equals(sought.email()))
                .findFirst();
        if (own.isPresent()) {
            return about(own.get(), sought, "It names order " + own.get().number() + " and comes from its customer");
        }
        Optional<Order> last = clues.ordersByEmail.getOrDefault(sought.email(), List.of()).stream()
                .filter(order -> order.placedAt().isAfter(now.minus(CUSTOMER_OF_LATE)))
                .max(Comparator.comparing(Order::placedAt));
        if (last.isPresent()) {
            return about(last.get(), sought, "It is the last order of " + sought.email());
        }
        Optional<Parcel> parcel = parcels(sought).stream().findFirst();
        UUID suggested = named.stream()
                .findFirst()
                .map(Order::id)
                .or(() -> parcel.map(Parcel::order))
                .orElse(null);
        String because = named.stream()
                .findFirst()
                .map(order ->
                        "It names order " + order.number() + ", but comes from another address than the customer's")
                .or(() -> parcel.map(one -> "It names the parcel " + one.trackingNumber()))
                .orElse("");
        Match match = new Match(Who.UNKNOWN, null, null, null, null, null, suggested, because);
        return match.in(thread(sought.email(), null));
    }

    private Match about(Order order, Sought sought, String because) {
        Match match = new Match(Who.CUSTOMER, null, order.id(), null, null, null, null, because);
        return match.in(thread(sought.email(), order.id()));
    }

    private Match about(Purchase purchase, String because) {
        return new Match(
                Who.SUPPLIER,
                clues.threadsByPurchase.get(purchase.id()),
                purchase.order(),
                purchase.id(),
                null,
                purchase.supplier(),
                null,
                because);
    }

    private @Nullable UUID thread(String email, @Nullable UUID order) {
        return email.isEmpty()
                ? null
                : clues.threadsByEmail.getOrDefault(email, List.of()).stream()
                        .filter(thread -> Objects.equals(thread.order(), order))
                        .filter(thread -> thread.lastMessageAt().isAfter(now.minus(SAME_MATTER)))
                        .findFirst()
                        .map(Clues.Talk::id)
                        .orElse(null);
    }

    private Optional<Supplier> supplier(Sought sought) {
        return clues.suppliersByEmail.getOrDefault(sought.email(), List.of()).stream()
                .findFirst();
    }

    private @Nullable Purchase answeredPurchase(Sought sought) {
        for (String id : sought.references().reversed()) {
            Sent sent = clues.sent.get(id);
            if (sent != null && sent.purchaseOrder() != null) {
                return clues.purchases.get(sent.purchaseOrder());
            }
        }
        return null;
    }

    private @Nullable UUID parcel(Sought sought, @Nullable UUID order) {
        return parcels(sought).stream()
                .filter(parcel -> parcel.order().equals(order))
                .findFirst()
                .map(Parcel::id)
                .orElse(null);
    }

    private List<Parcel> parcels(Sought sought) {
        return Numbers.in(sought.words()).stream()
                .flatMap(number -> clues.parcels.getOrDefault(number, List.of()).stream())
                .toList();
    }

    /** Of "help+token@shop.example" the token. */
    static String token(String recipient) {
        int plus = recipient.indexOf('+');
        int at = recipient.lastIndexOf('@');
        return plus < 0 || at < plus ? "" : recipient.substring(plus + 1, at);
    }
}
