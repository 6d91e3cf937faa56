package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.Gid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Returns: asked for by customers, opened, granted, declined, processed and closed by staff or an app. */
public final class Returning {
    private final Book book;

    public Returning(Book book) {
        this.book = book;
    }

    /**
     * @param from gid of a fulfilment's line
     * @param reason a ReturnReason, e.g. SIZE_TOO_SMALL
     */
    public record Item(String from, int quantity, String reason, String note, String customerNote) {}

    /** A customer asks for it: {@code returns/request}. */
    public Answer request(String orderGid, List<Item> items) {
        return add(orderGid, items, "REQUESTED", "returns/request");
    }

    /** Opened at once. Told twice it is opened twice, as long as there are units: there is no idempotency key for it. */
    public Answer create(String orderGid, List<Item> items) {
        return add(orderGid, items, "OPEN", "returns/approve");
    }

    private Answer add(String orderGid, List<Item> items, String status, String topic) {
        OptionalLong id = Gid.parse("Order", orderGid);
        if (id.isEmpty()) {
            return new Answer.InvalidId();
        }
        return book.change(id.getAsLong(), List.of(topic, "orders/updated"), order -> {
            var fresh =
                    new Returned(book.nextId(), order.name() + "-R" + (order.returns.size() + 1), status, book.now());
            for (Item item : items) {
                Optional<Returned.Item> found = found(order, item);
                if (found.isEmpty()) {
                    return Answer.Refused.at("returnLineItems", "Fulfillment line item does not exist.");
                }
                int already = fresh.items.stream()
                        .filter(one -> one.parcel == found.get().parcel && one.line == found.get().line)
                        .mapToInt(one -> one.quantity)
                        .sum();
                if (item.quantity() <= 0
                        || item.quantity() + already > order.returnable(found.get().parcel, found.get().line)) {
                    return Answer.Refused.at(
                            "returnLineItems", "Return line item has an invalid quantity: it is not returnable.");
                }
                if (item.reason().equals("OTHER") && item.note().isBlank()) {
                    return Answer.Refused.at("returnLineItems", "A note is required for the reason OTHER.");
                }
                fresh.items.add(found.get());
            }
            order.returns.add(fresh);
            order.lastReturn = fresh;
            return new Answer.Done(GraphReturns.returned(order, fresh));
        });
    }

    private Optional<Returned.Item> found(Order order, Item item) {
        for (Shipped parcel : order.shipped) {
            for (Line line : parcel.quantities.keySet()) {
                if (Gid.of("FulfillmentLineItem", parcel.id + line.id).equals(item.from())) {
                    return Optional.of(new Returned.Item(
                            book.nextId(),
                            parcel,
                            line,
                            item.quantity(),
                            item.reason(),
                            item.note(),
                            item.customerNote()));
                }
            }
        }
        return Optional.empty();
    }

    public Answer approve(String returnGid) {
        return change(returnGid, "REQUESTED", "returns/approve", one -> {
            one.status = "OPEN";
            return Optional.empty();
        });
    }

    public Answer decline(String returnGid, String reason, String note) {
        return change(returnGid, "REQUESTED", "returns/decline", one -> {
            one.status = "DECLINED";
            one.declineReason = reason;
            one.declineNote = note;
            return Optional.empty();
        });
    }

    /** Its units are with the customer again; only before anything of it was processed. */
    public Answer cancel(String returnGid) {
        return change(returnGid, "OPEN", "returns/cancel", one -> {
            if (one.items.stream().anyMatch(item -> item.processed > 0)) {
                return Optional.of(Answer.Refused.at("id", "Return is not cancelable."));
            }
            one.status = "CANCELED";
            return Optional.empty();
        });
    }

    /** Nothing more is expected of it. What was not processed can be in no other return. */
    public Answer close(String returnGid) {
        return change(returnGid, "OPEN", "returns/close", one -> {
            one.status = "CLOSED";
            return Optional.empty();
        });
    }

    public Answer reopen(String returnGid) {
        return change(returnGid, "CLOSED", "returns/reopen", one -> {
            one.status = "OPEN";
            return Optional.empty();
        });
    }

    /** @param quantities gid of a return's line to the units that are back */
    public Answer process(String returnGid, Map<String, Integer> quantities) {
        return change(returnGid, "OPEN", "returns/process", one -> {
            for (Map.Entry<String, Integer> wanted : quantities.entrySet()) {
                Optional<Returned.Item> item = one.items.stream()
                        .filter(each -> Gid.of("ReturnLineItem", each.id).equals(wanted.getKey()))
                        .findFirst();
                if (item.isEmpty() || item.get().processed + wanted.getValue() > item.get().quantity) {
                    return Optional.of(Answer.Refused.at("returnLineItems", "Quantity is more than can be processed."));
                }
            }
            for (Returned.Item item : one.items) {
                int units = quantities.getOrDefault(Gid.of("ReturnLineItem", item.id), 0);
                item.processed += units;
                int unrefunded = Math.min(units, item.line.refundable());
                item.line.returned += unrefunded;
                item.line.currentQuantity = Math.max(0, item.line.currentQuantity - unrefunded);
            }
            if (one.items.stream().allMatch(item -> item.processed == item.quantity)) {
                one.status = "CLOSED";
            }
            return Optional.empty();
        });
    }

    /** All that is not processed yet is back. */
    public Answer processAll(String returnGid) {
        Map<String, Integer> all = new LinkedHashMap<>();
        items(returnGid).forEach(item -> all.put(Gid.of("ReturnLineItem", item.id), item.quantity - item.processed));
        return process(returnGid, all);
    }

    /** Units of its first line are back. */
    public Answer processFirst(String returnGid, int units) {
        return process(
                returnGid,
                items(returnGid).stream()
                        .limit(1)
                        .collect(Collectors.toMap(item -> Gid.of("ReturnLineItem", item.id), item -> units)));
    }

    private List<Returned.Item> items(String returnGid) {
        List<Returned.Item> items = new ArrayList<>();
        OptionalLong id = Gid.parse("Return", returnGid);
        book.idWhere(order -> {
            order.returns.stream()
                    .filter(one -> id.isPresent() && one.id == id.getAsLong())
                    .forEach(one -> items.addAll(one.items));
            return !items.isEmpty();
        });
        return items;
    }

    private Answer change(String gid, String from, String topic, Function<Returned, Optional<Answer>> change) {
        OptionalLong id = Gid.parse("Return", gid);
        if (id.isEmpty()) {
            return new Answer.InvalidId();
        }
        Optional<Long> orderId =
                book.idWhere(order -> order.returns.stream().anyMatch(one -> one.id == id.getAsLong()));
        if (orderId.isEmpty()) {
            return Answer.Refused.at("id", "Return does not exist.");
        }
        return book.change(orderId.get(), List.of(topic, "orders/updated"), order -> {
            Returned one = order.returns.stream()
                    .filter(each -> each.id == id.getAsLong())
                    .findFirst()
                    .orElseThrow();
            if (!one.status.equals(from)) {
                return Answer.Refused.at("id", "Return is in the wrong state: " + one.status + ".");
            }
            Optional<Answer> no = change.apply(one);
            order.lastReturn = one;
            return no.orElseGet(() -> new Answer.Done(GraphReturns.returned(order, one)));
        });
    }
}
