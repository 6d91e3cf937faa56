package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Address;
import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.OrderRequest;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.simulators.store.book.Product;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What customers and the merchant do with an order: place, pay, edit, move, cancel. */
public final class Sales {
    private static final List<String> UPDATED = List.of("orders/updated");

    private final Book book;

    public Sales(Book book) {
        this.book = book;
    }

    /** @throws IllegalArgumentException where a SKU is not sold and the line gives no price */
    public PlacedOrder place(OrderRequest request) {
        return book.add(request, order -> {
            var work = new Work(book.nextId());
            for (OrderRequest.Line wanted : request.lines()) {
                Line line = line(wanted, request.taxRate());
                order.lines.add(line);
                work.items.put(line.id, new Work.Item(book.nextId(), line, line.quantity));
                book.warehouse().take(line.sku, line.quantity);
            }
            order.works.add(work);
        });
    }

    private Line line(OrderRequest.Line wanted, BigDecimal taxRate) {
        Optional<Product> product = book.product(wanted.sku());
        BigDecimal price = Optional.ofNullable(wanted.price())
                .or(() -> product.map(Product::price))
                .orElseThrow(() -> new IllegalArgumentException("no price for " + wanted.sku()));
        int decimals = book.shop().decimals();
        return new Line(
                book.nextId(),
                wanted.sku(),
                Objects.requireNonNullElseGet(
                        wanted.title(), () -> product.map(Product::title).orElse(wanted.sku())),
                product.map(Product::brand).orElse(""),
                product.map(Product::weightGrams).orElse(1000),
                price.setScale(decimals, RoundingMode.HALF_UP),
                wanted.discount().setScale(decimals, RoundingMode.HALF_UP),
                taxRate,
                wanted.quantity());
    }

    public Answer pay(long id) {
        return book.change(id, List.of("orders/paid", "orders/updated"), order -> {
            order.paid = true;
            return new Answer.Done(GraphOrder.order(order));
        });
    }

    public Answer move(long id, Address shipTo) {
        return book.change(id, UPDATED, order -> {
            order.shipTo = shipTo;
            return new Answer.Done(GraphOrder.order(order));
        });
    }

    public Answer note(long id, String note) {
        return book.change(id, UPDATED, order -> {
            order.note = note;
            return new Answer.Done(GraphOrder.order(order));
        });
    }

    /**
     * Edits an order: units of a SKU that it has are changed to the number given (0 removes them), a SKU that it lacks is
     * added.
     */
    public Answer edit(long id, Map<String, Integer> quantities) {
        return book.change(id, List.of("orders/edited", "orders/updated"), order -> {
            order.edits.clear();
            quantities.forEach((sku, quantity) -> order.lines.stream()
                    .filter(line -> line.sku.equals(sku))
                    .findFirst()
                    .ifPresentOrElse(line -> set(order, line, quantity), () -> add(order, sku, quantity)));
            return new Answer.Done(GraphOrder.order(order));
        });
    }

    private void set(Order order, Line line, int quantity) {
        int delta = quantity - line.currentQuantity;
        book.warehouse().take(line.sku, delta);
        line.currentQuantity = quantity;
        line.quantity = Math.max(line.quantity, quantity);
        order.edits.merge(line.id, delta, Integer::sum);
        int left = delta;
        for (Work work : order.works) {
            Work.Item item = work.items.get(line.id);
            if (item != null && !work.cancelled) {
                int change = Math.max(left, -item.remaining);
                item.total += change;
                item.remaining += change;
                left -= change;
            }
        }
    }

    private void add(Order order, String sku, int quantity) {
        BigDecimal rate = order.lines.isEmpty() ? BigDecimal.ZERO : order.lines.getFirst().taxRate;
        Line line = line(OrderRequest.Line.of(sku, quantity), rate);
        order.lines.add(line);
        order.edits.put(line.id, quantity);
        book.warehouse().take(sku, quantity);
        var work = new Work(book.nextId());
        work.items.put(line.id, new Work.Item(book.nextId(), line, quantity));
        order.works.add(work);
    }

    /** @param reason CUSTOMER, DECLINED, FRAUD, INVENTORY, OTHER or STAFF */
    public Answer cancel(long id, String reason, boolean refund) {
        return book.change(id, List.of("orders/cancelled", "orders/updated"), order -> {
            Optional<Answer> no = refusesToCancel(order);
            if (no.isPresent()) {
                return no.get();
            }
            order.cancelledAt = book.now();
            order.cancelReason = reason;
            if (refund && order.paid) {
                Map<Long, Integer> all = quantities(order);
                order.refunds.add(new Order.Refund(
                        book.nextId(), book.now(), order.netPayment(), order.currentShipping(), all, all, reason));
                order.lines.forEach(line -> line.refunded += line.currentQuantity);
            }
            order.voided = !order.paid;
            order.works.forEach(work -> work.cancelled = true);
            order.lines.forEach(line -> {
                book.warehouse().take(line.sku, -line.currentQuantity);
                line.currentQuantity = 0;
            });
            return new Answer.Done(GraphOrder.order(order));
        });
    }

    /** Whether it would be refused, without doing it. */
    public @Nullable Answer refusesToCancel(long id) {
        return book.read(id, Sales::refusesToCancel)
                .orElse(Optional.of(Answer.Refused.at("orderId", "Order does not exist")))
                .orElse(null);
    }

    private static Optional<Answer> refusesToCancel(Order order) {
        if (order.cancelledAt != null) {
            return Optional.of(Answer.Refused.at("orderId", "Order has already been cancelled"));
        }
        return order.shipped.stream().allMatch(shipped -> shipped.cancelled)
                ? Optional.empty()
                : Optional.of(Answer.Refused.at("orderId", "Cannot cancel an order that has outstanding fulfillments"));
    }

    private static Map<Long, Integer> quantities(Order order) {
        var all = new LinkedHashMap<Long, Integer>();
        order.lines.forEach(line -> all.put(line.id, line.currentQuantity));
        return all;
    }
}
