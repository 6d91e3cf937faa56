package io.dropline.orders;

import io.dropline.letter.Words;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes orders that are told for the first time, a whole batch with a constant number of statements. */
@Component
class Placing {
    private final OrderStore orders;
    private final LineStore lines;
    private final Holding holding;
    private final PaymentAlarm payments;
    private final Timeline timeline;
    private final Clock clock;

    Placing(
            OrderStore orders,
            LineStore lines,
            Holding holding,
            PaymentAlarm payments,
            Timeline timeline,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.holding = holding;
        this.payments = payments;
        this.timeline = timeline;
        this.clock = clock;
    }

    List<Placed> place(MerchantId merchant, List<StoreOrder> tellings, HoldRules rules) {
        if (tellings.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Catalogued catalogue = orders.catalogued(merchant, skus(tellings));
        Map<String, String> twins = twins(merchant, tellings, rules, now);
        List<OrderStore.Row> rows = new ArrayList<>();
        List<LineStore.Row> lineRows = new ArrayList<>();
        List<HoldStore.Row> holdRows = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (StoreOrder order : tellings) {
            UUID id = Ids.next();
            String likeness = OrderJudge.likeness(order);
            Optional<String> twin = Optional.ofNullable(twins.get(likeness));
            if (!likeness.isEmpty() && rules.duplicateWithin().isPositive()) {
                twins.put(likeness, order.number());
            }
            List<Hold> holds = OrderJudge.judge(order, new OrderJudge.Context(rules, catalogue, twin, now));
            boolean cancelled = order.cancelledAt() != null;
            String life =
                    cancelled ? "CANCELLED" : nothingToShip(order) ? "CLOSED" : holds.isEmpty() ? "OPEN" : "ON_HOLD";
            boolean waits = life.equals("ON_HOLD");
            rows.add(new OrderStore.Row(id, order, life, waits ? Holding.firstEnd(holds) : null, now));
            lineRows.addAll(KitLines.rows(id, 0, order.lines(), catalogue));
            entries.add(received(merchant, id, order, now));
            if (waits) {
                holds.forEach(hold -> holdRows.add(new HoldStore.Row(id, hold)));
            }
            if (waits
                    && (order.payment() == Payment.REFUNDED
                            || order.payment() == Payment.VOIDED
                            || order.payment() == Payment.EXPIRED)) {
                payments.changed(merchant, id, order, false);
            }
            placed.add(new Placed(id, cancelled ? Placed.Kind.CANCELLED : Placed.Kind.NEW, life.equals("OPEN")));
        }
        orders.add(merchant, rows);
        lines.add(merchant, lineRows);
        timeline.add(entries);
        holding.place(merchant, holdRows, "Dropline", numbers(rows));
        return placed;
    }

    private Map<String, String> twins(MerchantId merchant, List<StoreOrder> tellings, HoldRules rules, Instant now) {
        if (!rules.duplicateWithin().isPositive()) {
            return new HashMap<>();
        }
        List<String> likenesses = tellings.stream()
                .map(OrderJudge::likeness)
                .filter(likeness -> !likeness.isEmpty())
                .toList();
        return new HashMap<>(orders.alike(merchant, likenesses, now, rules.duplicateWithin()));
    }

    static List<String> skus(List<StoreOrder> tellings) {
        return tellings.stream()
                .flatMap(order -> order.lines().stream())
                .map(StoreOrder.Line::sku)
                .distinct()
                .toList();
    }

    private static boolean nothingToShip(StoreOrder order) {
        return order.lines().stream().noneMatch(line -> line.requiresShipping() && line.quantity() > 0);
    }

    private static Map<UUID, String> numbers(List<OrderStore.Row> rows) {
        Map<UUID, String> numbers = new HashMap<>();
        rows.forEach(
                row -> numbers.put(row.id(), Objects.requireNonNull(row.order().number())));
        return numbers;
    }

    private static TimelineEntry received(MerchantId merchant, UUID id, StoreOrder order, Instant now) {
        int units = order.lines().stream().mapToInt(StoreOrder.Line::quantity).sum();
        String what = units + (units == 1 ? " item for " : " items for ") + Words.sum(order.total(), order.currency());
        return new TimelineEntry(
                merchant, id, now, "order.received", "Store", "Order " + order.number() + " came in: " + what + ".");
    }
}
