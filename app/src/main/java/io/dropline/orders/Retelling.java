package io.dropline.orders;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes over newer tellings of orders that are here already: payment, risk, quantities, address, cancellation. What is already with a supplier is
 * not changed behind its back; it becomes a problem that says what to do.
 */
@Component
class Retelling {
    /** Holds that the store's telling decides; the others are not its business. */
    private static final Set<HoldPolicy> TOLD =
            Set.of(HoldPolicy.CONTENT, HoldPolicy.UNPAID, HoldPolicy.RISK, HoldPolicy.ADDRESS, HoldPolicy.UNKNOWN_SKU);

    /** Who releases holds without having looked: the reason may come back. */
    private static final Set<String> BY_ITSELF = Set.of("Store", "Dropline");

    private static final String ADDRESS_LATE = "order.address-late";

    /** A newer telling and the order as it is here. */
    record News(OrderStore.Known known, StoreOrder order) {
        /** Whether nothing more is bought for it. */
        boolean over() {
            return ended() || known.cancelAsked();
        }

        boolean ended() {
            return known.life().equals("CLOSED") || known.life().equals("CANCELLED");
        }
    }

    private final OrderStore orders;
    private final LineStore lines;
    private final Quantities quantities;
    private final PaymentAlarm payments;
    private final ShipToStore addresses;
    private final HoldStore holds;
    private final Holding holding;
    private final Problems problems;
    private final Timeline timeline;
    private final Clock clock;

    Retelling(
            OrderStore orders,
            LineStore lines,
            Quantities quantities,
            PaymentAlarm payments,
            ShipToStore addresses,
            HoldStore holds,
            Holding holding,
            Problems problems,
            Timeline timeline,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.quantities = quantities;
        this.payments = payments;
        this.addresses = addresses;
        this.holds = holds;
        this.holding = holding;
        this.problems = problems;
        this.timeline = timeline;
        this.clock = clock;
    }

