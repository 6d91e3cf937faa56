package io.dropline.returns;

/** In which condition the supplier found the goods. */
public enum GoodsCondition {
    AS_NEW("As new"),
    OPENED("Opened, complete"),
    USED("Used"),
    DAMAGED("Damaged"),
    WRONG_GOODS("Other goods than we shipped");

    private final String label;

    GoodsCondition(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
