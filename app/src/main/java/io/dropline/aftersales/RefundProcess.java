package io.dropline.aftersales;

import io.dropline.fulfillment.WhatIsLeft;
import io.dropline.orders.Allocated;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.CancelResult;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.refunds.Refund;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.refunds.RefundState;
import io.dropline.refunds.Refunds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refunds, from the wish to the document that asks the store. Units that have not left a supplier are cancelled first: what nobody has at once, what a
 * supplier has when it agrees. A supplier can only be asked to let go of a whole purchase order; what else was on it is bought anew.
 */
@Component
@Transactional
public class RefundProcess {
    private final Orders orders;
    private final PurchaseOrders purchaseOrders;
    private final Refunds refunds;
    private final RefundWaits waits;
    private final WhatIsLeft whatIsLeft;

    RefundProcess(
            Orders orders, PurchaseOrders purchaseOrders, Refunds refunds, RefundWaits waits, WhatIsLeft whatIsLeft) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.refunds = refunds;
        this.waits = waits;
        this.whatIsLeft = whatIsLeft;
    }

    /** What of these orders may be refunded. Their stores are asked anew meanwhile. */
    public Map<UUID, RefundQuote> quotes(MerchantId merchant, List<UUID> orderIds) {
        refunds.lookAgain(merchant, orderIds);
        return refunds.quotes(merchant, orderIds);
    }

    /** An order's refunds, oldest first. */
    public List<Refunds.View> ofOrder(MerchantId merchant, UUID order) {
        return refunds.ofOrders(merchant, List.of(order));
    }

    /** Refunds what may be refunded; what is not shipped yet is cancelled first, and not refunded if it is too late for that. */
    public List<RefundAnswer> refund(MerchantId merchant, List<RefundDraft> drafts, String actor) {
        return refund(merchant, drafts, Unshipped.CANCEL_OR_WITHDRAW, actor);
    }

    /** The same with a choice. Units of a return have left already, whatever the choice. Answers in the order of the drafts. */
    public List<RefundAnswer> refund(MerchantId merchant, List<RefundDraft> drafts, Unshipped unshipped, String actor) {
        List<UUID> of = drafts.stream().map(RefundDraft::orderId).distinct().toList();
        orders.lock(merchant, of);
        Map<UUID, UnitsLeft.Taken> plans = plans(merchant, drafts, unshipped);
        Refund.TooLate tooLate =
                unshipped == Unshipped.CANCEL_OR_WITHDRAW ? Refund.TooLate.WITHDRAW : Refund.TooLate.REFUND;
        List<RefundAnswer> answers = refunds.hold(
                merchant,
                drafts.stream()
                        .map(draft -> new Refunds.Waiting(
                                draft,
                                tooLate,
                                plans.getOrDefault(draft.id(), UnitsLeft.Taken.NOTHING)
                                        .unshipped()))
                        .toList(),
                actor);
        List<UUID> requested = Refunds.requested(answers);
        List<UUID> reduced = new ArrayList<>();
        for (Refund refund : refunds.find(merchant, requested).values()) {
            if (cancel(merchant, refund, plans.getOrDefault(refund.id(), UnitsLeft.Taken.NOTHING), actor)) {
                reduced.add(refund.orderId());
            }
        }
        waits.cameBack(merchant, of);
        if (!reduced.isEmpty()) {
            whatIsLeft.goesOn(merchant, reduced.stream().distinct().toList());
        }
        return answers;
    }

    /** Cancels what a refund's units need, and notes what it has to wait for. Answers whether anything was cancelled here. */
    private boolean cancel(MerchantId merchant, Refund refund, UnitsLeft.Taken plan, String actor) {
        List<Allocated> open = new ArrayList<>();
        plan.open().forEach((line, units) -> open.add(new Allocated(refund.orderId(), line, units)));
        orders.cancelUnits(merchant, open);
        List<UUID> asked = new ArrayList<>();
        boolean back = !open.isEmpty();
        for (UUID po : plan.purchaseOrders()) {
            Optional<CancelResult> result = purchaseOrders.cancel(merchant, po, actor, "refund " + refund.number());
            if (result.isPresent() && result.get().kind() == CancelResult.Kind.TAKEN_BACK) {
                back = true;
            } else {
                asked.add(po); // just now, or somebody has asked before
            }
        }
        if (!asked.isEmpty()) {
            refunds.awaits(merchant, refund.id(), refund.orderId(), asked);
            String numbers = purchaseOrders.lock(merchant, asked).values().stream()
                    .map(PurchaseOrders.View::number)
                    .sorted()
                    .collect(Collectors.joining(", "));
            refunds.tell(
                    merchant,
                    refund,
                    "Dropline",
                    "Refund " + refund.number() + " waits until " + numbers + " is cancelled; "
                            + (refund.tooLate() == Refund.TooLate.WITHDRAW
                                    ? "if it is too late, nothing is paid back."
                                    : "if it is too late, it is paid back all the same."));
        }
        return back;
    }

    private Map<UUID, UnitsLeft.Taken> plans(MerchantId merchant, List<RefundDraft> drafts, Unshipped unshipped) {
        List<RefundDraft> unreturned = drafts.stream()
                .filter(draft -> draft.returnId() == null && unshipped != Unshipped.SHIP)
                .toList();
        List<UUID> of = unreturned.stream().map(RefundDraft::orderId).distinct().toList();
        Map<UUID, UnitsLeft> left =
                of.isEmpty() ? Map.of() : unitsLeft(merchant, of, purchaseOrders.lockOfOrders(merchant, of));
        Map<UUID, UnitsLeft.Taken> plans = new HashMap<>();
        for (RefundDraft draft : unreturned) {
            UnitsLeft units = left.get(draft.orderId());
            if (units != null && !plans.containsKey(draft.id())) {
                plans.put(draft.id(), units.take(units(draft)));
            }
        }
        return plans;
    }

    private Map<UUID, UnitsLeft> unitsLeft(MerchantId merchant, List<UUID> of, Map<UUID, PurchaseOrders.View> theirs) {
        Map<UUID, List<PurchaseOrders.View>> pos =
                theirs.values().stream().collect(Collectors.groupingBy(PurchaseOrders.View::orderId));
        Map<UUID, List<Refund>> before = refunds
                .find(
                        merchant,
                        refunds.ofOrders(merchant, of).stream()
                                .filter(view -> view.state().counts())
                                .map(Refunds.View::id)
                                .toList())
                .values()
                .stream()
                .collect(Collectors.groupingBy(Refund::orderId));
        Map<UUID, UnitsLeft> left = new HashMap<>();
        orders.briefs(merchant, of)
                .forEach((id, brief) -> left.put(
                        id, new UnitsLeft(brief, pos.getOrDefault(id, List.of()), before.getOrDefault(id, List.of()))));
        return left;
    }

    private static Map<UUID, Integer> units(RefundDraft draft) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        draft.lines().stream()
                .filter(line -> line.units() > 0)
                .forEach(line -> units.put(line.orderLineId(), line.units()));
        return units;
    }

    /**
     * Units of a line that have not left.
     *
     * @param units those cancelled already and not refunded among them
     * @param purchaseOrders by which some of them are to come, by number
     */
    public record NotShipped(int units, List<String> purchaseOrders) {}

    /** What of an order has not left at this moment, by line; a kit is one line. A look that waits for nobody. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<UUID, NotShipped> notShipped(MerchantId merchant, UUID order) {
        Map<UUID, PurchaseOrders.View> pos = purchaseOrders.ofOrders(merchant, List.of(order));
        UnitsLeft left = unitsLeft(merchant, List.of(order), pos).get(order);
        Map<UUID, NotShipped> lines = new LinkedHashMap<>();
        if (left != null) {
            orders.briefs(merchant, List.of(order))
                    .values()
                    .forEach(brief -> brief.lines().forEach((id, line) -> {
                        int units = line.kitLineId() == null ? left.available(id) : 0;
                        if (units > 0) {
                            lines.put(
                                    id,
                                    new NotShipped(
                                            units,
                                            left.purchaseOrders(id).stream()
                                                    .map(po -> Objects.requireNonNull(pos.get(po))
                                                            .number())
                                                    .toList()));
                        }
                    }));
        }
        return lines;
    }

    /** A person does not want to wait for suppliers any longer. False if it does not wait. */
    public boolean sendNow(MerchantId merchant, UUID refund, String actor) {
        return waiting(merchant, refund)
                .map(one -> {
                    Map<UUID, Integer> none = new LinkedHashMap<>();
                    one.lines().forEach(line -> none.put(line.orderLineId(), 0));
                    refunds.unshipped(
                            merchant, refund,
                            none); // nobody knows yet what will be shipped: the store takes nothing back
                    refunds.send(merchant, List.of(refund));
                    refunds.tell(
                            merchant,
                            one,
                            actor,
                            "Refund " + one.number() + " is paid back without waiting for the suppliers.");
                    return true;
                })
                .orElse(false);
    }

    /** A person takes a refund back that waits for suppliers. False if it does not wait. */
    public boolean withdraw(MerchantId merchant, UUID refund, String actor) {
        return waiting(merchant, refund)
                .map(one -> !refunds.withdraw(merchant, List.of(refund), "taken back by " + actor, actor)
                        .isEmpty())
                .orElse(false);
    }

    private Optional<Refund> waiting(MerchantId merchant, UUID id) {
        return Optional.ofNullable(refunds.find(merchant, List.of(id)).get(id))
                .map(found -> {
                    orders.lock(merchant, List.of(found.orderId()));
                    return refunds.find(merchant, List.of(id)).get(id);
                })
                .filter(found -> found.state() == RefundState.WAITING);
    }
}
