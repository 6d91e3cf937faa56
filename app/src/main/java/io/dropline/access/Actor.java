package io.dropline.access;

import io.dropline.platform.MerchantId;

/** Who does something, for one merchant. Controllers get theirs by {@code @AuthenticationPrincipal}. */
public sealed interface Actor permits Actor.Automation, ApiCaller, CurrentUser {

    /** The only merchant whose rows this actor may see. */
    MerchantId merchantId();

    /** How the audit and the timelines name the actor. */
    String label();

    /**
     * Dropline itself, acting without being asked.
     *
     * @param label which part of it, in a word or two ("first start", "reconciliation")
     */
    record Automation(MerchantId merchantId, String label) implements Actor {}
}
