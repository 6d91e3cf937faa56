package io.dropline.simulators.store.keeping;

import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.book.Gid;
import io.dropline.simulators.store.book.Tracking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a fulfilment app may do: ship, correct the tracking, report events, hold and release. */
public final class Fulfilling {
    /**
     * One part of a fulfilment.
     *
     * @param items fulfilment order line gid to units; empty for all that is left
     */
    public record Part(String fulfillmentOrder, Map<String, Integer> items) {
        public Part {
            items = Map.copyOf(items);
        }
    }

    private static final List<String> UPDATED = List.of("orders/updated");

    private final Book book;

    public Fulfilling(Book book) {
        this.book = book;
    }

    /** Ships; a request for more than is left ships nothing. It is not idempotent, as the real one is not. */
    public Answer ship(List<Part> parts, Tracking tracking) {
        if (parts.stream().anyMatch(part -> workId(part.fulfillmentOrder()).isEmpty())) {
            return new Answer.InvalidId();
        }
        Optional<Long> orderId = parts.isEmpty()
                ? Optional.empty()
                : orderOf(workId(parts.getFirst().fulfillmentOrder()).orElse(0));
        if (orderId.isEmpty()) {
            return Answer.Refused.at("fulfillment", "Fulfillment order does not exist.");
        }
        return book.change(
                orderId.get(),
                List.of("fulfillments/create", "orders/partially_fulfilled", "orders/updated"),
                order -> ship(order, parts, tracking));
    }

    private Answer ship(Order order, List<Part> parts, Tracking tracking) {
        var taken = new LinkedHashMap<Work.Item, Integer>();
        var from = new LinkedHashMap<Long, Work>();
        for (Part part : parts) {
            Optional<Work> work = work(order, workId(part.fulfillmentOrder()).orElse(0));
            if (work.isEmpty()) {
                return Answer.Refused.at("fulfillment", "All fulfillment orders must belong to the same order.");
            }
            String status = work.get().status();
            if (!status.equals("OPEN") && !status.equals("IN_PROGRESS")) {
                return Answer.Refused.at(
                        "fulfillment",
                        "Fulfillment order " + work.get().id + " has an unfulfillable status= "
                                + status.toLowerCase(Locale.ROOT) + ".");
            }
            from.put(work.get().id, work.get());
            for (Work.Item item : work.get().items.values()) {
                Integer wanted = part.items().get(Gid.of("FulfillmentOrderLineItem", item.id));
                if (part.items().isEmpty() && item.remaining > 0) {
                    taken.put(item, item.remaining);
                } else if (wanted != null) {
                    taken.merge(item, wanted, Integer::sum);
                }
            }
            if (part.items().keySet().stream().anyMatch(gid -> !isOf(work.get(), gid))) {
                return Answer.Refused.at("fulfillment", "Fulfillment order line item does not exist.");
            }
        }
        if (taken.entrySet().stream()
                .anyMatch(line -> line.getValue() <= 0 || line.getValue() > line.getKey().remaining)) {
            return Answer.Refused.at("fulfillment", "Invalid fulfillment order line item quantity requested.");
        }
        var shipped =
                new Shipped(book.nextId(), order.name() + "-F" + (order.shipped.size() + 1), book.now(), tracking);
        shipped.from.addAll(from.values());
        taken.forEach((item, units) -> {
            item.remaining -= units;
            shipped.quantities.merge(item.line, units, Integer::sum);
        });
        order.shipped.add(shipped);
        return new Answer.Done(GraphShipping.shipped(order, shipped));
    }

    private static boolean isOf(Work work, String gid) {
        return work.items.values().stream()
                .anyMatch(item -> Gid.of("FulfillmentOrderLineItem", item.id).equals(gid));
    }

    public Answer track(String fulfillment, Tracking tracking) {
        return withShipped(fulfillment, "fulfillmentId", "Fulfillment does not exist.", (order, shipped) -> {
            shipped.tracking = tracking;
            shipped.updatedAt = book.now();
            return new Answer.Done(GraphShipping.shipped(order, shipped));
        });
    }

