package io.dropline.console.problems;

import io.dropline.console.page.Badge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one tab.
 *
 * @param tab "open", "mine" or "resolved"
 * @param more whether there are more than are shown
 */
public record ProblemsPage(List<Row> problems, String tab, int open, int mine, boolean more) {

    /** How many a page shows; who has more open than that needs another remedy than paging. */
    static final int MOST = 100;

    public record Row(
            UUID id,
            String severity,
            String title,
            String reason,
            String nextStep,
            String link,
            @Nullable UUID orderId,
            @Nullable String orderNumber,
            @Nullable String owner,
            Instant openedAt,
            Instant lastSeenAt,
            int seen,
            @Nullable Instant resolvedAt,
            @Nullable String resolution) {
        public Badge badge() {
            return Badge.ofSeverity(severity);
        }

        public boolean open() {
            return resolvedAt == null;
        }
    }
}
