package io.dropline.portal.credit;

import io.dropline.letter.Words;
import io.dropline.mailroom.Handling;
import io.dropline.portal.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the credit page shows.
 *
 * @param submission random, one a rendered page: tells a double click from a second memo
 * @param filled the form that was sent and could not be taken; empty where none was
 */
public record CreditPage(
        CreditSheet sheet,
        String token,
        String submission,
        LocalDate today,
        @Nullable Notice notice,
        String filled,
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

        static @Nullable Notice after(String form, Handling handling, String merchant) {
            return switch (handling) {
                case NEVER_STORED -> null;
                case WAITING ->
                    new Notice(
                            "info", "We have it; it is being processed", "Load this page again in a moment to see it.");
                case PARKED ->
                    new Notice(
                            "warn", "We have it", "It needs a look by " + merchant + ". You need not send it again.");
                case HANDLED ->
                    form.equals(CreditDesk.CREDIT)
                            ? new Notice("ok", "Thank you, your credit memo is in", merchant + " sees it already.")
                            : new Notice(
                                    "ok",
                                    "Thank you for telling us",
                                    merchant + " will look at it and answer by mail.");
            };
        }
    }

    public String action(String form) {
        return "/credit/" + token + "/" + form;
    }

    /** What was typed into the form that is shown again; nothing in the others. */
    public Typed in(String form) {
        return filled.equals(form) ? typed : Typed.nothing();
    }

    /** "$120.00", or several sums where there are several currencies. */
    public String open() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        sheet.claims().forEach(row -> sums.merge(row.claim().currency(), row.open(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> Words.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" and "));
    }
}
