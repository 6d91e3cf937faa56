package io.dropline.portal.invoice;

import io.dropline.mailroom.Handling;
import io.dropline.portal.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that the invoice page shows.
 *
 * @param submission random, one a rendered page: tells a double click from a second invoice
 */
public record InvoiceFormPage(
        InvoiceSheet sheet,
        String token,
        String submission,
        LocalDate today,
        @Nullable Notice notice,
        Typed typed) {

    /** @param tone "ok", "info", "warn" or "bad" */
    public record Notice(String tone, String title, String text) {
        static final Notice BUSY =
                new Notice("bad", "This could not be stored", "Please send it once more in a few seconds.");
        static final Notice WRONG = new Notice(
                "bad", "Please look at it once more", "Something below needs your attention; nothing was sent yet.");

        public String icon() {
            return switch (tone) {
                case "ok" -> "circle-check";
                case "info" -> "clock";
                default -> "circle-alert";
            };
        }

        static @Nullable Notice after(Handling handling, String merchant) {
            return switch (handling) {
                case NEVER_STORED -> null;
                case WAITING ->
                    new Notice(
                            "info",
                            "We have your invoice; it is being processed",
                            "Load this page again in a moment to see it.");
                case PARKED ->
                    new Notice(
                            "warn",
                            "We have your invoice",
                            "It needs a look by " + merchant + ". You need not send it again.");
                case HANDLED -> new Notice("ok", "Thank you, your invoice is in", merchant + " sees it already.");
            };
        }
    }

    /** An amount as a field holds it: "800.00". */
    public static String plain(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
