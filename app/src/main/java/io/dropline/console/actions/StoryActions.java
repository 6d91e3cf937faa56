package io.dropline.console.actions;

import io.dropline.access.Actor;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.console.DeskResult.Done;
import io.dropline.console.DeskResult.Refused;
import io.dropline.fulfillment.FulfillmentProcess;
import io.dropline.fulfillment.NewPromise;
import io.dropline.mailroom.Decided;
import io.dropline.mailroom.Decision;
import io.dropline.mailroom.Mailroom;
import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDocument;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.notifications.CustomerMails;
import io.dropline.orders.HoldPolicy;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.privacy.Words;
import io.dropline.problems.Problems;
import io.dropline.purchasing.Answered;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.SupplierAnswer;
import io.dropline.shipping.Announced;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import io.dropline.suppliers.Suppliers;
import io.dropline.support.mails.AnswerMails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what people ask at the desk; each action is one transaction. */
@Component
@Transactional
class StoryActions implements DeskActions {
    private static final String WAITED_FOR_NOTHING =
            "It was not waiting for a decision; somebody else may have been faster.";

    private static final String ENDED = "The order has ended already.";

    private final FulfillmentProcess process;
    private final Orders orders;
    private final PurchaseOrders purchaseOrders;
    private final Outbox outbox;
    private final Mailroom mailroom;
    private final CustomerMails customerMails;
    private final AnswerMails answerMails;
    private final NewPromise newPromise;
    private final Problems problems;
    private final Suppliers suppliers;

    StoryActions(
            FulfillmentProcess process,
            Orders orders,
            PurchaseOrders purchaseOrders,
            Outbox outbox,
            Mailroom mailroom,
            CustomerMails customerMails,
            AnswerMails answerMails,
            NewPromise newPromise,
            Problems problems,
            Suppliers suppliers) {
        this.process = process;
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.outbox = outbox;
        this.mailroom = mailroom;
        this.customerMails = customerMails;
        this.answerMails = answerMails;
        this.newPromise = newPromise;
        this.problems = problems;
        this.suppliers = suppliers;
    }

