package io.dropline.purchasing;

import io.dropline.inventory.Commitments;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.orders.Allocated;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes purchase orders back: silently while the supplier cannot have them, else by asking the supplier, who may refuse. */
@Component
class Cancelling {
    private final PoStore store;
    private final DueStore due;
    private final Orders orders;
    private final Commitments commitments;
    private final Outbox outbox;
    private final Issuing issuing;
    private final Timeline timeline;
    private final JsonMapper json;
    private final Clock clock;

    Cancelling(
            PoStore store,
            DueStore due,
            Orders orders,
            Commitments commitments,
            Outbox outbox,
            Issuing issuing,
            Timeline timeline,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.orders = orders;
        this.commitments = commitments;
        this.outbox = outbox;
        this.issuing = issuing;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
    }

    /** Answers what became of each live purchase order among these. */
    List<CancelResult> cancel(MerchantId merchant, List<PoStore.Po> pos, String actor, String reason) {
        List<CancelResult> results = new ArrayList<>();
        for (PoStore.Po po : pos) {
            if (!po.state().live() || po.state() == PoState.CANCEL_REQUESTED) {
                continue;
            }
            PurchaseOrderChannel channel = channel(merchant, po);
            String subject = PurchaseOrderChannel.Envelope.subject(po.id());
            boolean unsent = po.state() == PoState.ISSUED
                    && !outbox.withdraw(merchant, List.of(subject), channel.issueKind())
                            .isEmpty();
            if (unsent) {
                move(merchant, po, PoEvent.WITHDRAW);
                takeBack(merchant, po);
                tell(
                        merchant,
                        po,
                        actor,
                        po.number() + " was taken back before " + po.supplier() + " had it: " + reason + ".");
                results.add(new CancelResult(po.id(), po.orderId(), CancelResult.Kind.TAKEN_BACK));
            } else {
                due.cancelAsked(merchant, po.id(), reason, clock.instant());
                ask(merchant, po, channel, reason);
                move(merchant, po, PoEvent.REQUEST_CANCEL);
                tell(merchant, po, actor, po.supplier() + " was asked to cancel " + po.number() + ": " + reason + ".");
                results.add(new CancelResult(po.id(), po.orderId(), CancelResult.Kind.ASKED));
            }
        }
        return results;
    }

    /** The supplier's answer to our request. Empty if nothing was requested, or it was overtaken. */
    Optional<CancelResult> answered(MerchantId merchant, UUID id, boolean accepted, String note, String by) {
        PoStore.Po po = store.lock(merchant, List.of(id)).get(id);
        if (po == null || po.state() != PoState.CANCEL_REQUESTED) {
            return Optional.empty();
        }
        String said = note.isBlank() ? "." : ": \"" + note + "\".";
        if (accepted) {
            // What is on its way stays shipped; only the rest is cancelled.
            move(merchant, po, po.shipped() > 0 ? PoEvent.SHIP_ALL : PoEvent.CANCEL_ACCEPTED);
            takeBack(merchant, po);
            tell(merchant, po, by, po.number() + " was cancelled" + said);
            return Optional.of(new CancelResult(po.id(), po.orderId(), CancelResult.Kind.TAKEN_BACK));
        }
        PoState before = Objects.requireNonNullElse(po.beforeCancel(), PoState.ACKNOWLEDGED);
        store.state(merchant, po.id(), PoMachine.afterRefusedCancel(before), null, clock.instant());
        tell(merchant, po, by, po.number() + " can no longer be cancelled" + said);
        return Optional.of(new CancelResult(po.id(), po.orderId(), CancelResult.Kind.REFUSED));
    }

    void remind(MerchantId merchant, PoStore.Po po) {
        PurchaseOrderChannel channel = channel(merchant, po);
        document(merchant, po, channel)
                .ifPresent(document ->
                        outbox.write(List.of(channel.remind(merchant, envelope(po), document, clock.instant()))));
        tell(merchant, po, "Dropline", po.supplier() + " was reminded: no answer to " + po.number() + " yet.");
    }

    void askAgain(MerchantId merchant, PoStore.Po po) {
        ask(merchant, po, channel(merchant, po), due.cancelReason(merchant, po.id()));
        tell(
                merchant,
                po,
                "Dropline",
                po.supplier() + " was asked again to cancel " + po.number() + ": no answer yet.");
    }

    private void ask(MerchantId merchant, PoStore.Po po, PurchaseOrderChannel channel, String reason) {
        List<OutboxDraft> request = document(merchant, po, channel)
                .map(document ->
                        List.of(channel.requestCancel(merchant, envelope(po), document, reason, clock.instant())))
                .orElse(List.of());
        outbox.write(request);
    }

    Optional<PurchaseOrderDocument> document(MerchantId merchant, PoStore.Po po, PurchaseOrderChannel channel) {
        String subject = PurchaseOrderChannel.Envelope.subject(po.id());
        return Optional.ofNullable(outbox.documents(merchant, List.of(subject), channel.issueKind())
                        .get(subject))
                .map(text -> json.readValue(text, PurchaseOrderDocument.class));
    }

    PurchaseOrderChannel channel(MerchantId merchant, PoStore.Po po) {
        return issuing.channel(Objects.requireNonNull(
                store.cards(merchant, List.of(po.supplierId())).get(po.supplierId())));
    }

    private void move(MerchantId merchant, PoStore.Po po, PoEvent event) {
        PoState next = PoMachine.next(po.state(), event).orElseThrow();
        store.state(merchant, po.id(), next, next == PoState.CANCEL_REQUESTED ? po.state() : null, clock.instant());
    }

    /** Everything not shipped comes back to the order and to the stock. */
    private void takeBack(MerchantId merchant, PoStore.Po po) {
        List<PoStore.Line> back =
                po.lines().stream().filter(line -> line.toCome() > 0).toList();
        store.lines(
                merchant,
                back.stream()
                        .map(line -> new PoStore.Line(
                                line.poId(),
                                line.lineNo(),
                                line.orderId(),
                                line.orderLineId(),
                                line.sku(),
                                line.title(),
                                line.quantity(),
                                line.refused(),
                                0,
                                line.shipped(),
                                line.cancelled() + line.toCome(),
                                null))
                        .toList());
        orders.takeBack(
                merchant,
                back.stream()
                        .map(line -> new Allocated(po.orderId(), line.orderLineId(), -line.toCome()))
                        .toList());
        commitments.giveBack(
                merchant,
                po.id(),
                back.stream()
                        .map(line -> new Commitments.Units(po.supplierId(), line.sku(), line.toCome()))
                        .toList());
    }

    static PurchaseOrderChannel.Envelope envelope(PoStore.Po po) {
        return new PurchaseOrderChannel.Envelope(po.id(), po.orderId());
    }

    private void tell(MerchantId merchant, PoStore.Po po, String actor, String summary) {
        Instant now = clock.instant();
        timeline.add(List.of(new TimelineEntry(merchant, po.orderId(), now, "po.cancelling", actor, summary)));
    }
}
