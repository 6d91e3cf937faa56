package io.dropline.returns;

/** Why goods come back, as customers choose from it. */
public enum ReturnReason {
    UNWANTED("I changed my mind", false, false),
    TOO_SMALL("It is too small", false, false),
    TOO_LARGE("It is too large", false, false),
    NOT_AS_DESCRIBED("It is not as described", true, false),
    WRONG_ITEM("I got something else", true, true),
    DAMAGED("It arrived damaged", true, true),
    DEFECTIVE("It does not work", true, true),
    MISSING_PARTS("Parts are missing", true, false),
    /** Not a reason to send anything back, but to ask; customers who choose it are told so. */
    LATE("It came too late, or not at all", false, false),
    OTHER("Another reason", false, false);

    private final String label;
    private final boolean supplierAtFault;
    private final boolean seen;

    ReturnReason(String label, boolean supplierAtFault, boolean seen) {
        this.label = label;
        this.supplierAtFault = supplierAtFault;
        this.seen = seen;
    }

    /** In the customer's words. */
    public String label() {
        return label;
    }

    /** Whether the goods were not as they had to be: then the customer pays nothing. */
    public boolean supplierAtFault() {
        return supplierAtFault;
    }

    /** Whether a photo has to show it. */
    public boolean needsPhoto() {
        return seen;
    }
}
