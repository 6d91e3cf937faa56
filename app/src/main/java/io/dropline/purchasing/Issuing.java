package io.dropline.purchasing;

import io.dropline.inventory.Commitments;
import io.dropline.letter.Brand;
import io.dropline.letter.Brands;
import io.dropline.letter.Words;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.orders.Allocated;
import io.dropline.orders.Orders;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.promise.WorkingDays;
import io.dropline.suppliers.calendar.SupplierCalendars;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues purchase orders: numbers, rows, the units they take, and the documents that tell the suppliers, in one transaction. */
@Component
class Issuing {
    /** How long a supplier may answer by the link. */
    static final Duration LINK_LIFE = Duration.ofDays(60);

    private final PoStore store;
    private final Brands brands;
    private final SupplierCalendars calendars;
    private final Orders orders;
    private final Commitments commitments;
    private final Outbox outbox;
    private final AnswerLinks links;
    private final Map<String, PurchaseOrderChannel> channels = new HashMap<>();
    private final Timeline timeline;
    private final Clock clock;

    Issuing(
            PoStore store,
            Brands brands,
            SupplierCalendars calendars,
            Orders orders,
            Commitments commitments,
            Outbox outbox,
            AnswerLinks links,
            List<PurchaseOrderChannel> channels,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.brands = brands;
        this.calendars = calendars;
        this.orders = orders;
        this.commitments = commitments;
        this.outbox = outbox;
        this.links = links;
        channels.forEach(channel -> this.channels.put(channel.channel(), channel));
        this.timeline = timeline;
        this.clock = clock;
    }

    List<Issued> issue(MerchantId merchant, List<PoDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UUID> suppliers =
                drafts.stream().map(PoDraft::supplierId).distinct().toList();
        Map<UUID, PoStore.Card> cards = store.cards(merchant, suppliers);
        Map<UUID, WorkingDays> calendars = this.calendars.workingDays(merchant, suppliers);
        Brand letterhead = brands.of(merchant);
        long number = store.takeNumbers(merchant, drafts.size());
        List<PoStore.Row> rows = new ArrayList<>();
        List<OutboxDraft> documents = new ArrayList<>();
        List<TimelineEntry> entries = new ArrayList<>();
        List<Issued> issued = new ArrayList<>();
        for (PoDraft draft : drafts) {
            PoStore.Card card = Objects.requireNonNull(cards.get(draft.supplierId()));
            WorkingDays days = Objects.requireNonNull(calendars.get(draft.supplierId()));
            PoStore.Row row = new PoStore.Row(
                    Ids.next(),
                    "PO-" + number++,
                    draft,
                    days.after(now, Duration.ofHours(card.answerWithinHours()), card.zone()));
            rows.add(row);
            PurchaseOrderDocument document = document(merchant, letterhead, card, row, now);
            documents.add(channel(card)
                    .issue(merchant, new PurchaseOrderChannel.Envelope(row.id(), draft.orderId()), document));
            entries.add(new TimelineEntry(
                    merchant,
                    draft.orderId(),
                    now,
                    "po.issued",
                    "Dropline",
                    "Purchase order " + row.number() + " to " + card.name() + ": "
                            + units(draft) + ", "
                            + Words.sum(draft.total(), draft.currency()) + ", to ship by "
                            + Words.day(draft.requiredShipDate()) + agreed(draft)
                            + "."));
            issued.add(new Issued(row.id(), row.number(), draft.orderId(), draft.supplierId(), card.name()));
        }
        store.add(merchant, rows, now);
        orders.allocate(merchant, allocated(drafts));
        commitments.promise(merchant, committed(drafts));
        outbox.write(documents);
        timeline.add(entries);
        return issued;
    }

    PurchaseOrderChannel channel(PoStore.Card card) {
        return Objects.requireNonNull(channels.get(card.channel()), () -> "no channel " + card.channel());
    }

    private PurchaseOrderDocument document(
            MerchantId merchant, Brand letterhead, PoStore.Card card, PoStore.Row row, Instant now) {
        PoDraft draft = row.draft();
        List<PurchaseOrderDocument.Line> lines = new ArrayList<>();
        for (int i = 0; i < draft.lines().size(); i++) {
            PoDraft.Line line = draft.lines().get(i);
            lines.add(new PurchaseOrderDocument.Line(
                    i + 1, line.sku(), line.supplierSku(), line.title(), line.quantity(), line.unitCost()));
        }
        return new PurchaseOrderDocument(
                row.number(),
                row.number().toLowerCase(java.util.Locale.ROOT) + "." + row.id() + "@dropline",
                now,
                letterhead,
                new PurchaseOrderDocument.Supplier(card.code(), card.name(), card.contact(), card.email()),
                draft.orderNumber(),
                draft.shipTo(),
                draft.requiredShipDate(),
                draft.agreedDays(),
                row.answerDueAt(),
                draft.currency(),
                lines,
                draft.itemCost(),
                draft.dropFee(),
                draft.freight(),
                draft.total(),
                draft.packingSlipText(),
                links.answerLink(merchant, row.id(), now.plus(LINK_LIFE)));
    }

    private static String agreed(PoDraft draft) {
        return draft.agreedDays() == null ? "" : ", as they have signed for";
    }

    private static String units(PoDraft draft) {
        int units = draft.lines().stream().mapToInt(PoDraft.Line::quantity).sum();
        return units + (units == 1 ? " unit" : " units");
    }

    private static List<Allocated> allocated(List<PoDraft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream()
                        .map(line -> new Allocated(draft.orderId(), line.orderLineId(), line.quantity())))
                .toList();
    }

    private static List<Commitments.Units> committed(List<PoDraft> drafts) {
        return drafts.stream()
                .flatMap(draft -> draft.lines().stream()
                        .map(line -> new Commitments.Units(draft.supplierId(), line.sku(), line.quantity())))
                .toList();
    }
}
