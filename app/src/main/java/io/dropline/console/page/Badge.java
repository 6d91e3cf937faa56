package io.dropline.console.page;

/** A state in a word, with its colour. */
public record Badge(Tone tone, String label) {

    /** Of a purchase order. */
    public static Badge ofPurchaseOrder(String state) {
        return switch (state) {
            case "DRAFT" -> new Badge(Tone.IDLE, "Draft");
            case "ISSUED" -> new Badge(Tone.VIOLET, "Waiting for answer");
            case "ACKNOWLEDGED" -> new Badge(Tone.TEAL, "Acknowledged");
            case "PARTIALLY_SHIPPED" -> new Badge(Tone.INFO, "Partly shipped");
            case "SHIPPED" -> new Badge(Tone.INFO, "Shipped");
            case "CLOSED" -> new Badge(Tone.OK, "Closed");
            case "REJECTED" -> new Badge(Tone.BAD, "Rejected");
            case "CANCEL_REQUESTED" -> new Badge(Tone.WARN, "Cancel requested");
            case "CANCELLED" -> new Badge(Tone.IDLE, "Cancelled");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of a parcel. */
    public static Badge ofParcel(String status) {
        Tone tone = switch (status) {
            case "DELIVERED" -> Tone.OK;
            case "IN_TRANSIT" -> Tone.INFO;
            case "OUT_FOR_DELIVERY", "READY_FOR_PICKUP" -> Tone.TEAL;
            case "ATTEMPTED", "DELAYED" -> Tone.WARN;
            case "FAILED", "RETURNED" -> Tone.BAD;
            default -> Tone.IDLE;
        };
        return new Badge(tone, Show.word(status));
    }

    /** Of a return. */
    public static Badge ofReturn(String state) {
        return switch (state) {
            case "REQUESTED" -> new Badge(Tone.WARN, "Waiting for you");
            case "AUTHORIZED" -> new Badge(Tone.VIOLET, "Accepted");
            case "IN_TRANSIT" -> new Badge(Tone.INFO, "On the way back");
            case "RECEIVED" -> new Badge(Tone.INFO, "At the supplier");
            case "INSPECTED" -> new Badge(Tone.TEAL, "Looked at");
            case "RESOLVED" -> new Badge(Tone.OK, "Settled");
            case "DECLINED" -> new Badge(Tone.BAD, "Declined");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of a refund. */
    public static Badge ofRefund(String state) {
        return switch (state) {
            case "WAITING" -> new Badge(Tone.VIOLET, "Waits for supplier");
            case "SENDING" -> new Badge(Tone.INFO, "On its way");
            case "CONFIRMED" -> new Badge(Tone.OK, "Paid back");
            case "REFUSED" -> new Badge(Tone.BAD, "Refused");
            case "UNKNOWN" -> new Badge(Tone.WARN, "Seeking evidence");
            case "WITHDRAWN" -> new Badge(Tone.IDLE, "Withdrawn");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of a document that goes out. */
    public static Badge ofOutgoing(String state) {
        return switch (state) {
            case "PENDING" -> new Badge(Tone.IDLE, "Waiting to leave");
            case "SENDING" -> new Badge(Tone.INFO, "Being sent");
            case "CONFIRMED" -> new Badge(Tone.OK, "Confirmed");
            case "REFUSED" -> new Badge(Tone.BAD, "Refused");
            case "UNKNOWN" -> new Badge(Tone.WARN, "Seeking evidence");
            case "NEEDS_DECISION" -> new Badge(Tone.WARN, "Needs your decision");
            case "CANCELLED" -> new Badge(Tone.IDLE, "Given up");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of a document that came in. */
    public static Badge ofIncoming(String state) {
        return switch (state) {
            case "RECEIVED" -> new Badge(Tone.INFO, "To be handled");
            case "HANDLED" -> new Badge(Tone.OK, "Handled");
            case "PARKED" -> new Badge(Tone.BAD, "Parked");
            case "SET_ASIDE" -> new Badge(Tone.IDLE, "Set aside");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of one attempt to send. */
    public static Badge ofAttempt(String outcome) {
        return switch (outcome) {
            case "CONFIRMED" -> new Badge(Tone.OK, "Confirmed");
            case "REFUSED" -> new Badge(Tone.BAD, "Refused");
            case "NOT_SENT" -> new Badge(Tone.IDLE, "Not sent");
            case "UNKNOWN" -> new Badge(Tone.WARN, "Unknown");
            default -> new Badge(Tone.INFO, "Under way");
        };
    }

    /** Of a payment, as the store says. */
    public static Badge ofPayment(String payment) {
        Tone tone = switch (payment) {
            case "PAID" -> Tone.OK;
            case "AUTHORIZED", "PENDING", "PARTIALLY_PAID" -> Tone.WARN;
            case "VOIDED", "EXPIRED" -> Tone.BAD;
            default -> Tone.IDLE;
        };
        return new Badge(tone, Show.word(payment));
    }

    /** Of a supplier or a store. */
    public static Badge ofPartner(String state) {
        Tone tone = switch (state) {
            case "ACTIVE" -> Tone.OK;
            case "PAUSED" -> Tone.WARN;
            case "ONBOARDING" -> Tone.VIOLET;
            default -> Tone.IDLE;
        };
        return new Badge(tone, Show.word(state));
    }

    /** Of a claim. */
    public static Badge ofClaim(String state) {
        return switch (state) {
            case "OPEN" -> new Badge(Tone.INFO, "Open");
            case "PARTLY_CREDITED" -> new Badge(Tone.TEAL, "Partly credited");
            case "CREDITED" -> new Badge(Tone.OK, "Credited");
            case "DISPUTED" -> new Badge(Tone.WARN, "Disputed");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of a supplier's invoice. */
    public static Badge ofInvoice(String state) {
        return switch (state) {
            case "RECEIVED" -> new Badge(Tone.INFO, "Received");
            case "MATCHED" -> new Badge(Tone.TEAL, "Matches");
            case "DIFFERS" -> new Badge(Tone.WARN, "Differs");
            case "DISPUTED" -> new Badge(Tone.VIOLET, "Disputed");
            case "APPROVED" -> new Badge(Tone.OK, "Approved");
            case "EXPORTED" -> new Badge(Tone.OK, "Exported");
            default -> new Badge(Tone.IDLE, Show.word(state));
        };
    }

    /** Of how bad a problem is. */
    public static Badge ofSeverity(String severity) {
        return switch (severity) {
            case "URGENT" -> new Badge(Tone.BAD, "Urgent");
            case "WARNING" -> new Badge(Tone.WARN, "Warning");
            default -> new Badge(Tone.INFO, "Notice");
        };
    }
}
