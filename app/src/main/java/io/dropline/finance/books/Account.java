package io.dropline.finance.books;

/** The accounts of the books. What a partner owes stands on the debit side, what we owe on the credit side. */
public enum Account {
    CUSTOMERS("Customers"),
    PAYMENTS("Paid to the store"),
    SALES("Sales"),
    SALES_TAX("Sales tax"),
    SHIPPING_INCOME("Shipping charged"),
    ADJUSTMENTS("Tips, duties and rounding"),
    ALLOWANCES("Taken back from sales"),
    RESTOCKING_FEES("Restocking fees"),
    GOODS("Cost of goods"),
    DROP_FEES("Drop fees"),
    FREIGHT("Freight"),
    DIFFERENCES("Invoice differences"),
    ACCRUED("Shipped, not invoiced"),
    SUPPLIERS("Suppliers"),
    ACCOUNTING("Passed on for payment"),
    CLAIMS("Claims against suppliers"),
    RECOVERIES("Claimed from suppliers"),
    WRITE_OFFS("Written off");

    private final String label;

    Account(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
