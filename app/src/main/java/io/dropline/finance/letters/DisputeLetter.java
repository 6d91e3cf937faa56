package io.dropline.finance.letters;

import io.dropline.letter.Brand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells a supplier what of its invoice we cannot pay as it is: all that its bytes depend on.
 *
 * @param number the supplier's own, as written
 * @param differences each in a sentence
 * @param note ours; may be empty
 */
public record DisputeLetter(
        String messageId,
        Instant writtenAt,
        Brand merchant,
        Debtor supplier,
        String number,
        LocalDate invoiceDate,
        String currency,
        BigDecimal total,
        List<String> purchaseOrders,
        List<String> differences,
        String note) {

    public DisputeLetter {
        purchaseOrders = List.copyOf(purchaseOrders);
        differences = List.copyOf(differences);
    }
}
