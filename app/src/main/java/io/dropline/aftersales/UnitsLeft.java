package io.dropline.aftersales;

import io.dropline.orders.OrderBrief;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.refunds.Refund;
import io.dropline.refunds.RefundState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What of an order's units never left a supplier, from nearest to farthest: cancelled already and not refunded, on no purchase order, with a supplier.
 * Taking units takes them from what the next refund finds. Kits are what they consist of.
 */
final class UnitsLeft {
    /** What of a line never left. */
    private static final class Line {
        int cancelled;
        /** What the store does not know to be cancelled; what it took off the order itself is nobody's to refund. */
        int untold;

        int open;
        final Map<UUID, Integer> toCome = new LinkedHashMap<>();
    }

    /**
     * What it takes to refund units that never leave.
     *
     * @param unshipped units of the refund's own lines that will not be shipped
     * @param open units to cancel here, by line; of a kit, those of its parts
     * @param purchaseOrders those to be taken back for the rest
     */
    record Taken(Map<UUID, Integer> unshipped, Map<UUID, Integer> open, List<UUID> purchaseOrders) {
        static final Taken NOTHING = new Taken(Map.of(), Map.of(), List.of());
    }

    private final OrderBrief order;
    private final Map<UUID, Line> lines = new HashMap<>();

    /**
     * @param pos the order's
     * @param refunds those of the order that count: what they take is not left, cancelled already or still waiting for suppliers
     */
    UnitsLeft(OrderBrief order, Collection<PurchaseOrders.View> pos, List<Refund> refunds) {
        this.order = order;
        order.lines().forEach((id, line) -> {
            if (!line.kit()) {
                Line left = new Line();
                left.cancelled = line.ordered() - line.wanted();
                left.untold = Math.max(0, line.told() - line.wanted());
                left.open = line.requiresShipping() ? line.wanted() - line.allocated() : 0;
                lines.put(id, left);
            }
        });
        for (PurchaseOrders.View po : pos) {
            for (PurchaseOrders.LineView line : po.lines()) {
                Line left = lines.get(line.orderLineId());
                if (left != null && po.state().live() && line.toCome() > 0) {
                    left.toCome.merge(po.id(), line.toCome(), Integer::sum);
                }
            }
        }
        refunds.stream().filter(refund -> refund.state() != RefundState.WAITING).forEach(this::cancelledBy);
        lines.values().forEach(left -> left.cancelled = Math.min(left.cancelled, left.untold));
        refunds.stream()
                .filter(refund -> refund.state() == RefundState.WAITING)
                .forEach(refund -> take(unshipped(refund)));
    }

    private void cancelledBy(Refund refund) {
        unshipped(refund)
                .forEach((id, units) -> leaves(id).forEach((leaf, each) -> {
                    Line left = lines.get(leaf);
                    if (left != null) {
                        left.cancelled = Math.max(0, left.cancelled - units * each);
                    }
                }));
    }

    static Map<UUID, Integer> unshipped(Refund refund) {
        Map<UUID, Integer> units = new LinkedHashMap<>();
        refund.lines().stream()
                .filter(line -> line.unshipped() > 0)
                .forEach(line -> units.put(line.orderLineId(), line.unshipped()));
        return units;
    }

    /** The purchase orders by which units of a line are still to come. */
    List<UUID> purchaseOrders(UUID id) {
        return leaves(id).keySet().stream()
                .flatMap(leaf -> {
                    Line left = lines.get(leaf);
                    return left == null
                            ? Stream.<UUID>empty()
                            : left.toCome.entrySet().stream()
                                    .filter(po -> po.getValue() > 0)
                                    .map(Map.Entry::getKey);
                })
                .distinct()
                .toList();
    }

    /** Takes units of lines, as far as they never left; what is left over has left. */
    Taken take(Map<UUID, Integer> wanted) {
        Map<UUID, Integer> unshipped = new LinkedHashMap<>();
        Map<UUID, Integer> open = new LinkedHashMap<>();
        List<UUID> pos = new ArrayList<>();
        wanted.forEach((id, units) -> {
            int whole = Math.min(units, available(id));
            if (whole > 0) {
                unshipped.put(id, whole);
                leaves(id).forEach((leaf, each) -> take(leaf, whole * each, open, pos));
            }
        });
        return new Taken(unshipped, open, pos.stream().distinct().toList());
    }

    /** Units of a line that can be cancelled without asking anybody; those cancelled already among them. */
    int free(UUID id) {
        return leaves(id).entrySet().stream()
                .mapToInt(leaf -> {
                    Line left = lines.get(leaf.getKey());
                    return left == null ? 0 : (left.cancelled + left.open) / leaf.getValue();
                })
                .min()
                .orElse(0);
    }

    /** Units of a line that never left; those cancelled already and not refunded among them. */
    int available(UUID id) {
        return leaves(id).entrySet().stream()
                .mapToInt(leaf -> {
                    Line left = lines.get(leaf.getKey());
                    return left == null
                            ? 0
                            : (left.cancelled
                                            + left.open
                                            + left.toCome.values().stream()
                                                    .mapToInt(Integer::intValue)
                                                    .sum())
                                    / leaf.getValue();
                })
                .min()
                .orElse(0);
    }

    private void take(UUID leaf, int units, Map<UUID, Integer> open, List<UUID> pos) {
        Line left = Objects.requireNonNull(lines.get(leaf));
        int cancelled = Math.min(units, left.cancelled);
        left.cancelled -= cancelled;
        int here = Math.min(units - cancelled, left.open);
        left.open -= here;
        if (here > 0) {
            open.merge(leaf, here, Integer::sum);
        }
        int rest = units - cancelled - here;
        for (Map.Entry<UUID, Integer> po : left.toCome.entrySet()) {
            int taken = Math.min(rest, po.getValue());
            if (taken > 0) {
                po.setValue(po.getValue() - taken);
                rest -= taken;
                pos.add(po.getKey());
            }
        }
    }

    /** The lines of which units are bought: the line itself, or a kit's parts with their number in one kit. */
    private Map<UUID, Integer> leaves(UUID id) {
        OrderBrief.Line line = order.lines().get(id);
        if (line == null || !line.kit()) {
            return Map.of(id, 1);
        }
        Map<UUID, Integer> parts = new LinkedHashMap<>();
        order.parts(id).forEach((part, one) -> parts.put(part, one.perKit()));
        return parts;
    }
}
