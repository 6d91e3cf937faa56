package io.dropline.stores.shopify.orders;

import io.dropline.mailroom.UnreadableDocument;
import io.dropline.orders.Payment;
import io.dropline.orders.Risk;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Single values as Shopify spells them. Each refuses what it cannot read with a reason that names the value. */
final class Facts {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    /** Amounts are kept with 15 digits before the point (numeric(19,4)). */
    private static final int MAX_DIGITS = 15;

    private Facts() {}

    /** @return null where nothing is said */
    static @Nullable BigDecimal money(String what, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() <= 40) {
                BigDecimal amount = new BigDecimal(text);
                if (amount.signum() == 0) {
                    return BigDecimal.ZERO;
                }
                if (amount.precision() - amount.scale() <= MAX_DIGITS
                        && amount.scale() >= -MAX_DIGITS
                        && amount.scale() <= 20) {
                    return amount;
                }
            }
        } catch (NumberFormatException e) {
            throw unreadable(what, text, "is not an amount of money", e);
        }
        throw unreadable(what, text, "is not an amount of money that can be kept", null);
    }

    /** @return null where nothing is said */
    static @Nullable Integer count(String what, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.length() <= 10 ? new BigDecimal(text).intValueExact() : Integer.valueOf(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw unreadable(what, text, "is not a whole number that can be kept", e);
        }
    }

    /** @return null where nothing is said */
    static @Nullable Instant moment(String what, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Instant moment;
        try {
            moment = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw unreadable(what, text, "is not a date and time", e);
        }
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw unreadable(what, text, "is not a date and time of our age", null);
        }
        return moment;
    }

    /** Financial status of REST ("partially_paid") and GraphQL ("PARTIALLY_PAID"); nothing said means that nothing was paid yet. */
    static Payment payment(String text) {
        if (text.isEmpty()) {
            return Payment.PENDING;
        }
        try {
            return Payment.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unreadable("The payment status", text, "is new to this version of Dropline", e);
        }
    }

    /** Shopify's RiskAssessmentResult; NONE and PENDING are no judgement. */
    static Risk risk(String text) {
        return switch (text) {
            case "HIGH" -> Risk.HIGH;
            case "MEDIUM" -> Risk.MEDIUM;
            case "LOW" -> Risk.LOW;
            default -> Risk.UNKNOWN;
        };
    }

    private static UnreadableDocument unreadable(String what, String text, String why, @Nullable Exception cause) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        String reason = "%s “%s” %s.".formatted(what, shown, why);
        return cause == null ? new UnreadableDocument(reason) : new UnreadableDocument(reason, cause);
    }
}
