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
    private static final List<String> TOPICS = List.of("refunds/create", "orders/updated");

    private final Book book;

    public Refunding(Book book) {
        this.book = book;
    }

    /**
     * @param allShipping what is left of the shipping, instead of {@code shipping}
     * @param shipping in the customer's currency
     * @param amount in the customer's currency; empty: what the lines and the shipping come to
     * @param currency of the amounts; empty where it is the shop's
     */
    public record Wish(
            String orderGid,
            List<Item> items,
            boolean allShipping,
            BigDecimal shipping,
            Optional<BigDecimal> amount,
            String currency,
            String note) {}

    /** @param cancel its units are not to be shipped any more */
    public record Item(String lineGid, int units, boolean cancel) {}

    public Answer refund(Wish wish) {
        OptionalLong id = Gid.parse("Order", wish.orderGid());
        return id.isEmpty()
                ? new Answer.InvalidId()
                : book.change(id.getAsLong(), TOPICS, order -> refund(order, wish));
    }

    private Answer refund(Order order, Wish wish) {
        Map<Line, Integer> all = units(order, wish, false);
        Map<Line, Integer> cancelled = units(order, wish, true);
        for (Map.Entry<Line, Integer> one : all.entrySet()) {
            if (one.getValue() > one.getKey().refundable()) {
                return Answer.Refused.at("refundLineItems", "Quantity cannot refund more items than were purchased");
            }
        }
        for (Map.Entry<Line, Integer> one : cancelled.entrySet()) {
            if (one.getValue() > order.remaining().getOrDefault(one.getKey(), 0)) {
                return Answer.Refused.at("refundLineItems", "Quantity cannot cancel more items than are unfulfilled");
            }
        }
        Presentment presentment = order.presentment;
        boolean foreign = !presentment.currency().equals(order.shop.currency());
        if (foreign && !wish.currency().equals(presentment.currency())) {
            return Answer.Refused.at("currency", "Currency must be the presentment currency");
        }
        BigDecimal shipping =
                wish.allShipping() ? order.currentShipping() : presentment.inShop(wish.shipping(), order.shop);
        if (shipping.compareTo(order.currentShipping()) > 0) {
            return Answer.Refused.at("shipping", "Shipping amount is more than can be refunded");
        }
        BigDecimal amount = wish.amount()
                .map(shown -> shown.compareTo(presentment.shown(order.netPayment())) == 0
                        ? order.netPayment()
                        : presentment.inShop(shown, order.shop))
                .orElseGet(() -> value(order, all).add(shipping));
        if (amount.compareTo(order.netPayment()) > 0) {
            return Answer.Refused.at(
                    "transactions",
                    "Refund amount $" + presentment.shown(amount) + " is greater than net payment received $"
                            + presentment.shown(order.netPayment()));
        }
        return new Answer.Done(
                GraphRefunds.refund(order, carryOut(order, all, cancelled, shipping, amount, wish.note())));
    }

    private static Map<Line, Integer> units(Order order, Wish wish, boolean onlyCancelled) {
        var units = new LinkedHashMap<Line, Integer>();
        for (Item item : wish.items()) {
            order.lines.stream()
                    .filter(line -> Gid.of("LineItem", line.id).equals(item.lineGid()))
                    .filter(line -> item.units() > 0 && (item.cancel() || !onlyCancelled))
                    .forEach(line -> units.merge(line, item.units(), Integer::sum));
        }
        return units;
    }

    private Order.Refund carryOut(
            Order order,
            Map<Line, Integer> all,
            Map<Line, Integer> cancelled,
            BigDecimal shipping,
            BigDecimal amount,
            String note) {
        all.forEach((line, units) -> {
            line.refunded += units;
            line.currentQuantity = Math.max(0, line.currentQuantity - units);
        });
        cancelled.forEach((line, units) -> takeBack(order, line, units));
        var refund = new Order.Refund(book.nextId(), book.now(), amount, shipping, byId(all), byId(cancelled), note);
        order.refunds.add(refund);
        return refund;
    }

    private static Map<Long, Integer> byId(Map<Line, Integer> units) {
        var byId = new LinkedHashMap<Long, Integer>();
        units.forEach((line, count) -> byId.put(line.id, count));
        return byId;
    }

    private static void takeBack(Order order, Line line, int units) {
        int left = units;
        for (Work work : order.works) {
            Work.Item item = work.items.get(line.id);
            if (item != null && !work.cancelled) {
                int taken = Math.min(left, item.remaining);
                item.remaining -= taken;
                item.total -= taken;
                left -= taken;
            }
        }
    }

    static BigDecimal value(Order order, Map<Line, Integer> units) {
        int decimals = order.shop.decimals();
        return units.entrySet().stream()
                .map(one -> one.getKey()
                        .net(one.getValue(), decimals)
                        .add(one.getKey().tax(one.getValue(), decimals)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
