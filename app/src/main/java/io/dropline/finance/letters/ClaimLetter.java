package io.dropline.finance.letters;

import io.dropline.letter.Brand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter about claims: all that its bytes depend on.
 *
 * @param messageId RFC 5322 Message-ID without angle brackets; the same at every attempt
 * @param creditUrl signed, expiring address where the supplier says what it credits, or why not
 */
public record ClaimLetter(
        String messageId,
        Instant writtenAt,
        Purpose purpose,
        Brand merchant,
        Debtor supplier,
        List<Owed> claims,
        String creditUrl) {

    public ClaimLetter {
        claims = List.copyOf(claims);
    }

    /** Why it is written; later reminders are plainer. */
    public enum Purpose {
        OPENED,
        /** A person asked for it before anything was due. */
        EARLY_REMINDER,
        FIRST_REMINDER,
        SECOND_REMINDER,
        LAST_REMINDER,
        /** The supplier asked for a fresh link. */
        LINK
    }

    /**
     * One claim.
     *
     * @param ground in words
     * @param open what is left of the amount
     */
    public record Owed(
            String number,
            String purchaseOrder,
            String orderNumber,
            String ground,
            String explanation,
            String currency,
            BigDecimal amount,
            BigDecimal open,
            LocalDate openedOn,
            LocalDate dueOn) {}
}
