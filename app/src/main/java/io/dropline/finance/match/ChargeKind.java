package io.dropline.finance.match;

/** What a line of an invoice asks money for. */
public enum ChargeKind {
    GOODS("Goods"),
    DROP_FEE("Drop-ship fee"),
    FREIGHT("Freight"),
    OTHER("Other");

    private final String label;

    ChargeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
