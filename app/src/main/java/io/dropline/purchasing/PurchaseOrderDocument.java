package io.dropline.purchasing;

import io.dropline.letter.Brand;
import io.dropline.platform.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase order as a supplier is to read it: all that its bytes on any channel depend on. It is fixed in the transaction that issues the
 * purchase order and never changes; a channel renders it as a pure function, so the same document gives the same bytes at every attempt.
 *
 * @param number what people call it ("PO-1042"); never used again, also not for a re-route
 * @param messageId RFC 5322 Message-ID without angle brackets; the same at every attempt
 * @param agreedDays working days from order to parcel that the supplier has signed for, where they set the required day; null: nothing to say
 * @param currency ISO 4217
 * @param answerUrl signed, expiring address where the supplier answers without a log-in
 * @param packingSlipText the merchant's words for the parcel; may be empty
 */
public record PurchaseOrderDocument(
        String number,
        String messageId,
        Instant issuedAt,
        Brand merchant,
        Supplier supplier,
        String orderNumber,
        Address shipTo,
        LocalDate requiredShipDate,
        @Nullable Integer agreedDays,
        Instant answerDueAt,
        String currency,
        List<Line> lines,
        BigDecimal itemCost,
        BigDecimal dropFee,
        BigDecimal freight,
        BigDecimal total,
        String packingSlipText,
        String answerUrl) {

    /** The same, answered at another address. */
    PurchaseOrderDocument answeredAt(String otherUrl) {
        return new PurchaseOrderDocument(
                number,
                messageId,
                issuedAt,
                merchant,
                supplier,
                orderNumber,
                shipTo,
                requiredShipDate,
                agreedDays,
                answerDueAt,
                currency,
                lines,
                itemCost,
                dropFee,
                freight,
                total,
                packingSlipText,
                otherUrl);
    }

    public record Supplier(String code, String name, String contact, String email) {}

    /** One line, numbered from 1 on this purchase order. */
    public record Line(int lineNo, String sku, String supplierSku, String title, int quantity, BigDecimal unitCost) {}
}
