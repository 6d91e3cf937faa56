package io.dropline.purchasing;

import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Purchase orders. Every command takes a list and runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PurchaseOrders {
    /** A purchase order as others need to see it. */
    public record View(
            UUID id,
            String number,
            UUID orderId,
            UUID supplierId,
            String supplier,
            PoState state,
            List<LineView> lines) {}

    /** @param toCome units not refused, cancelled or shipped */
    public record LineView(int lineNo, UUID orderLineId, String sku, String title, int toCome, int shipped) {}

    private final PoStore store;
    private final DueStore due;
    private final ReturnedUnitStore returned;
    private final OverdueStore overdue;
    private final ShipReminders shipReminders;
    private final Issuing issuing;
    private final Answering answering;
    private final Cancelling cancelling;
    private final Clock clock;

    PurchaseOrders(
            PoStore store,
            DueStore due,
            ReturnedUnitStore returned,
            OverdueStore overdue,
            ShipReminders shipReminders,
            Issuing issuing,
            Answering answering,
            Cancelling cancelling,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.returned = returned;
        this.overdue = overdue;
        this.shipReminders = shipReminders;
        this.issuing = issuing;
        this.answering = answering;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    /** Issues one purchase order a draft; their documents leave after the commit. */
    public List<Issued> issue(MerchantId merchant, List<PoDraft> drafts) {
        return issuing.issue(merchant, drafts);
    }

    /** Takes suppliers' answers. An answer to a purchase order that has ended changes nothing but the timeline. */
    public List<Answered> answer(MerchantId merchant, List<SupplierAnswer> answers) {
        return answering.answer(merchant, answers);
    }

    /** The orders that these purchase orders belong to, to be locked before them. */
    public List<UUID> ordersOf(MerchantId merchant, List<UUID> ids) {
        return store.ordersOf(merchant, ids);
    }

    /** Locks purchase orders, whose orders are locked, for the rest of the transaction and answers how they stand. */
    public Map<UUID, View> lock(MerchantId merchant, List<UUID> ids) {
        return views(store.lock(merchant, ids).values());
    }

    /** How those of these orders stand at this moment, to be shown; who goes by it locks them. */
    public Map<UUID, View> ofOrders(MerchantId merchant, List<UUID> orders) {
        return views(store.ofOrders(merchant, orders).values());
    }

    /** Those of an order, locked. */
    public Map<UUID, View> lockOfOrders(MerchantId merchant, List<UUID> orders) {
        return views(store.lockOfOrders(merchant, orders).values());
    }

    /**
     * Notes units that left.
     *
     * @throws IllegalArgumentException if more were shipped than were to come; callers check before
     */
    public void shipped(MerchantId merchant, List<ShippedUnits> units) {
        Map<UUID, PoStore.Po> locked = store.lock(
                merchant,
                units.stream().map(ShippedUnits::purchaseOrderId).distinct().toList());
        Map<String, Integer> byLine = new HashMap<>();
        units.forEach(one -> byLine.merge(one.purchaseOrderId() + "/" + one.lineNo(), one.units(), Integer::sum));
        for (PoStore.Po po : locked.values()) {
            List<PoStore.Line> after = po.lines().stream()
                    .map(line -> ship(line, byLine.getOrDefault(po.id() + "/" + line.lineNo(), 0)))
                    .toList();
            boolean all = after.stream().allMatch(line -> line.toCome() == 0);
            store.lines(merchant, after);
            int shipped = after.stream().mapToInt(PoStore.Line::shipped).sum();
            PoMachine.next(po.state(), all ? PoEvent.SHIP_ALL : PoEvent.SHIP_PART)
                    .ifPresent(next -> store.state(
                            merchant, po.id(), next, PoMachine.beforeCancel(next, shipped), clock.instant()));
        }
    }

    /** Counts units, of orders that are locked, as coming back. False, and nothing is counted, if more would come back than was shipped. */
    public boolean returned(MerchantId merchant, List<ReturnedUnits> units) {
        return returned.count(merchant, units);
    }

    /** Cancels what is live of these orders' purchase orders. */
    public List<CancelResult> cancelOfOrders(MerchantId merchant, List<UUID> orders, String actor, String reason) {
        return cancelling.cancel(
                merchant, List.copyOf(store.lockOfOrders(merchant, orders).values()), actor, reason);
    }

    /** Cancels one purchase order. Empty if it has ended, or is being cancelled already. */
    public Optional<CancelResult> cancel(MerchantId merchant, UUID id, String actor, String reason) {
        return cancelling
                .cancel(merchant, List.copyOf(store.lock(merchant, List.of(id)).values()), actor, reason)
                .stream()
                .findFirst();
    }

    /** A supplier's answer to a cancellation. Empty if none was asked for, or it was overtaken. */
    public Optional<CancelResult> cancelAnswered(
            MerchantId merchant, UUID id, boolean accepted, String note, String by) {
        return cancelling.answered(merchant, id, accepted, note, by);
    }

    /** Closes those all of whose parcels arrived. */
    public void close(MerchantId merchant, List<UUID> ids) {
        for (PoStore.Po po : store.lock(merchant, ids).values()) {
            PoMachine.next(po.state(), PoEvent.CLOSE)
                    .ifPresent(next -> store.state(merchant, po.id(), next, null, clock.instant()));
        }
    }

    /**
     * Purchase orders without an answer in time.
     *
     * @param reminded their suppliers get a reminder
     * @param undelivered their documents were refused or given up: there is nothing to be reminded of
     */
    public record Unanswered(List<View> reminded, List<View> undelivered) {}

    /** Reminds suppliers whose answer is due, once each. */
    public Unanswered remindUnanswered(MerchantId merchant, int most) {
        List<UUID> silent = due.unanswered(merchant, clock.instant(), most);
        Map<UUID, PoStore.Po> locked = store.lock(merchant, silent);
        Set<UUID> undelivered = silent.isEmpty() ? Set.of() : due.undelivered(merchant, silent);
        locked.values().stream()
                .filter(po -> !undelivered.contains(po.id()))
                .forEach(po -> cancelling.remind(merchant, po));
        Map<Boolean, List<View>> views = views(locked.values()).values().stream()
                .collect(Collectors.partitioningBy(view -> undelivered.contains(view.id())));
        return new Unanswered(views.getOrDefault(false, List.of()), views.getOrDefault(true, List.of()));
    }

    /** Asks suppliers who did not answer a request to cancel once more, once each; answers which. */
    public List<View> remindCancelUnanswered(MerchantId merchant, int most) {
        Map<UUID, PoStore.Po> locked = store.lock(merchant, due.cancelUnanswered(merchant, clock.instant(), most));
        locked.values().forEach(po -> cancelling.askAgain(merchant, po));
        return List.copyOf(views(locked.values()).values());
    }

    /** The orders of which something should have left that nobody was told of yet, to be locked before {@link #tellOfOverdue}. */
    public List<UUID> ordersWithOverdue(MerchantId merchant, int most) {
        return overdue.ordersOf(merchant, clock.instant(), most);
    }

    /** Reminds suppliers of what should have left of these orders, once for each day that they missed; answers what it was. */
    public List<Overdue> tellOfOverdue(MerchantId merchant, List<UUID> orders) {
        Map<UUID, LocalDate> missed = overdue.take(merchant, orders, clock.instant());
        Map<UUID, PoStore.Po> locked = store.lock(merchant, List.copyOf(missed.keySet()));
        Set<UUID> reminded = shipReminders.write(
                merchant,
                locked.values().stream()
                        .filter(po -> po.state() != PoState.ISSUED)
                        .toList(),
                missed);
        Map<UUID, View> views = views(locked.values());
        return locked.values().stream()
                .map(po -> new Overdue(
                        Objects.requireNonNull(views.get(po.id())),
                        po.requiredShipDate(),
                        Objects.requireNonNull(missed.get(po.id())),
                        reminded.contains(po.id())))
                .toList();
    }

    private static PoStore.Line ship(PoStore.Line line, int units) {
        if (units > line.toCome()) {
            throw new IllegalArgumentException(
                    "line " + line.lineNo() + ": " + units + " shipped, " + line.toCome() + " to come");
        }
        int shipped = line.shipped() + units;
        int backordered = Math.min(line.backordered(), line.toCome() - units);
        return new PoStore.Line(
                line.poId(),
                line.lineNo(),
                line.orderId(),
                line.orderLineId(),
                line.sku(),
                line.title(),
                line.quantity(),
                line.refused(),
                backordered,
                shipped,
                line.cancelled(),
                backordered == 0 ? null : line.backorderedUntil());
    }

    private static Map<UUID, View> views(Collection<PoStore.Po> pos) {
        Map<UUID, View> views = new java.util.LinkedHashMap<>();
        for (PoStore.Po po : pos) {
            List<LineView> lines = new ArrayList<>();
            po.lines()
                    .forEach(line -> lines.add(new LineView(
                            line.lineNo(),
                            line.orderLineId(),
                            line.sku(),
                            line.title(),
                            line.toCome(),
                            line.shipped())));
            views.put(
                    po.id(),
                    new View(po.id(), po.number(), po.orderId(), po.supplierId(), po.supplier(), po.state(), lines));
        }
        return views;
    }
}
