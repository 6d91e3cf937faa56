package io.dropline.finance.claims;

/** Why a supplier owes us. */
public enum ClaimGround {
    RETURNED("Returned by the customer"),
    DAMAGED("Arrived damaged"),
    DEFECTIVE("Does not work"),
    WRONG_ITEM("Wrong item sent"),
    LOST("Parcel lost"),
    SHORT_SHIPPED("Less in the parcel than announced"),
    NOT_SHIPPED("Invoiced, but never shipped"),
    OVERCHARGED("Charged more than agreed"),
    LATE("Shipped too late"),
    OTHER("Another reason");

    private final String label;

    ClaimGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
