package io.dropline.refunds;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a store's staff reads of our refund, and by which it is recognised: the reason, our number, and the key it was made under. */
final class RefundNote {
    /** Stores cut notes of more than 255 characters. */
    private static final int MOST = 200;

    private static final Pattern OURS =
            Pattern.compile("\\(Dropline RF-[0-9]+, ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\)");

    private RefundNote() {}

    static String of(Refund refund) {
        String reason = refund.reason().strip();
        String head = reason.length() > MOST ? reason.substring(0, MOST - 1) + "…" : reason;
        return (head + " (Dropline " + refund.number() + ", " + refund.id() + ")").strip();
    }

    /** The refund that a note names. */
    static Optional<UUID> refund(String note) {
        Matcher ours = OURS.matcher(note);
        UUID last = null;
        while (ours.find()) {
            last = UUID.fromString(ours.group(1));
        }
        return Optional.ofNullable(last);
    }
}
