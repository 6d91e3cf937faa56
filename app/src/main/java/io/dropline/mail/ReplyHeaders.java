package io.dropline.mail;

import java.util.List;
import java.util.Map;

/** The headers that make a mail an answer to others, so that mail programs show all of them as one thread. */
public final class ReplyHeaders {
    /** A header has no bound of its own, servers and programs do; they find a thread by its end. */
    private static final int MOST_REFERENCES = 20;

    private ReplyHeaders() {}

    /** @param references Message-IDs of the mails before it without angle brackets, the oldest first; none for a mail that answers nothing */
    public static Map<String, String> of(List<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        List<String> kept = references.subList(Math.max(0, references.size() - MOST_REFERENCES), references.size());
        return Map.of("In-Reply-To", "<" + kept.getLast() + ">", "References", "<" + String.join("> <", kept) + ">");
    }
}
