package io.dropline.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param waiting conversations in which somebody waits for an answer
 * @param overdue those of them whose answer is overdue
 * @param now the server's time, which pages count from
 * @param toast what the last action came to, if one was just done
 */
public record Frame(
        Section section,
        Viewer viewer,
        String merchantName,
        String currency,
        int openProblems,
        int urgentProblems,
        int waiting,
        int overdue,
        Instant now,
        @Nullable Toast toast) {

    /** A short message that goes away by itself. */
    public record Toast(boolean good, String text) {}
}
