package io.dropline.console.refunds;

import io.dropline.aftersales.RefundProcess.NotShipped;
import io.dropline.aftersales.Unshipped;
import io.dropline.platform.MerchantId;
import io.dropline.refunds.RefundAnswer;
import io.dropline.refunds.RefundDraft;
import io.dropline.refunds.RefundQuote;
import io.dropline.refunds.Refunds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the refund pages ask of the business. */
public interface RefundActions {
    /** What of an order may be refunded; empty if it is not here. */
    Optional<RefundQuote> quote(MerchantId merchant, UUID order);

    /** What of an order has not left its supplier, by line. */
    Map<UUID, NotShipped> notShipped(MerchantId merchant, UUID order);

    /** An order's refunds, oldest first. */
    List<Refunds.View> ofOrder(MerchantId merchant, UUID order);

    RefundAnswer refund(MerchantId merchant, RefundDraft draft, Unshipped unshipped, String by);

    /** Does not wait for suppliers any longer. False if it does not wait. */
    boolean sendNow(MerchantId merchant, UUID refund, String by);

    /** Takes a refund back that waits for suppliers. False if it does not wait. */
    boolean withdraw(MerchantId merchant, UUID refund, String by);
}
