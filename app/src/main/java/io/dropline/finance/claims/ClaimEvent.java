package io.dropline.finance.claims;

/** What can happen to a claim. */
public enum ClaimEvent {
    /** A credit memo pays a part of it; more is to come. */
    CREDIT_PART,
    /** Nothing is left of it. */
    CREDIT_ALL,
    /** A part of what was credited of it is taken back: it was meant for another claim. */
    UNCREDIT_PART,
    /** All that was credited of it is taken back. */
    UNCREDIT_ALL,
    /** The supplier says no, with a reason. */
    DISPUTE,
    /** We stand by it; the supplier still owes. */
    INSIST,
    /** We give up what is left. */
    WRITE_OFF,
    /** It was no claim: the supplier is right, or it was opened by mistake. */
    WITHDRAW
}
