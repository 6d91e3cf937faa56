package io.dropline.orders;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes over the quantities of a newer telling: what differs from what the store told before. */
@Component
class Quantities {
    private static final String EDITED_LATE = "order.edited-late";
    private static final String EDITED_AFTER_END = "order.edited-after-end";

    private final LineStore lines;
    private final Problems problems;

    Quantities(LineStore lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    /** Nothing of these orders is on purchase orders that the store does not want. */
    void reductionsDone(MerchantId merchant, List<UUID> ids) {
        problems.resolve(
                merchant, EDITED_LATE, ids.stream().map(id -> "order:" + id).toList(), "The units came back");
    }

    List<TimelineEntry> apply(
            MerchantId merchant,
            Retelling.News one,
            List<LineStore.Standing> standing,
            Catalogued catalogue,
            Instant now) {
        UUID id = one.known().id();
        Map<String, LineStore.Standing> old = new LinkedHashMap<>();
        Map<UUID, List<LineStore.Standing>> parts = new HashMap<>();
        for (LineStore.Standing line : standing) {
            UUID kit = line.kitLineId();
            if (kit == null) {
                old.put(line.storeRef(), line);
            } else {
                parts.computeIfAbsent(kit, unused -> new ArrayList<>()).add(line);
            }
        }
        Map<String, StoreOrder.Line> told = new LinkedHashMap<>();
        one.order().lines().forEach(line -> told.put(line.storeRef(), line));
        List<LineStore.Change> changes = new ArrayList<>();
        List<StoreOrder.Line> added = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        for (StoreOrder.Line line : told.values()) {
            if (!old.containsKey(line.storeRef())) {
                added.add(line);
                tooLate(merchant, one, line.quantity(), line.title());
                entries.add(
                        told(merchant, id, now, "Added in the store: " + line.quantity() + " x " + line.title() + "."));
            }
        }
        for (LineStore.Standing before : old.values()) {
            StoreOrder.Line line = told.get(before.storeRef());
            int wanted = line == null ? 0 : Math.max(0, line.quantity());
            String title = line == null ? "a line" : line.title();
            if (wanted != before.told()) { // what was cancelled here since is none of the store's news
                entries.add(told(
                        merchant,
                        id,
                        now,
                        "Changed in the store: " + title + ", " + before.told() + " to " + wanted + "."));
                changes.addAll(
                        change(merchant, one, before, parts.getOrDefault(before.id(), List.of()), title, wanted));
            }
        }
        lines.change(merchant, changes);
        if (!changes.isEmpty()) {
            reductionsDone(merchant, lines.asWanted(merchant, List.of(id)));
        }
        int lastLine =
                standing.stream().mapToInt(LineStore.Standing::lineNo).max().orElse(0);
        lines.add(merchant, KitLines.rows(id, lastLine, added, catalogue));
        return entries;
    }

    private List<LineStore.Change> change(
            MerchantId merchant,
            Retelling.News one,
            LineStore.Standing before,
            List<LineStore.Standing> parts,
            String title,
            int wanted) {
        UUID id = one.known().id();
        tooLate(merchant, one, KitLines.more(before, wanted), title);
        int onPurchase = KitLines.onPurchase(before, parts);
        if (wanted < before.told() && wanted < onPurchase && !one.over()) {
            // afterwards it is a refund, and nothing is to be taken back
            problems.raise(List.of(new Problem(
                    merchant,
                    EDITED_LATE,
                    "order:" + id,
                    id,
                    Severity.URGENT,
                    "Order " + one.known().number() + " was reduced after it was sent on",
                    title + ": the customer now wants " + wanted + ", but " + onPurchase + " are on purchase orders",
                    "Cancel the purchase order or ask the supplier to ship less.",
                    "/orders/" + id)));
        }
        return KitLines.changes(id, before, parts, wanted);
    }

    /** Nothing more is bought for an order that has ended, or is to end: somebody has to know what the customer now waits for. */
    private void tooLate(MerchantId merchant, Retelling.News one, int units, String title) {
        if (units > 0 && one.over()) {
            UUID id = one.known().id();
            problems.raise(List.of(new Problem(
                    merchant,
                    EDITED_AFTER_END,
                    "order:" + id,
                    id,
                    Severity.URGENT,
                    "Order " + one.known().number() + " was extended after its end",
                    "Added in the store: " + units + " x " + title
                            + ". The order has ended here, or is being cancelled: nothing is bought for it",
                    "Place a new order for it in the store, or refund it.",
                    "/orders/" + id)));
        }
    }

    private static TimelineEntry told(MerchantId merchant, UUID order, Instant now, String summary) {
        return new TimelineEntry(merchant, order, now, "order.changed", "Store", summary);
    }
}
