package io.dropline.console.actions;

import io.dropline.access.Actor;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.console.DeskResult.Done;
import io.dropline.console.DeskResult.Refused;
import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.mailroom.Decision;
import io.dropline.mailroom.Mailroom;
import io.dropline.mailroom.Outbox;
import io.dropline.notifications.CustomerMails;
import io.dropline.orders.HoldPolicy;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import io.dropline.problems.Problems;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.ShipNotice;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what people ask at the desk; each action is one transaction. */
@Component
@Transactional
class StoryActions implements DeskActions {
    private static final String WAITED_FOR_NOTHING =
            "It was not waiting for a decision; somebody else may have been faster.";

    private final FulfillmentProcess process;
    private final PurchaseOrders purchaseOrders;
    private final Outbox outbox;
    private final Mailroom mailroom;
    private final CustomerMails customerMails;
    private final Problems problems;
    private final Suppliers suppliers;

    StoryActions(
            FulfillmentProcess process,
            PurchaseOrders purchaseOrders,
            Outbox outbox,
            Mailroom mailroom,
            CustomerMails customerMails,
            Problems problems,
            Suppliers suppliers) {
        this.process = process;
        this.purchaseOrders = purchaseOrders;
        this.outbox = outbox;
        this.mailroom = mailroom;
        this.customerMails = customerMails;
        this.problems = problems;
        this.suppliers = suppliers;
    }

    @Override
    public DeskResult perform(MerchantId merchant, String by, DeskAction action) {
        return switch (action) {
            case DeskAction.HoldOrder hold -> {
                process.hold(merchant, hold.order(), hold.reason(), by);
                yield new Done("The order is on hold.");
            }
            case DeskAction.ReleaseHold release -> {
                process.release(merchant, release.order(), HoldPolicy.ofKey(release.policy()), by, release.note());
                yield new Done("The hold is released.");
            }
            case DeskAction.CancelOrder cancel -> {
                process.cancel(merchant, List.of(cancel.order()), by, cancel.reason());
                yield new Done("The order is being cancelled. Suppliers who have it were asked.");
            }
            case DeskAction.ChangeShipTo change ->
                process.correctShipTo(merchant, change.order(), change.shipTo(), by)
                        ? new Done("The address is changed.")
                        : new Refused("The order was sent to a supplier already. Cancel its purchase order first.");
            case DeskAction.ResendMail mail -> resend(merchant, mail.outbox());
            case DeskAction.ReplayDocument replay ->
                mailroom.replay(merchant, List.of(replay.inbox()), by) == 1
                        ? new Done("The document is in line again.")
                        : new Refused("Only parked documents, and those set aside, can be replayed.");
            case DeskAction.SetDocumentAside aside ->
                mailroom.setAside(merchant, aside.inbox(), by)
                        ? new Done("The document is set aside.")
                        : new Refused("Only a parked document can be set aside.");
            case DeskAction.ConfirmArrived confirm -> decide(merchant, confirm.outbox(), Decision.IT_ARRIVED, by);
            case DeskAction.SendAgain again -> decide(merchant, again.outbox(), Decision.SEND_AGAIN, by);
            case DeskAction.GiveUp giveUp -> decide(merchant, giveUp.outbox(), Decision.GIVE_UP, by);
            case DeskAction.OwnProblem own ->
                problems.own(merchant, own.problem(), own.owner())
                        ? new Done(
                                own.owner().isBlank() ? "Nobody looks after it now." : own.owner() + " looks after it.")
                        : new Refused("The problem is closed already.");
            case DeskAction.ResolveProblem resolve ->
                problems.resolve(merchant, resolve.problem(), resolve.resolution() + " (" + by + ")")
                        ? new Done("The problem is closed.")
                        : new Refused("The problem is closed already.");
            case DeskAction.AnswerPurchaseOrder answer -> answer(merchant, by, answer);
            case DeskAction.AnnounceParcel parcel -> announce(merchant, by, parcel);
            case DeskAction.CancelPurchaseOrder cancel ->
                process.cancelPurchaseOrder(merchant, cancel.purchaseOrder(), by, cancel.reason())
                        ? new Done("The purchase order is being cancelled.")
                        : new Refused("It is too late: the purchase order has ended, or is being cancelled already.");
            case DeskAction.MarkDelivered delivered -> {
                process.parcelDelivered(merchant, delivered.parcel(), by);
                yield new Done("The parcel is marked as delivered.");
            }
            case DeskAction.PauseLane pause ->
                mailroom.pauseLane(merchant, pause.lane(), by)
                        ? new Done("Documents to this destination wait.")
                        : new Refused("There is no such destination.");
            case DeskAction.ResumeLane resume ->
                mailroom.resumeLane(merchant, resume.lane())
                        ? new Done("Documents to this destination go again.")
                        : new Refused("There is no such destination.");
            case DeskAction.PauseSupplier pause ->
                answer(
                        suppliers.pause(actor(merchant, by), pause.supplier(), pause.reason()),
                        "New orders pass the supplier over.");
            case DeskAction.ResumeSupplier resume ->
                answer(suppliers.resume(actor(merchant, by), resume.supplier()), "The supplier gets orders again.");
        };
    }

