package io.dropline.console;

import io.dropline.platform.Address;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person at the desk can do to orders, purchase orders, parcels, documents, problems and destinations. */
public sealed interface DeskAction {

    /** Keeps the order from being sent to suppliers until the hold is released. */
    record HoldOrder(UUID order, String reason) implements DeskAction {}

    /**
     * Ends one hold of the order.
     *
     * @param policy as in {@code order_hold.policy}
     */
    record ReleaseHold(UUID order, String policy, String note) implements DeskAction {}

    /** Cancels all that has not shipped; purchase orders that were sent are asked back from their suppliers. */
    record CancelOrder(UUID order, String reason) implements DeskAction {}

    /** Corrects the address before anything was sent. */
    record ChangeShipTo(UUID order, Address shipTo) implements DeskAction {}

    /**
     * Promises the order for other days.
     *
     * @param reason in words for the customer
     */
    record PromiseAnew(UUID order, LocalDate earliest, LocalDate latest, String reason) implements DeskAction {}

    /** Sends a mail once more, as a new document. */
    record ResendMail(UUID outbox) implements DeskAction {}

    /** Lets a parked or handled document be handled again. */
    record ReplayDocument(UUID inbox) implements DeskAction {}

    /** Leaves a parked document alone for good. */
    record SetDocumentAside(UUID inbox, String note) implements DeskAction {}

    /** The document whose end is unknown did arrive. */
    record ConfirmArrived(UUID outbox, String note) implements DeskAction {}

    /** It did not arrive, or was refused and the reason is gone: send the same bytes again. */
    record SendAgain(UUID outbox, String note) implements DeskAction {}

    /** It did not arrive and shall not be sent. */
    record GiveUp(UUID outbox, String note) implements DeskAction {}

    /**
     * Names who looks after a problem.
     *
     * @param owner e-mail address; empty to give it back
     */
    record OwnProblem(UUID problem, String owner) implements DeskAction {}

    /** The cause of a problem is gone. */
    record ResolveProblem(UUID problem, String resolution) implements DeskAction {}

    /** What the supplier answered by telephone or in a free mail. */
    record AnswerPurchaseOrder(
            UUID purchaseOrder,
            List<LineAnswer> lines,
            @Nullable LocalDate shipDate,
            String note) implements DeskAction {}

    /** One line of an answer; accepted, backordered and rejected add up to what was asked. */
    record LineAnswer(
            int lineNo,
            int accepted,
            int backordered,
            @Nullable LocalDate backorderedUntil,
            int rejected,
            String reason) {}

    /** A parcel the supplier told us about. */
    record AnnounceParcel(
            UUID purchaseOrder, String carrier, String trackingNumber, LocalDate shippedOn, List<ParcelLine> lines)
            implements DeskAction {}

    /** Units of one line of a purchase order that lie in a parcel. */
    record ParcelLine(int lineNo, int units) {}

    /** Asks the supplier to let a purchase order go; one not yet sent is simply taken back. */
    record CancelPurchaseOrder(UUID purchaseOrder, String reason) implements DeskAction {}

    /** What the supplier said to a request to cancel, by telephone or in a free mail. */
    record AnswerCancellation(UUID purchaseOrder, boolean agreed, String note) implements DeskAction {}

    /** The parcel is with the customer, whatever the carrier's scans say. */
    record MarkDelivered(UUID parcel, LocalDate on) implements DeskAction {}

    /** Lets documents to one destination wait. */
    record PauseLane(String lane) implements DeskAction {}

    /** Lets them go again, and closes the breaker. */
    record ResumeLane(String lane) implements DeskAction {}

    /** Routing passes the supplier over. */
    record PauseSupplier(UUID supplier, String reason) implements DeskAction {}

    /** Routing counts on the supplier again. */
    record ResumeSupplier(UUID supplier) implements DeskAction {}
}
