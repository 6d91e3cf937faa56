package io.dropline.refunds;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has a store pay back money, and asks it what it has paid back itself. One implementation a kind of store, on the translators' floor. */
public interface RefundsInStore {
    /** The document that asks the store for it; its message id is the refund's id, at every attempt. */
    OutboxDraft document(MerchantId merchant, Wanted refund);

    /** The subject of the document about a refund. */
    static String subject(UUID refund) {
        return "refund:" + refund;
    }

    /** The outbox kind of such documents. */
    String kind();

    /** The next look at the store is to read what was paid for these orders and what was paid back. */
    void look(MerchantId merchant, List<OrderRef> orders);

    /** An order in the store's words. */
    record OrderRef(UUID storeId, String orderRef) {}

    /**
     * A refund in the store's words. Amounts are in the shop's currency.
     *
     * @param orderRef the store's id of the order
     * @param note what staff reads of it in the store
     * @param amount what the customer gets
     * @param returnRef the store's id of the return it is for; null: it is for none that the store knows
     */
    record Wanted(
            UUID id,
            String number,
            UUID orderId,
            String orderNumber,
            UUID storeId,
            String orderRef,
            String currency,
            BigDecimal shipping,
            BigDecimal restockingFee,
            BigDecimal amount,
            @Nullable String returnRef,
            String note,
            List<Line> lines) {}

    /**
     * @param lineRef the store's id of the line
     * @param unshipped those of the units that will never be shipped
     */
    record Line(String lineRef, int units, int unshipped) {}
}
