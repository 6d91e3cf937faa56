package io.dropline.aftersales;

import io.dropline.fulfillment.UnitsBack;
import io.dropline.orders.Allocated;
import io.dropline.orders.Hold;
import io.dropline.orders.HoldPolicy;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import io.dropline.purchasing.PoState;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.refunds.Refund;
import io.dropline.refunds.RefundState;
import io.dropline.refunds.Refunds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Refunds that wait for suppliers: when all have answered, a refund goes out, or is withdrawn because it is too late. */
@Component
class RefundWaits implements UnitsBack {
    static final String TOO_LATE = "refund.too-late";

    private final Orders orders;
    private final PurchaseOrders purchaseOrders;
    private final Refunds refunds;
    private final Problems problems;

    RefundWaits(Orders orders, PurchaseOrders purchaseOrders, Refunds refunds, Problems problems) {
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.refunds = refunds;
        this.problems = problems;
    }

    @Override
    public List<UUID> cameBack(MerchantId merchant, List<UUID> orderIds) {
        List<Refund> waiting = refunds.waiting(merchant, orderIds);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> awaited =
                refunds.awaited(merchant, waiting.stream().map(Refund::id).toList());
        Map<UUID, List<Refund>> byOrder = waiting.stream()
                .collect(Collectors.groupingBy(Refund::orderId, LinkedHashMap::new, Collectors.toList()));
        List<UUID> concerned = List.copyOf(byOrder.keySet());
        Map<UUID, OrderBrief> briefs = orders.briefs(merchant, concerned);
        Map<UUID, List<PurchaseOrders.View>> pos = purchaseOrders.lockOfOrders(merchant, concerned).values().stream()
                .collect(Collectors.groupingBy(PurchaseOrders.View::orderId));
        Map<UUID, List<Refund>> settled = settled(merchant, concerned);
        byOrder.forEach((order, list) -> settle(
                merchant,
                Objects.requireNonNull(briefs.get(order)),
                pos.getOrDefault(order, List.of()),
                settled.getOrDefault(order, List.of()),
                list,
                awaited));
        return concerned;
    }

    /** The refunds whose units are cancelled already, as far as they were not shipped. */
    private Map<UUID, List<Refund>> settled(MerchantId merchant, List<UUID> orderIds) {
        List<UUID> ids = refunds.ofOrders(merchant, orderIds).stream()
                .filter(view -> view.state().counts() && view.state() != RefundState.WAITING)
                .map(Refunds.View::id)
                .toList();
        return refunds.find(merchant, ids).values().stream().collect(Collectors.groupingBy(Refund::orderId));
    }

    private void settle(
            MerchantId merchant,
            OrderBrief order,
            List<PurchaseOrders.View> pos,
            List<Refund> settled,
            List<Refund> waiting,
            Map<UUID, List<UUID>> awaited) {
        UnitsLeft left = new UnitsLeft(order, pos, settled);
        for (Refund refund : waiting) {
            List<UUID> asked = awaited.getOrDefault(refund.id(), List.of());
            List<PurchaseOrders.View> of =
                    pos.stream().filter(po -> asked.contains(po.id())).toList();
            if (of.stream().anyMatch(po -> po.state() == PoState.CANCEL_REQUESTED)) {
                continue;
            }
            Map<UUID, Integer> wanted = UnitsLeft.unshipped(refund);
            Map<UUID, Integer> free = new LinkedHashMap<>();
            wanted.forEach((line, units) -> free.put(line, Math.min(units, left.free(line))));
            if (free.equals(wanted)) {
                cancel(merchant, order, left.take(wanted));
                refunds.send(merchant, List.of(refund.id()));
                if (!of.isEmpty()) {
                    refunds.tell(
                            merchant,
                            refund,
                            "Dropline",
                            "What refund " + refund.number() + " is for was cancelled (" + numbers(of)
                                    + "): it is paid back now.");
                }
            } else if (refund.tooLate() == Refund.TooLate.REFUND) {
                cancel(merchant, order, left.take(free));
                refunds.unshipped(merchant, refund.id(), free);
                refunds.send(merchant, List.of(refund.id()));
                refunds.tell(
                        merchant,
                        refund,
                        "Dropline",
                        "It was too late to cancel what is not shipped yet: refund " + refund.number()
                                + " is paid back all the same, as was wanted.");
            } else {
                tooLate(merchant, order, refund, of, left.take(free));
            }
        }
    }

    private void cancel(MerchantId merchant, OrderBrief order, UnitsLeft.Taken taken) {
        List<Allocated> units = new ArrayList<>();
        taken.open().forEach((line, count) -> units.add(new Allocated(order.id(), line, count)));
        orders.cancelUnits(merchant, units);
    }

    /** Nothing is paid back. What came back of a part that could be cancelled waits for the person who decides what to do now. */
    private void tooLate(
            MerchantId merchant, OrderBrief order, Refund refund, List<PurchaseOrders.View> of, UnitsLeft.Taken free) {
        String why = of.isEmpty() ? "what it is for was shipped meanwhile" : "it was too late to cancel " + numbers(of);
        refunds.withdraw(merchant, List.of(refund.id()), why, "Dropline");
        boolean some = !free.open().isEmpty();
        if (some) {
            orders.hold(
                    merchant,
                    order.id(),
                    order.number(),
                    new Hold(
                            HoldPolicy.MANUAL,
                            "A part of what refund " + refund.number()
                                    + " was for could be cancelled; release to buy it again",
                            null),
                    "Dropline");
        }
        problems.raise(List.of(new Problem(
                merchant,
                TOO_LATE,
                "refund:" + refund.id(),
                order.id(),
                Problem.Severity.URGENT,
                "Refund " + refund.number() + " was withdrawn: too late to cancel",
                "Order " + order.number() + ": " + why + ". Nothing was paid back"
                        + (some ? "; a part came back and is on hold" : ""),
                "Tell the customer that the goods will come and how to return them, or refund without cancelling.",
                "/orders/" + order.id() + "/refund")));
    }

    private static String numbers(Collection<PurchaseOrders.View> pos) {
        return pos.stream().map(PurchaseOrders.View::number).sorted().collect(Collectors.joining(", "));
    }
}
