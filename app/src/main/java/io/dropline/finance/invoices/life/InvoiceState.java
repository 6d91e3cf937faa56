package io.dropline.finance.invoices.life;

/** The life of a supplier's invoice. */
public enum InvoiceState {
    RECEIVED("Received"),
    MATCHED("Matches"),
    DIFFERS("Differs"),
    DISPUTED("Disputed"),
    APPROVED("Approved"),
    EXPORTED("Exported"),
    REJECTED("Rejected");

    private final String label;

    InvoiceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a corrected invoice under the same number may take its place. */
    public boolean replaceable() {
        return InvoiceMachine.next(this, InvoiceEvent.REPLACE).isPresent();
    }
}
