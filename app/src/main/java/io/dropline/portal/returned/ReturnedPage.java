package io.dropline.portal.returned;

import io.dropline.portal.Typed;
import io.dropline.returns.GoodsCondition;
import io.dropline.returns.ReturnState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param submission random, one a rendered page: tells a double click from a second answer
 */
public record ReturnedPage(
        ReturnedSheet sheet,
        String token,
        String submission,
        @Nullable Notice notice,
        Typed typed) {
    /** @param tone "ok", "info", "warn" or "bad" */
    public record Notice(String tone, String title, String text) {
        static final Notice THANKS = new Notice("ok", "Thank you, that is noted", "There is nothing more to do here.");
        static final Notice LATER =
                new Notice("info", "Thank you, we have it", "It is stored and is taken over in a moment.");
        static final Notice PARKED = new Notice(
                "warn", "We have it, and a person looks at it", "Something of it could not be taken over by itself.");
        static final Notice WRONG = new Notice(
                "bad", "Please look at it once more", "Something below needs your attention; nothing was sent yet.");
        static final Notice TOO_LATE =
                new Notice("warn", "This was not taken", "The return has changed. Below you see how it stands now.");
        static final Notice BUSY =
                new Notice("bad", "This could not be stored", "Please send it once more in a few seconds.");

        public String icon() {
            return switch (tone) {
                case "ok" -> "circle-check";
                case "info" -> "clock";
                default -> "circle-alert";
            };
        }
    }

    public List<GoodsCondition> conditions() {
        return List.of(GoodsCondition.values());
    }

    public String stateWords() {
        return switch (sheet.state()) {
            case REQUESTED -> "Not decided yet";
            case AUTHORIZED -> "Expected";
            case IN_TRANSIT -> "On its way to you";
            case RECEIVED -> "With you";
            case INSPECTED, RESOLVED -> sheet.returnless() ? "Stays with the customer" : "Received";
            case DECLINED, CANCELLED, EXPIRED -> "Nothing comes back";
        };
    }

    public String tone() {
        return switch (sheet.state()) {
            case REQUESTED, DECLINED, CANCELLED, EXPIRED -> "idle";
            case AUTHORIZED -> "violet";
            case IN_TRANSIT, RECEIVED -> "info";
            case INSPECTED, RESOLVED -> "ok";
        };
    }

    public String lead() {
        return sheet.state() == ReturnState.IN_TRANSIT
                ? "A customer of " + sheet.merchant() + " has sent these goods back to you."
                : sheet.open()
                        ? "A customer of " + sheet.merchant()
                                + " sends these goods back to you. The parcel carries the number " + sheet.number()
                                + "."
                        : "This is what it was about.";
    }
}