    @Override
    public DeskResult perform(MerchantId merchant, String by, DeskAction action) {
        return switch (action) {
            case DeskAction.HoldOrder hold ->
                process.hold(merchant, hold.order(), hold.reason(), by)
                        ? new Done("The order is on hold.")
                        : new Refused(ENDED);
            case DeskAction.ReleaseHold release ->
                process.release(merchant, release.order(), HoldPolicy.ofKey(release.policy()), by, release.note())
                        ? new Done("The hold is released.")
                        : new Refused("It holds the order no more; somebody else may have been faster.");
            case DeskAction.CancelOrder cancel ->
                process.cancel(merchant, List.of(cancel.order()), by, cancel.reason())
                        ? new Done("The order is being cancelled. Suppliers who have it were asked.")
                        : new Refused(ENDED);
            case DeskAction.ChangeShipTo change ->
                process.correctShipTo(merchant, change.order(), change.shipTo(), by)
                        ? new Done("The address is changed.")
                        : new Refused("The order was sent to a supplier already. Cancel its purchase order first.");
            case DeskAction.PromiseAnew promise -> promise(merchant, by, promise);
            case DeskAction.ResendMail mail -> resend(merchant, mail.outbox());
            case DeskAction.ReplayDocument replay ->
                mailroom.replay(merchant, List.of(replay.inbox()), by) == 1
                        ? new Done("The document is in line again.")
                        : new Refused("Only parked documents, and those set aside, can be replayed.");
            case DeskAction.SetDocumentAside aside ->
                mailroom.setAside(merchant, aside.inbox(), by, aside.note())
                        ? new Done("The document is set aside.")
                        : new Refused("Only a parked document can be set aside.");
            case DeskAction.ConfirmArrived confirm ->
                decide(merchant, confirm.outbox(), Decision.IT_ARRIVED, by, confirm.note());
            case DeskAction.SendAgain again -> decide(merchant, again.outbox(), Decision.SEND_AGAIN, by, again.note());
            case DeskAction.GiveUp giveUp -> decide(merchant, giveUp.outbox(), Decision.GIVE_UP, by, giveUp.note());
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
            case DeskAction.AnswerCancellation answer ->
                process.cancelAnswered(merchant, answer.purchaseOrder(), answer.agreed(), answer.note(), by)
                        ? new Done(
                                answer.agreed()
                                        ? "The purchase order is cancelled."
                                        : "It is noted that the goods will come.")
                        : new Refused("Nothing was asked of the supplier, or it was answered already.");
            case DeskAction.MarkDelivered delivered ->
                process.parcelDelivered(merchant, delivered.parcel(), delivered.on(), by)
                        ? new Done("The parcel is marked as delivered.")
                        : new Refused("Nothing was changed: it counts as delivered already, or came back.");
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

    private DeskResult decide(MerchantId merchant, UUID id, Decision decision, String by, String note) {
        return switch (outbox.decide(merchant, id, decision, by, note)) {
            case Decided.Done(String title) -> new Done(title + ": decided.");
            case Decided.Vetoed(String why) -> new Refused(why);
            case Decided.NotWaiting() -> new Refused(WAITED_FOR_NOTHING);
        };
    }

    private DeskResult promise(MerchantId merchant, String by, DeskAction.PromiseAnew wish) {
        return switch (newPromise.make(merchant, wish.order(), wish.earliest(), wish.latest(), wish.reason(), by)) {
            case CUSTOMER_TOLD -> new Done("The new promise is made, and the customer is told.");
            case NOTED ->
                new Done("The new promise is made. It is no later than the customer was told, so no mail goes out.");
            case ENDED -> new Refused(ENDED);
            case NO_DAY -> new Refused("The last day must not be over, nor before the first.");
        };
    }

    private DeskResult resend(MerchantId merchant, UUID id) {
        return outbox.find(merchant, id)
                .<DeskResult>flatMap(document -> {
                    if (document.document().contains(Words.TAKEN_OUT)) {
                        return Optional.of(
                                new Refused("The customer's data was erased: there is nobody to send it to."));
                    }
                    return again(document).map(again -> {
                        outbox.write(List.of(again));
                        return new Done("The mail is sent again.");
                    });
                })
                .orElseGet(
                        () -> new Refused(
                                "Only mails to customers are sent again: a supplier who gets a purchase order twice may ship twice."));
    }

    private Optional<OutboxDraft> again(OutboxDocument document) {
        return switch (document.kind()) {
            case CustomerMails.KIND -> Optional.of(customerMails.again(document));
            case AnswerMails.KIND -> Optional.of(answerMails.again(document));
            default -> Optional.empty();
        };
    }

    private DeskResult answer(MerchantId merchant, String by, DeskAction.AnswerPurchaseOrder answer) {
        List<SupplierAnswer.Line> lines = answer.lines().stream()
                .map(line -> new SupplierAnswer.Line(
                        line.lineNo(), line.rejected(), line.backordered(), line.backorderedUntil(), line.reason()))
                .toList();
        SupplierAnswer said = new SupplierAnswer(answer.purchaseOrder(), lines, answer.shipDate(), answer.note(), by);
        return process.supplierAnswered(merchant, List.of(said)).stream().anyMatch(Answered::taken)
                ? new Done("The answer is noted.")
                : new Refused("It came too late: the purchase order has ended.");
    }

    private DeskResult announce(MerchantId merchant, String by, DeskAction.AnnounceParcel parcel) {
        orders.lock(merchant, purchaseOrders.ordersOf(merchant, List.of(parcel.purchaseOrder())));
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
        if (TrackingNumbers.resolve(parcel.trackingNumber(), Optional.of(parcel.carrier()))
                instanceof Recognition.Nonsense nonsense) {
            return new Refused(nonsense.reason());
        }
        ShipNotice notice = new ShipNotice(
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
                by);
        return process.parcelsAnnounced(merchant, List.of(notice)).stream()
                        .allMatch(Announced.Shipped.class::isInstance)
                ? new Done("The parcel is noted.")
                : new Refused("This purchase order has a parcel with that number already.");
    }
}