    List<Placed> apply(MerchantId merchant, List<News> news, HoldRules rules) {
        if (news.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UUID> ids = news.stream().map(one -> one.known().id()).toList();
        Map<UUID, List<LineStore.Standing>> standings = lines.standings(merchant, ids);
        Map<UUID, List<HoldStore.Standing>> standingHolds = holds.of(merchant, ids);
        Catalogued catalogue = orders.catalogued(
                merchant, Placing.skus(news.stream().map(News::order).toList()));
        List<OrderStore.Row> rows = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (News one : news) {
            UUID id = one.known().id();
            StoreOrder order = one.order();
            List<LineStore.Standing> standing = standings.getOrDefault(id, List.of());
            boolean sentOn = standing.stream().anyMatch(line -> line.allocated() > 0);
            rows.add(new OrderStore.Row(id, order, one.known().life(), null, now));
            if (moved(one)) {
                entries.add(told(merchant, id, now, "The ship-to address was changed in the store."));
                move(merchant, one, sentOn);
            }
            if (order.cancelledAt() == null) { // a cancelled order is told with no units left: that is no edit
                entries.addAll(quantities.apply(merchant, one, standing, catalogue, now));
            }
            if (order.payment() != one.known().payment()) {
                entries.add(told(merchant, id, now, "Payment is now " + words(order.payment()) + "."));
                if (!one.ended() && order.cancelledAt() == null) {
                    payments.changed(merchant, id, order, sentOn);
                }
            }
        }
        orders.update(merchant, rows);
        timeline.add(entries);
        for (News one : news) {
            boolean sentOn =
                    standings.getOrDefault(one.known().id(), List.of()).stream().anyMatch(line -> line.allocated() > 0);
            Address to =
                    moved(one) && !sentOn ? one.order().shipTo() : one.known().shipTo();
            placed.add(settle(
                    merchant, one, to, standingHolds.getOrDefault(one.known().id(), List.of()), catalogue, rules));
        }
        return placed;
    }

    /** What the store told before, it may tell again: that takes back nothing that a person corrected. */
    private static boolean moved(News one) {
        return !one.order().shipTo().equals(one.known().told());
    }

    private void move(MerchantId merchant, News one, boolean sentOn) {
        UUID id = one.known().id();
        Address to = one.order().shipTo();
        if (!sentOn || to.equals(one.known().shipTo())) {
            addresses.told(merchant, id, to);
            problems.resolve(
                    merchant, ADDRESS_LATE, List.of("order:" + id), "The store's address is the ship-to address");
        } else {
            addresses.toldTooLate(merchant, id, to);
            if (!one.ended()) {
                problems.raise(List.of(lateAddress(merchant, one)));
            }
        }
    }

    /** The purchase orders for which an address came too late are gone. */
    void lateAddressesTaken(MerchantId merchant, List<UUID> ids) {
        Instant now = clock.instant();
        timeline.add(ids.stream()
                .map(id -> new TimelineEntry(
                        merchant,
                        id,
                        now,
                        "order.changed",
                        "Dropline",
                        "It goes to the address that the store told last."))
                .toList());
        problems.resolve(
                merchant,
                ADDRESS_LATE,
                ids.stream().map(id -> "order:" + id).toList(),
                "The next purchase order carries the new address");
    }

    private Placed settle(
            MerchantId merchant,
            News one,
            Address to,
            List<HoldStore.Standing> standing,
            Catalogued catalogue,
            HoldRules rules) {
        UUID id = one.known().id();
        if (one.order().cancelledAt() != null) {
            return new Placed(id, one.known().cancelledAt() == null ? Placed.Kind.CANCELLED : Placed.Kind.STALE, false);
        }
        if (one.ended()) {
            return new Placed(id, Placed.Kind.STALE, false);
        }
        List<Hold> judged = OrderJudge.judge(
                one.order().goingTo(to), new OrderJudge.Context(rules, catalogue, Optional.empty(), clock.instant()));
        boolean becamePaid =
                standing.stream().anyMatch(hold -> hold.inForce() && hold.hold().policy() == HoldPolicy.UNPAID);
        List<HoldStore.Row> fresh = judged.stream()
                .filter(hold -> TOLD.contains(hold.policy()) || (hold.policy() == HoldPolicy.GRACE && becamePaid))
                .filter(hold -> standing.stream()
                        .noneMatch(old -> sameReason(old, hold)
                                && (old.inForce() || hold.policy() != HoldPolicy.ADDRESS || !moved(one))))
                .map(hold -> new HoldStore.Row(id, hold))
                .toList();
        holding.place(merchant, fresh, "Dropline", Map.of(id, one.known().number()));
        List<HoldPolicy> over = Holding.inForce(standing).stream()
                .map(Hold::policy)
                .filter(TOLD::contains)
                .filter(policy -> judged.stream().noneMatch(hold -> hold.policy() == policy))
                .toList();
        boolean ready = over.isEmpty()
                ? holding.settle(merchant, id)
                : holding.release(merchant, id, over, "Store", "the store's news ended the reason");
        return new Placed(id, Placed.Kind.UPDATED, ready);
    }

    /** Whether this hold is in force already, or was released by a person for the very same reason. */
    private static boolean sameReason(HoldStore.Standing old, Hold hold) {
        String by = old.releasedBy();
        boolean decided = by == null || !BY_ITSELF.contains(by) || hold.policy() == HoldPolicy.GRACE;
        return decided
                && old.hold().policy() == hold.policy()
                && old.hold().reason().equals(hold.reason());
    }

    private static Problem lateAddress(MerchantId merchant, News one) {
        return new Problem(
                merchant,
                ADDRESS_LATE,
                "order:" + one.known().id(),
                one.known().id(),
                Severity.URGENT,
                "Order " + one.known().number() + ": the address was changed after it was sent on",
                "The new address is: " + String.join(", ", one.order().shipTo().label()),
                "Tell the supplier, or cancel the purchase order so that a new one carries the new address.",
                "/orders/" + one.known().id());
    }

    private static TimelineEntry told(MerchantId merchant, UUID order, Instant now, String summary) {
        return new TimelineEntry(merchant, order, now, "order.changed", "Store", summary);
    }

    private static String words(Payment payment) {
        return Objects.requireNonNull(payment.name())
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ');
    }
}
