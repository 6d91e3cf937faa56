package io.dropline.finance.credits;

/** How much of a credit memo pays claims. Derived from its row, never stored. */
public enum CreditState {
    UNMATCHED("Pays nothing yet"),
    PARTLY_MATCHED("Partly matched"),
    MATCHED("Matched"),
    TAKEN_BACK("Taken back");

    /** The state of the supplier_credit row {@code c}, in SQL. */
    public static final String OF_ROW = """
            case when c.taken_back_at is not null then 'TAKEN_BACK' when c.matched = 0 then 'UNMATCHED'
                when c.matched < c.amount then 'PARTLY_MATCHED' else 'MATCHED' end""";

    private final String label;

    CreditState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
