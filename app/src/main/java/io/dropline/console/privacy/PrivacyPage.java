package io.dropline.console.privacy;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import io.dropline.console.page.Listed;
import io.dropline.console.page.Show;
import io.dropline.console.page.Tone;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.privacy.RequestKind;

/**
 * Requests, a form for a new one, and how long customers are known.
 *
 * @param first whether it begins with the latest
 */
public record PrivacyPage(Form asking, Form keeping, Listed<PrivacyRequest> requests, boolean first) {
    public static Badge badge(PrivacyRequest request) {
        return switch (request.state()) {
            case OPEN -> new Badge(Tone.INFO, request.waiting() > 0 ? "Waits for orders" : "Under way");
            case DONE ->
                request.kind() == RequestKind.EXPORT
                        ? new Badge(Tone.WARN, "To hand over")
                        : new Badge(Tone.OK, "Done");
            case HANDED_OVER -> new Badge(Tone.OK, "Handed over");
            case REFUSED -> new Badge(Tone.BAD, "Not done");
        };
    }

    /** Who asked, and where. */
    public static String asker(PrivacyRequest request) {
        String store = request.storeName();
        return switch (request.origin()) {
            case STORE ->
                (store == null ? "Store" : store)
                        + (request.storeNumber().isEmpty() ? "" : ", request " + request.storeNumber());
            case CONSOLE, API -> request.askedBy() + (request.origin().label().equals("API") ? ", by API" : "");
            case RETENTION -> "Retention";
        };
    }

    public static String orders(PrivacyRequest request) {
        String all = Show.count(request.orders(), "order", "orders");
        return request.waiting() > 0 ? all + ", " + request.waiting() + " not over" : all;
    }

    /** Nothing is changed by telling. */
    public static String rows(PrivacyRequest request) {
        return request.kind() == RequestKind.EXPORT ? "–" : Show.count(request.rows());
    }

    static Cursor cursor(PrivacyRequest request) {
        return new Cursor(request.askedAt(), request.id());
    }
}
