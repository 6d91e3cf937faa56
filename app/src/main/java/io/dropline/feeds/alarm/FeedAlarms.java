package io.dropline.feeds.alarm;

import io.dropline.platform.MerchantId;
import io.dropline.problems.Problem;
import io.dropline.problems.Problem.Severity;
import io.dropline.problems.Problems;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Raises and resolves the problems of runs, in the transaction of what calls for it. */
@Component
public class FeedAlarms {
    private static final String HELD = "feed.held";
    private static final String BROKEN = "feed.broken-off";

    /** Which file of which feed. */
    public record Of(MerchantId merchant, UUID feedId, UUID runId, String fileName) {
        private String run() {
            return "feed-run:" + runId;
        }

        private String feed() {
            return "feed:" + feedId;
        }
    }

    private final Problems problems;

    FeedAlarms(Problems problems) {
        this.problems = problems;
    }

    /** A guard tripped. */
    public void held(Of file, String why) {
        problems.raise(List.of(new Problem(
                file.merchant(),
                HELD,
                file.run(),
                null,
                Severity.URGENT,
                "A stock feed waits for you: " + file.fileName(),
                why,
                "Look at what would change, then approve the file or reject it. Until then the figures before it stay in force.",
                link(file))));
    }

    /** A person decided, or a newer file made the decision needless. */
    public void decided(Of file, String how) {
        problems.resolve(file.merchant(), HELD, List.of(file.run()), how);
    }

    /** It did not come to its end. */
    public void brokenOff(Of file, String why) {
        problems.raise(List.of(new Problem(
                file.merchant(),
                BROKEN,
                file.feed(),
                null,
                Severity.WARNING,
                "A stock feed was broken off: " + file.fileName(),
                why,
                "Let the feed fetch the file again, or upload it again. The same file is taken once more.",
                link(file))));
    }

    /** A file of the feed came through. */
    public void applied(Of file) {
        problems.resolve(file.merchant(), BROKEN, List.of(file.feed()), "A file of the feed came through.");
    }

    private static String link(Of file) {
        return "/feeds/runs/" + file.runId();
    }
}
