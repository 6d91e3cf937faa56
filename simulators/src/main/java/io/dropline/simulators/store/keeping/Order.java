package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Customer;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order with everything that happened to it. Guarded by the {@link Book}; it never leaves this package. */
final class Order {
    /**
     * Money given back, in the shop's currency.
     *
     * @param shipping of the amount: for shipping
     * @param cancelled of the units: those that will not be shipped any more
     */
    record Refund(
            long id,
            Instant at,
            BigDecimal amount,
            BigDecimal shipping,
            Map<Long, Integer> quantities,
            Map<Long, Integer> cancelled,
            String note) {
        Refund {
            quantities = Map.copyOf(quantities);
            cancelled = Map.copyOf(cancelled);
        }
    }

    final Shop shop;
    final long id;
    final int number;
    final Instant createdAt;
    final Customer customer;
    final String risk;
    final BigDecimal shipping;
    final List<Line> lines = new ArrayList<>();
    final List<Work> works = new ArrayList<>();
    final List<Shipped> shipped = new ArrayList<>();
    final List<Refund> refunds = new ArrayList<>();
    final List<Returned> returns = new ArrayList<>();
    /** Line id and change of quantity of the last edit. */
    final Map<Long, Integer> edits = new LinkedHashMap<>();

    /** In what the customer paid; units of it for one of the shop's currency. */
    final Presentment presentment;
    /** The return that changed last. */
    @Nullable
    Returned lastReturn;

    Address shipTo;
    String note;
    Instant updatedAt;
    boolean paid;
    boolean voided;

    @Nullable
    Instant cancelledAt;

    String cancelReason = "";

    Order(Shop shop, Presentment presentment, long id, int number, Instant createdAt, OrderRequest request) {
        this.shop = shop;
        this.presentment = presentment;
        this.id = id;
        this.number = number;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.customer = request.customer();
        this.shipTo = request.shipTo();
        this.risk = request.risk();
        this.shipping = request.shipping();
        this.note = request.note();
        this.paid = request.paid();
    }

    String name() {
        return "#" + number;
    }

    Optional<Line> line(long lineId) {
        return lines.stream().filter(line -> line.id == lineId).findFirst();
    }

    BigDecimal subtotal() {
        return lines.stream()
                .map(line -> line.net(line.currentQuantity, shop.decimals()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal tax() {
        return lines.stream()
                .map(line -> line.tax(line.currentQuantity, shop.decimals()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal discounts() {
        return lines.stream()
                .map(line -> line.gross(line.currentQuantity).subtract(line.net(line.currentQuantity, shop.decimals())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal total() {
        return subtotal().add(tax()).add(currentShipping());
    }

    /** What was paid for shipping and not given back. */
    BigDecimal currentShipping() {
        return refunds.stream().map(Refund::shipping).reduce(shipping, BigDecimal::subtract);
    }

    /** What the order came to before anything was taken off it. */
    BigDecimal originalTotal() {
        return lines.stream()
                .map(line -> line.net(line.quantity, shop.decimals()).add(line.tax(line.quantity, shop.decimals())))
                .reduce(shipping, BigDecimal::add);
    }

    BigDecimal refunded() {
        return refunds.stream().map(Refund::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was received and not given back. */
    BigDecimal netPayment() {
        return paid ? originalTotal().subtract(refunded()) : BigDecimal.ZERO;
    }

    String financialStatus() {
        if (!paid) {
            return voided ? "VOIDED" : "PENDING";
        }
        if (refunded().signum() == 0) {
            return "PAID";
        }
        return netPayment().signum() <= 0 ? "REFUNDED" : "PARTIALLY_REFUNDED";
    }

    String fulfillmentStatus() {
        boolean some = shipped.stream().anyMatch(fulfilment -> !fulfilment.cancelled);
        if (works.stream()
                        .filter(work -> !work.cancelled)
                        .mapToInt(Work::remaining)
                        .sum()
                == 0) {
            return some ? "FULFILLED" : cancelledAt == null ? "UNFULFILLED" : "RESTOCKED";
        }
        if (some) {
            return "PARTIALLY_FULFILLED";
        }
        return works.stream().anyMatch(work -> work.status().equals("ON_HOLD")) ? "ON_HOLD" : "UNFULFILLED";
    }

    int shippedQuantity(Line line) {
        return shipped.stream()
                .filter(fulfilment -> !fulfilment.cancelled)
                .mapToInt(fulfilment -> fulfilment.quantities.getOrDefault(line, 0))
                .sum();
    }

    /** Units of what left in one parcel that can still come back. */
    int returnable(Shipped parcel, Line line) {
        int back = returns.stream()
                .filter(Returned::counts)
                .flatMap(one -> one.items.stream())
                .filter(item -> item.parcel == parcel && item.line == line)
                .mapToInt(item -> item.quantity)
                .sum();
        return parcel.cancelled ? 0 : parcel.quantities.getOrDefault(line, 0) - back;
    }

    String returnStatus() {
        if (returns.stream().anyMatch(one -> one.status.equals("REQUESTED"))) {
            return "RETURN_REQUESTED";
        }
        if (returns.stream().anyMatch(one -> one.status.equals("OPEN"))) {
            return "IN_PROGRESS";
        }
        return returns.stream().anyMatch(one -> one.status.equals("CLOSED")) ? "RETURNED" : "NO_RETURN";
    }

    /** Units of each line that can still be shipped. */
    Map<Line, Integer> remaining() {
        var remaining = new LinkedHashMap<Line, Integer>();
        for (Work work : works) {
            if (!work.cancelled) {
                work.items.values().forEach(item -> remaining.merge(item.line, item.remaining, Integer::sum));
            }
        }
        return remaining;
    }

    /** As people see it. */
    PlacedOrder placed() {
        return new PlacedOrder(
                id,
                name(),
                createdAt,
                customer,
                shipTo,
                total(),
                shop.currency(),
                financialStatus(),
                fulfillmentStatus(),
                cancelledAt != null,
                lines.stream()
                        .map(line -> new PlacedOrder.PlacedLine(
                                line.id, line.sku, line.title, line.currentQuantity, shippedQuantity(line), line.price))
                        .toList(),
                shipped.stream()
                        .map(parcel -> new PlacedOrder.Parcel(
                                parcel.name,
                                parcel.displayStatus(),
                                parcel.tracking,
                                parcel.quantities.entrySet().stream()
                                        .map(in -> in.getValue() + " x " + in.getKey().title)
                                        .toList()))
                        .toList());
    }
}
