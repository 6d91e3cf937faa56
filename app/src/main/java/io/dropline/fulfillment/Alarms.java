package io.dropline.fulfillment;

import io.dropline.letter.Words;
import io.dropline.orders.OrderBrief;
import io.dropline.platform.MerchantId;
import io.dropline.platform.db.Columns;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import io.dropline.purchasing.Answered;
import io.dropline.purchasing.CancelResult;
import io.dropline.purchasing.Lateness;
import io.dropline.purchasing.Overdue;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.Questions;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.Progress;
import io.dropline.shipping.ShipNotice;
import io.dropline.support.Conversations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What of the story needs a person, and what ends that need. */
@Component
class Alarms {
    private static final Map<PackageStatus, String> TROUBLE = Map.of(
            PackageStatus.RETURNED, "The carrier is bringing it back to the sender",
            PackageStatus.FAILED, "The carrier reports it as lost or damaged",
            PackageStatus.CANCELLED, "Its label was cancelled at the carrier: nothing travels under this number");
    private static final String UNANSWERED = "po.unanswered";
    private static final String UNDELIVERED = "po.undelivered";
    private static final String CANCEL_UNANSWERED = "po.cancel-unanswered";
    private static final String LATE = "po.late";
    private static final String BACKORDERED = "po.backordered";

