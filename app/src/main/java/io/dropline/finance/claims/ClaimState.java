package io.dropline.finance.claims;

/** The life of a claim. That it is due is a fact of the clock, not a state. */
public enum ClaimState {
    OPEN("Open"),
    PARTLY_CREDITED("Partly credited"),
    CREDITED("Credited"),
    DISPUTED("Disputed"),
    WRITTEN_OFF("Written off"),
    WITHDRAWN("Withdrawn");

    private final String label;

    ClaimState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the supplier still owes something of it. */
    public boolean live() {
        return switch (this) {
            case OPEN, PARTLY_CREDITED, DISPUTED -> true;
            case CREDITED, WRITTEN_OFF, WITHDRAWN -> false;
        };
    }
}