    private static Actor actor(MerchantId merchant, String by) {
        return new Actor.Automation(merchant, by);
    }

    private static DeskResult answer(Saved<?> saved, String done) {
        return switch (saved) {
            case Saved.Done<?> unused -> new Done(done);
            case Saved.Wrong<?> wrong -> new Refused(wrong.problems().getFirst().message());
        };
    }

    private DeskResult decide(MerchantId merchant, UUID id, Decision decision, String by) {
        return outbox.decide(merchant, id, decision, by)
                .<DeskResult>map(title -> new Done(title + ": decided."))
                .orElseGet(() -> new Refused(WAITED_FOR_NOTHING));
    }

    private DeskResult resend(MerchantId merchant, UUID id) {
        return outbox.find(merchant, id)
                .filter(document -> document.kind().equals(CustomerMails.KIND))
                .<DeskResult>map(document -> {
                    outbox.write(List.of(customerMails.again(document)));
                    return new Done("The mail is sent again.");
                })
                .orElseGet(
                        () -> new Refused(
                                "Only mails to customers are sent again: a supplier who gets a purchase order twice may ship twice."));
    }

    private DeskResult answer(MerchantId merchant, String by, DeskAction.AnswerPurchaseOrder answer) {
        List<SupplierAnswer.Line> lines = answer.lines().stream()
                .map(line -> new SupplierAnswer.Line(
                        line.lineNo(),
                        line.rejected(),
                        line.backordered(),
                        line.backorderedUntil(),
                        line.rejected() > 0 && SupplierAnswer.saysOutOfStock(line.reason()),
                        line.reason()))
                .toList();
        process.supplierAnswered(
                merchant,
                List.of(new SupplierAnswer(answer.purchaseOrder(), lines, answer.shipDate(), answer.note(), by)));
        return new Done("The answer is noted.");
    }

    private DeskResult announce(MerchantId merchant, String by, DeskAction.AnnounceParcel parcel) {
        PurchaseOrders.View po =
                purchaseOrders.lock(merchant, List.of(parcel.purchaseOrder())).get(parcel.purchaseOrder());
        if (po == null) {
            return new Refused("There is no such purchase order.");
        }
        Map<Integer, PurchaseOrders.LineView> lines = new java.util.HashMap<>();
        po.lines().forEach(line -> lines.put(line.lineNo(), line));
        for (DeskAction.ParcelLine line : parcel.lines()) {
            PurchaseOrders.LineView of = lines.get(line.lineNo());
            if (of == null || line.units() > of.toCome()) {
                return new Refused("Line " + line.lineNo() + ": only " + (of == null ? 0 : of.toCome())
                        + " units are still to come.");
            }
        }
        process.parcelsAnnounced(
                merchant,
                List.of(new ShipNotice(
                        po.id(),
                        po.orderId(),
                        po.supplierId(),
                        parcel.carrier(),
                        parcel.trackingNumber(),
                        parcel.shippedOn(),
                        parcel.lines().stream()
                                .filter(line -> line.units() > 0)
                                .map(line -> new ShipNotice.Line(
                                        line.lineNo(),
                                        java.util.Objects.requireNonNull(lines.get(line.lineNo()))
                                                .orderLineId(),
                                        line.units()))
                                .toList(),
                        by)));
        return new Done("The parcel is noted.");
    }
}
