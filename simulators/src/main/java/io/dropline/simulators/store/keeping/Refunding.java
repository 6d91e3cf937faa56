package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.Gid;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Money given back. */
public final class Refunding {
    private final Book book;

    public Refunding(Book book) {
        this.book = book;
    }

    /**
     * @param quantities line gid to units given back
     * @param restock the lines' units are not to be shipped any more (CANCEL)
     * @param amount in the store's currency; empty: price and tax of the lines
     */
    public Answer refund(
            String orderGid,
            Map<String, Integer> quantities,
            boolean restock,
            Optional<BigDecimal> amount,
            String note) {
        OptionalLong id = Gid.parse("Order", orderGid);
        if (id.isEmpty()) {
            return new Answer.InvalidId();
        }
        return book.change(id.getAsLong(), List.of("refunds/create", "orders/updated"), order -> {
            for (Line line : order.lines) {
                int units = quantities.getOrDefault(Gid.of("LineItem", line.id), 0);
                if (units > line.quantity - line.refunded) {
                    return Answer.Refused.at(
                            "refundLineItems", "Quantity cannot refund more items than were purchased");
                }
            }
            BigDecimal wanted = amount.orElseGet(() -> value(order, quantities));
            if (wanted.compareTo(order.netPayment()) > 0) {
                return Answer.Refused.at(
                        "transactions",
                        "Refund amount $" + wanted + " is greater than net payment received $" + order.netPayment());
            }
            return new Answer.Done(GraphOrder.refund(order, carryOut(order, quantities, restock, wanted, note)));
        });
    }

    private Order.Refund carryOut(
            Order order, Map<String, Integer> quantities, boolean restock, BigDecimal amount, String note) {
        var byLine = new LinkedHashMap<Long, Integer>();
        for (Line line : order.lines) {
            int units = quantities.getOrDefault(Gid.of("LineItem", line.id), 0);
            if (units > 0) {
                byLine.put(line.id, units);
                line.refunded += units;
                line.currentQuantity = Math.max(0, line.currentQuantity - units);
                if (restock) {
                    takeBack(order, line, units);
                }
            }
        }
        var refund = new Order.Refund(book.nextId(), book.now(), amount, byLine, note);
        order.refunds.add(refund);
        return refund;
    }

    private static void takeBack(Order order, Line line, int units) {
        int left = units;
        for (Work work : order.works) {
            Work.Item item = work.items.get(line.id);
            if (item != null) {
                int taken = Math.min(left, item.remaining);
                item.remaining -= taken;
                item.total -= taken;
                left -= taken;
            }
        }
    }

    private static BigDecimal value(Order order, Map<String, Integer> quantities) {
        int decimals = order.shop.decimals();
        return order.lines.stream()
                .map(line -> {
                    int units = quantities.getOrDefault(Gid.of("LineItem", line.id), 0);
                    return line.net(units, decimals).add(line.tax(units, decimals));
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
