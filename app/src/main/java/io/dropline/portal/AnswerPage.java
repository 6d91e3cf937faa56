package io.dropline.portal;

import io.dropline.mailroom.Handling;
import io.dropline.shipping.numbers.Carrier;
import io.dropline.shipping.numbers.TrackingNumbers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the answer page shows.
 *
 * @param submission random, one a rendered page: tells a double click from a second answer
 * @param filled the form that was sent and could not be taken; null where none was
 * @param typed what was typed into it
 */
public record AnswerPage(
        Sheet sheet,
        String token,
        String submission,
        LocalDate today,
        @Nullable Notice notice,
        @Nullable AnswerForm filled,
        Typed typed) {

    /** Reasons for not supplying something, as suppliers choose from them. */
    public static final List<String> REASONS =
            List.of("Out of stock", "Discontinued", "Cannot ship there", "Price", "Other");

    /** @param tone "ok", "info", "warn" or "bad" */
    public record Notice(String tone, String title, String text) {
        static final Notice TOO_LATE = new Notice(
                "warn",
                "This was not taken",
                "The order has changed since you opened the page. Below you see how it stands now.");
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

        /** What to say after a form was sent; null where nothing of that name was. */
        static @Nullable Notice after(AnswerForm form, Handling handling, String merchant) {
            return switch (handling) {
                case NEVER_STORED -> null;
                case WAITING ->
                    new Notice(
                            "info",
                            "We have your answer; it is being processed",
                            "Load this page again in a moment to see it.");
                case PARKED ->
                    new Notice(
                            "warn",
                            "We have your answer",
                            "It needs a look by " + merchant + ". You need not send it again.");
                case HANDLED -> done(form, merchant);
            };
        }

        private static Notice done(AnswerForm form, String merchant) {
            return switch (form) {
                case ACKNOWLEDGE -> new Notice("ok", "Thank you, your answer is in", merchant + " sees it already.");
                case SHIP ->
                    new Notice("ok", "Thank you, the parcel is noted", "The customer is told its tracking number.");
                case QUESTION ->
                    new Notice("ok", "What you wrote is on its way", merchant + " answers here and by mail.");
                case CANCEL -> new Notice("ok", "Thank you for answering", merchant + " knows now.");
            };
        }
    }

    /** What is expected of the supplier, in a sentence. */
    public String lead() {
        return switch (sheet.state()) {
            case ISSUED ->
                "Please check the order and tell us whether you can ship it. It takes a minute and needs no log-in.";
            case ACKNOWLEDGED -> "You accepted this order. When it leaves, please enter the tracking number here.";
            case PARTIALLY_SHIPPED -> "A part has left. " + PortalWords.units(sheet.toCome()) + " still to ship.";
            case SHIPPED -> "Everything has left. Thank you.";
            case CLOSED -> "Everything was delivered. Thank you.";
            case REJECTED -> "You declined this order. Please do not ship it.";
            case CANCEL_REQUESTED ->
                sheet.merchant() + " asks to cancel this order. Please answer before you ship anything more.";
            case CANCELLED -> "This order is cancelled. Please do not ship it.";
        };
    }

    /** Whether nothing can be answered any more. */
    public boolean over() {
        return !sheet.takes(AnswerForm.ACKNOWLEDGE) && !sheet.takes(AnswerForm.CANCEL);
    }

    /** Whether the supplier's invoice is what is still to come. */
    public boolean invoiceNext() {
        return sheet.shipped() && !sheet.invoiced();
    }

    /** What is still to do once nothing can be answered any more. */
    public String next() {
        return invoiceNext()
                ? "What is left is your invoice. If something is wrong, ask below."
                : "There is nothing more to do here. If something is wrong, ask below.";
    }

    public int units() {
        return sheet.lines().stream().mapToInt(Sheet.Line::quantity).sum();
    }

    /** What stands in a form: what was typed if it is the one that was sent, else nothing. */
    public Typed in(AnswerForm form) {
        return form == filled ? typed : Typed.nothing();
    }

    public String action(AnswerForm form) {
        return "/answer/" + token + "/" + form.path();
    }

    /** The answer form stands open where an answer is due or was wrong; later it is a matter of "change your answer". */
    public boolean answerFirst() {
        return !sheet.answered() || filled == AnswerForm.ACKNOWLEDGE;
    }

    /** Whether the merchant waits for a word, to the order or to its cancellation. */
    public boolean awaitsAnswer() {
        return sheet.takes(AnswerForm.CANCEL) || (sheet.takes(AnswerForm.ACKNOWLEDGE) && !sheet.answered());
    }

    public List<String> carriers() {
        return TrackingNumbers.carriers().stream().map(Carrier::name).toList();
    }

    /** How many units of a line the next parcel probably holds. */
    public static int proposed(Sheet.Line line) {
        return line.toCome() - line.backordered();
    }
}
