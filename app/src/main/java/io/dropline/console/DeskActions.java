package io.dropline.console;

import io.dropline.platform.MerchantId;

/** What the console asks of the business. */
public interface DeskActions {
    /**
     * Does it in a transaction of its own, with an entry in the timeline of the order concerned.
     *
     * @param by who asks, as the timeline and the audit name them
     */
    DeskResult perform(MerchantId merchant, String by, DeskAction action);
}
