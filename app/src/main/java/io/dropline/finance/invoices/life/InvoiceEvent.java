package io.dropline.finance.invoices.life;

/** What can happen to an invoice. */
public enum InvoiceEvent {
    /** Compared, and nothing stands against it. */
    MATCH,
    /** Compared, and it differs. */
    DIFFER,
    /** The supplier is told what differs. */
    DISPUTE,
    /** It is to be paid. */
    APPROVE,
    /** It is not to be paid. */
    REJECT,
    /** The supplier sends another one under the same number. */
    REPLACE,
    /** It is handed to accounting. */
    EXPORT
}