    public Answer cancel(String fulfillment) {
        return withShipped(fulfillment, "id", "Fulfillment not found.", (order, shipped) -> {
            if (!shipped.cancelled) {
                shipped.cancelled = true;
                shipped.updatedAt = book.now();
                shipped.quantities.forEach((line, units) -> shipped.from.stream()
                        .map(work -> work.items.get(line.id))
                        .filter(item -> item != null)
                        .findFirst()
                        .ifPresent(item -> item.remaining += units));
            }
            return new Answer.Done(GraphShipping.shipped(order, shipped));
        });
    }

    /** @param status a FulfillmentEventStatus, e.g. OUT_FOR_DELIVERY */
    public Answer report(String fulfillment, String status, String message, Optional<Instant> happenedAt) {
        return withShipped(fulfillment, "fulfillmentEvent", "Fulfillment does not exist.", (order, shipped) -> {
            var event = new Shipped.Event(book.nextId(), status, message, happenedAt.orElseGet(book::now));
            shipped.events.add(event);
            shipped.updatedAt = book.now();
            return new Answer.Done(GraphShipping.event(event));
        });
    }

    public Answer hold(String fulfillmentOrder, String reason, String notes, String handle) {
        return withWork(fulfillmentOrder, (order, work) -> {
            if (work.remaining() == 0 || work.cancelled) {
                return Answer.Refused.at("id", "The fulfillment order is not in an open state.");
            }
            if (work.holds.stream().anyMatch(hold -> hold.handle().equals(handle))) {
                return Answer.Refused.at(
                        "fulfillmentHold",
                        "The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.");
            }
            work.holds.add(new Work.Hold(book.nextId(), reason, notes, handle));
            return new Answer.Done(GraphShipping.work(order, work));
        });
    }

    /** @param holds gids of holds; empty releases all of them, other apps' too */
    public Answer release(String fulfillmentOrder, List<String> holds) {
        return withWork(fulfillmentOrder, (order, work) -> {
            work.holds.removeIf(hold -> holds.isEmpty() || holds.contains(Gid.of("FulfillmentHold", hold.id())));
            return new Answer.Done(GraphShipping.work(order, work));
        });
    }

    private interface OnShipped {
        Answer change(Order order, Shipped shipped);
    }

    private interface OnWork {
        Answer change(Order order, Work work);
    }

    private Answer withShipped(String gid, String field, String missing, OnShipped change) {
        OptionalLong id = Gid.parse("Fulfillment", gid);
        if (id.isEmpty()) {
            return new Answer.InvalidId();
        }
        Optional<Long> orderId =
                book.idWhere(order -> shipped(order, id.getAsLong()).isPresent());
        return orderId.isEmpty()
                ? Answer.Refused.at(field, missing)
                : book.change(
                        orderId.get(),
                        List.of("fulfillments/update", "orders/updated"),
                        order -> change.change(
                                order, shipped(order, id.getAsLong()).orElseThrow()));
    }

    private Answer withWork(String gid, OnWork change) {
        OptionalLong id = workId(gid);
        if (id.isEmpty()) {
            return new Answer.InvalidId();
        }
        Optional<Long> orderId = orderOf(id.getAsLong());
        return orderId.isEmpty()
                ? Answer.Refused.at("id", "Fulfillment order does not exist.")
                : book.change(
                        orderId.get(),
                        UPDATED,
                        order ->
                                change.change(order, work(order, id.getAsLong()).orElseThrow()));
    }

    private Optional<Long> orderOf(long workId) {
        return book.idWhere(order -> work(order, workId).isPresent());
    }

    private static Optional<Work> work(Order order, long id) {
        return order.works.stream().filter(work -> work.id == id).findFirst();
    }

    private static Optional<Shipped> shipped(Order order, long id) {
        return order.shipped.stream().filter(shipped -> shipped.id == id).findFirst();
    }

    private static OptionalLong workId(String gid) {
        return Gid.parse("FulfillmentOrder", gid);
    }
}
