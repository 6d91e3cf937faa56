package io.dropline.orders;

/** Why an order may have to wait. The key is what the database and the API call it. */
public enum HoldPolicy {
    /** The store sent something that cannot be true, such as a negative price. */
    CONTENT("content", "Check the order in the store"),
    TEST("test", "Make sure that somebody wants real goods for a test"),
    UNPAID("unpaid", "Waits for the payment"),
    RISK("risk", "Decide whether the order is genuine"),
    ADDRESS("address", "Complete the address"),
    UNKNOWN_SKU("unknown-sku", "Add the SKU to the catalogue"),
    DUPLICATE("duplicate", "Ask the customer whether both orders are wanted"),
    GRACE("grace", "Waits so that the customer can still change it"),
    NO_SUPPLY("no-supply", "Find a supplier or tell the customer"),
    MARGIN("margin", "Decide whether to fulfil it all the same"),
    CANCELLING("cancelling", "Waits for the suppliers' answers to the cancellation"),
    MANUAL("manual", "Waits for the person who held it");

    private final String key;
    private final String nextStep;

    HoldPolicy(String key, String nextStep) {
        this.key = key;
        this.nextStep = nextStep;
    }

    public String key() {
        return key;
    }

    public String nextStep() {
        return nextStep;
    }

    /** Whether a person should see it on the Attention page; the others end by themselves. */
    public boolean needsPerson() {
        return switch (this) {
            case CONTENT, TEST, RISK, ADDRESS, UNKNOWN_SKU, DUPLICATE, NO_SUPPLY, MARGIN -> true;
            case UNPAID, GRACE, CANCELLING, MANUAL -> false;
        };
    }

    /** @throws IllegalArgumentException if there is no such policy */
    public static HoldPolicy ofKey(String key) {
        for (HoldPolicy policy : values()) {
            if (policy.key.equals(key)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("There is no hold policy named " + key);
    }
}
