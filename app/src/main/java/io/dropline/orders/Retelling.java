package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
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
 * Takes over newer tellings of orders that are here already: payment, risk, quantities, address, cancellation. What is already with a supplier is
 * not changed behind its back; it becomes a problem that says what to do.
 */
@Component
class Retelling {
    /** Holds that the store's telling decides; the others are not its business. */
    private static final Set<HoldPolicy> TOLD =
            Set.of(HoldPolicy.CONTENT, HoldPolicy.UNPAID, HoldPolicy.RISK, HoldPolicy.ADDRESS, HoldPolicy.UNKNOWN_SKU);

    /** A newer telling and the order as it is here. */
    record News(OrderStore.Known known, StoreOrder order) {}

    private final OrderStore orders;
    private final LineStore lines;
    private final HoldStore holds;
    private final Holding holding;
    private final Problems problems;
    private final Timeline timeline;
    private final Clock clock;

    Retelling(
            OrderStore orders,
            LineStore lines,
            HoldStore holds,
            Holding holding,
            Problems problems,
            Timeline timeline,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
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
        Set<UUID> keepAddress = new HashSet<>();
        List<TimelineEntry> entries = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (News one : news) {
            UUID id = one.known().id();
            StoreOrder order = one.order();
            List<LineStore.Standing> standing = standings.getOrDefault(id, List.of());
            boolean sentOn = standing.stream().anyMatch(line -> line.allocated() > 0);
            rows.add(new OrderStore.Row(id, order, one.known().life(), null, now));
            if (!order.shipTo().equals(one.known().shipTo())) {
                entries.add(told(merchant, id, now, "The ship-to address was changed in the store."));
                if (sentOn) {
                    keepAddress.add(id);
                    problems.raise(List.of(LateNews.address(merchant, one.known(), order)));
                }
            }
            if (order.cancelledAt() == null) { // a cancelled order is told with no units left: that is no edit
                entries.addAll(quantities(merchant, one, standing, catalogue, now));
            }
            if (order.payment() != one.known().payment()) {
                entries.add(told(merchant, id, now, "Payment is now " + words(order.payment()) + "."));
            }
        }
        orders.update(merchant, rows, keepAddress);
        timeline.add(entries);
        for (News one : news) {
            placed.add(
                    settle(merchant, one, standingHolds.getOrDefault(one.known().id(), List.of()), catalogue, rules));
        }
        return placed;
    }

    private Placed settle(
            MerchantId merchant, News one, List<HoldStore.Standing> standing, Catalogued catalogue, HoldRules rules) {
        UUID id = one.known().id();
        boolean ended =
                one.known().life().equals("CLOSED") || one.known().life().equals("CANCELLED");
        if (one.order().cancelledAt() != null) {
            return new Placed(id, one.known().cancelledAt() == null ? Placed.Kind.CANCELLED : Placed.Kind.STALE, false);
        }
        if (ended) {
            return new Placed(id, Placed.Kind.STALE, false);
        }
        List<Hold> judged = OrderJudge.judge(
                one.order(), new OrderJudge.Context(rules, catalogue, Optional.empty(), clock.instant()));
        boolean becamePaid =
                standing.stream().anyMatch(hold -> hold.inForce() && hold.hold().policy() == HoldPolicy.UNPAID);
        List<HoldStore.Row> fresh = judged.stream()
                .filter(hold -> TOLD.contains(hold.policy()) || (hold.policy() == HoldPolicy.GRACE && becamePaid))
                .filter(hold -> standing.stream().noneMatch(old -> sameReason(old, hold)))
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
        return old.hold().policy() == hold.policy() && old.hold().reason().equals(hold.reason());
    }

    private List<TimelineEntry> quantities(
            MerchantId merchant, News one, List<LineStore.Standing> standing, Catalogued catalogue, Instant now) {
        UUID id = one.known().id();
        Map<String, LineStore.Standing> old = new LinkedHashMap<>();
        Map<UUID, List<LineStore.Standing>> parts = new HashMap<>();
        for (LineStore.Standing line : standing) {
            UUID kit = line.kitLineId();
            if (kit == null) {
                old.put(line.storeRef(), line);
            } else {
                parts.computeIfAbsent(kit, unused -> new ArrayList<>()).add(line);
            }
        }
        Map<String, StoreOrder.Line> told = new LinkedHashMap<>();
        one.order().lines().forEach(line -> told.put(line.storeRef(), line));
        List<LineStore.Change> changes = new ArrayList<>();
        List<StoreOrder.Line> added = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        List<Problem> late = new ArrayList<>();
        for (StoreOrder.Line line : told.values()) {
            if (!old.containsKey(line.storeRef())) {
                added.add(line);
                entries.add(
                        told(merchant, id, now, "Added in the store: " + line.quantity() + " x " + line.title() + "."));
            }
        }
        for (LineStore.Standing before : old.values()) {
            StoreOrder.Line line = told.get(before.storeRef());
            String title = line == null ? "a line" : line.title();
            int wanted = line == null ? 0 : Math.max(0, line.quantity());
            int stood = before.quantity() - before.cancelled();
            List<LineStore.Standing> of = parts.getOrDefault(before.id(), List.of());
            changes.addAll(KitLines.changes(id, before, of, wanted));
            if (wanted != stood) {
                entries.add(told(
                        merchant, id, now, "Changed in the store: " + title + ", " + stood + " to " + wanted + "."));
                int onPurchase = LateNews.onPurchase(before, of);
                if (wanted < stood && wanted < onPurchase) {
                    late.add(LateNews.reduced(merchant, one.known(), title, wanted, onPurchase));
                }
            }
        }
        int lastLine =
                standing.stream().mapToInt(LineStore.Standing::lineNo).max().orElse(0);
        lines.change(merchant, changes);
        lines.add(merchant, KitLines.rows(id, lastLine, added, catalogue));
        problems.raise(late);
        return entries;
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
