package io.dropline.finance.books;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the books for one fact: the sum of its revisions.
 *
 * @param amount from the kind's debit to its credit account
 * @param revisions how many rows it took
 */
record Posted(
        String currency,
        BigDecimal amount,
        int revisions,
        @Nullable UUID orderLineId,
        @Nullable UUID supplierId) {

    Posted and(Posted more) {
        return new Posted(currency, amount.add(more.amount), revisions + more.revisions, orderLineId, supplierId);
    }
}
