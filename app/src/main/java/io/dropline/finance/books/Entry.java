package io.dropline.finance.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What should stand in the books for one fact.
 *
 * @param fact unique among its kind
 * @param amount from the kind's debit to its credit account; below zero the other way round
 * @param on the day of the fact
 */
record Entry(
        EntryKind kind,
        String fact,
        String currency,
        BigDecimal amount,
        LocalDate on,
        @Nullable UUID orderLineId,
        @Nullable UUID supplierId) {

    String source() {
        return kind.source(fact);
    }

    static Entry ofSupplier(EntryKind kind, String fact, BigDecimal amount, LocalDate on, OrderFacts.Owed to) {
        return new Entry(kind, fact, to.currency(), amount, on, null, to.supplierId());
    }
}
