package io.dropline.returns.notice;

import io.dropline.letter.Brand;
import io.dropline.purchasing.PurchaseOrderDocument.Supplier;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as a supplier is to read it: all that its bytes on any channel depend on, fixed in the transaction that authorizes it.
 *
 * @param number what people call it ("RMA-1001"); the customer writes it on the parcel
 * @param messageId RFC 5322 Message-ID without angle brackets
 * @param sendTo where the customer sends it, one line each
 * @param paidBy who pays the parcel, in words
 * @param sentUntil until when the customer has to send it; null where nobody knows
 * @param photos how many photos the customer took; they are on the page
 * @param answerUrl signed, expiring address where the supplier says that it has the goods
 */
public record ReturnDocument(
        String number,
        String messageId,
        Instant writtenAt,
        Brand merchant,
        Supplier supplier,
        String orderNumber,
        List<Line> lines,
        List<String> sendTo,
        String paidBy,
        @Nullable Instant sentUntil,
        int photos,
        String answerUrl) {

    /**
     * @param purchaseOrder by which it was shipped
     * @param reason why it comes back, in words
     * @param said in the customer's words; may be empty
     */
    public record Line(String purchaseOrder, String supplierSku, String title, int units, String reason, String said) {}
}