    private final Problems problems;
    private final Questions questions;
    private final Conversations conversations;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Alarms(Problems problems, Questions questions, Conversations conversations, JdbcTemplate jdbc, Clock clock) {
        this.problems = problems;
        this.questions = questions;
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void answered(MerchantId merchant, List<Answered> answered) {
        problems.resolve(
                merchant,
                UNANSWERED,
                answered.stream().map(one -> po(one.purchaseOrderId())).toList(),
                "The supplier has answered");
        problems.raise(answered.stream()
                .filter(one -> one.backorderedUntil() != null)
                .map(one -> problem(
                        merchant,
                        BACKORDERED,
                        one.purchaseOrderId(),
                        one.orderId(),
                        Severity.WARNING,
                        one.number() + " is backordered",
                        "The supplier expects the goods on " + Words.day(one.backorderedUntil()),
                        "Let the customer wait, or cancel the purchase order so that another supplier can ship.",
                        null))
                .toList());
    }

    /** What answers us is read in its conversation; what asks us must not wait there unseen. */
    void asked(MerchantId merchant, UUID purchaseOrder, String question, String by) {
        if (!conversations.supplierWrote(merchant, purchaseOrder, question, by)) {
            questions.asked(merchant, purchaseOrder, question, by);
        }
    }

    void silent(MerchantId merchant, List<PurchaseOrders.View> silent) {
        problems.raise(silent.stream()
                .map(po -> problem(
                        merchant,
                        UNANSWERED,
                        po.id(),
                        po.orderId(),
                        Severity.URGENT,
                        po.supplier() + " has not answered " + po.number(),
                        "The answer was due; a reminder is on its way",
                        "Call the supplier, enter the answer, or cancel the purchase order.",
                        null))
                .toList());
    }

    void undelivered(MerchantId merchant, List<PurchaseOrders.View> undelivered) {
        problems.raise(undelivered.stream()
                .map(po -> problem(
                        merchant,
                        UNDELIVERED,
                        po.id(),
                        po.orderId(),
                        Severity.URGENT,
                        po.number() + " never reached " + po.supplier(),
                        "Its document was refused or given up, so that no answer will come",
                        "Cancel the purchase order: it is taken back at once, and its units can be ordered anew when the supplier's address is right.",
                        null))
                .toList());
    }

    void cancelUnanswered(MerchantId merchant, List<PurchaseOrders.View> silent) {
        problems.raise(silent.stream()
                .map(po -> problem(
                        merchant,
                        CANCEL_UNANSWERED,
                        po.id(),
                        po.orderId(),
                        Severity.URGENT,
                        po.supplier() + " has not said whether " + po.number() + " is cancelled",
                        "Nobody knows whether the goods will come; the supplier was asked again",
                        "Call the supplier, and enter whether they agreed or refused.",
                        null))
                .toList());
    }

    /** Ends what the purchase orders of these orders no longer call for, however that came about. */
    void over(MerchantId merchant, List<UUID> orders) {
        record Open(String kind, String subject) {}
        List<Open> over = jdbc.query(
                """
                select q.kind, q.subject from purchase_order p
                join supplier s on s.merchant_id = p.merchant_id and s.id = p.supplier_id
                join problem q on q.merchant_id = p.merchant_id and q.subject = 'po:' || p.id and q.resolved_at is null
                where p.merchant_id = ? and p.order_id = any(?) and case q.kind
                    when 'po.unanswered' then p.state <> 'ISSUED'
                    when 'po.undelivered' then p.state <> 'ISSUED'
                    when 'po.cancel-unanswered' then p.state <> 'CANCEL_REQUESTED'
                    when 'po.cancel-refused' then p.state in ('CANCEL_REQUESTED', 'REJECTED', 'CANCELLED', 'CLOSED')
                        or p.state = 'SHIPPED' and not exists (
                            select 1 from package k where k.merchant_id = p.merchant_id and k.order_id = p.order_id and k.purchase_order_id = p.id
                                and k.status not in ('DELIVERED', 'CANCELLED'))
                    when 'po.late' then not exists (select 1 from\s""" + Lateness.DAYS + "where " + Lateness.LATE + """
                        )
                    when 'shipment.no-number' then p.state not in ('ISSUED', 'ACKNOWLEDGED', 'PARTIALLY_SHIPPED', 'CANCEL_REQUESTED')
                    when 'po.backordered' then not exists (
                        select 1 from purchase_order_line l where l.merchant_id = p.merchant_id and l.purchase_order_id = p.id and l.backordered > 0)
                    else false end""",
                Columns.of(orders).value(merchant.value()).uuid(id -> id).at(clock.instant()),
                (row, index) -> new Open(row.getString("kind"), row.getString("subject")));
        over.forEach(one -> problems.resolve(
                merchant, one.kind(), List.of(one.subject()), "The purchase order no longer calls for it"));
    }

    void late(MerchantId merchant, List<Overdue> overdue) {
        problems.raise(overdue.stream()
                .map(late -> problem(
                        merchant,
                        LATE,
                        late.purchaseOrder().id(),
                        late.purchaseOrder().orderId(),
                        Severity.URGENT,
                        late.purchaseOrder().number() + " is late at "
                                + late.purchaseOrder().supplier(),
                        "It should have shipped by " + Words.day(late.required())
                                + (late.missed().isAfter(late.required())
                                        ? ", and then by " + Words.day(late.missed()) + " as they said"
                                        : "")
                                + (late.reminded() ? "; a reminder is on its way" : ""),
                        "Ask the supplier, and tell the customer if it takes longer.",
                        null))
                .toList());
    }

    void notANumber(MerchantId merchant, ShipNotice notice, String reason) {
        problems.raise(List.of(problem(
                merchant,
                "shipment.no-number",
                notice.purchaseOrderId(),
                notice.orderId(),
                Severity.WARNING,
                notice.by() + " sent something that is no tracking number",
                reason + " It was: \"" + notice.trackingNumber() + "\"",
                "Ask the supplier for the tracking number and enter it.",
                null)));
    }

    void shippedTooMuch(MerchantId merchant, ShipNotice notice) {
        problems.raise(List.of(problem(
                merchant,
                "shipment.too-much",
                notice.purchaseOrderId(),
                notice.orderId(),
                Severity.URGENT,
                notice.by() + " says that more was shipped than was to come",
                "The parcel " + notice.trackingNumber() + " was not booked",
                "Find out what is in the parcel and enter it.",
                null)));
    }

    void parcelDiffers(MerchantId merchant, ShipNotice notice) {
        problems.raise(List.of(problem(
                merchant,
                "shipment.differs",
                notice.purchaseOrderId(),
                notice.orderId(),
                Severity.WARNING,
                notice.by() + " tells of the same parcel with other contents",
                "The parcel " + notice.trackingNumber() + " was noted before, and stays as it was noted then",
                "Find out what is in the parcel; what left under another number is entered with that number.",
                null)));
    }

    void cancelRefused(MerchantId merchant, CancelResult result, String by, String note) {
        problems.raise(List.of(problem(
                merchant,
                "po.cancel-refused",
                result.purchaseOrderId(),
                result.orderId(),
                Severity.URGENT,
                by + " cannot cancel any more",
                note.isBlank() ? "No reason was given" : note,
                "Tell the customer that the goods will come, and how to return them.",
                null)));
    }

    void troubled(MerchantId merchant, List<Progress> progress, Map<UUID, OrderBrief> briefs) {
        List<Problem> raised = new ArrayList<>();
        for (Progress one : progress) {
            if (TROUBLE.containsKey(one.after())) {
                OrderBrief order =
                        Objects.requireNonNull(briefs.get(one.parcel().orderId()));
                raised.add(problem(
                        merchant,
                        "shipment.trouble",
                        one.parcel().id(),
                        order.id(),
                        Severity.URGENT,
                        "A parcel of order " + order.number() + " did not arrive",
                        Objects.requireNonNull(TROUBLE.get(one.after())),
                        "Send its goods again, or refund the customer.",
                        "/orders/" + order.id()));
            }
        }
        problems.raise(raised);
    }

    private static String po(UUID id) {
        return "po:" + id;
    }

    private static Problem problem(
            MerchantId merchant,
            String kind,
            UUID subject,
            UUID order,
            Severity severity,
            String title,
            String reason,
            String nextStep,
            @Nullable String link) {
        return new Problem(
                merchant,
                kind,
                po(subject),
                order,
                severity,
                title,
                reason,
                nextStep,
                link == null ? "/purchase-orders/" + subject : link);
    }
}
