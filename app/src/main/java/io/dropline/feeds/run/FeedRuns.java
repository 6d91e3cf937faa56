package io.dropline.feeds.run;

import io.dropline.access.Actor;
import io.dropline.feeds.FeedRows;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files of stock feeds, and lets people decide about those that were held. */
@Component
public class FeedRuns {
    /**
     * Takes a file: reads its rows, judges them, and applies or holds them. Returns when that is done; closes {@code rows}. Not for a transaction of
     * the caller: it makes its own, many of them. Interrupted by a crash it goes on when the same delivery comes again, or by itself within a minute
     * once all rows were read. Files of one supplier wait for each other.
     */
    public FeedOutcome take(FeedDelivery delivery, FeedRows rows, ProgressListener progress) {
        throw new UnsupportedOperationException(delivery.fileName());
    }

    /** A person lets a held run count as it is. It is applied in the background; {@link #detail} tells how far it is. */
    public Saved<RunSummary> approve(Actor actor, UUID runId) {
        throw new UnsupportedOperationException(runId.toString());
    }

    /** A person decides that a held run never counts. */
    public Saved<RunSummary> reject(Actor actor, UUID runId, String reason) {
        throw new UnsupportedOperationException(runId.toString());
    }

    /** The newest runs first, of one supplier or of all. */
    public List<RunSummary> recent(MerchantId merchant, @Nullable UUID supplierId, int limit) {
        throw new UnsupportedOperationException(merchant.toString());
    }

    /** One run with its findings and the first page of its differences. */
    public Optional<RunDetail> detail(MerchantId merchant, UUID runId) {
        throw new UnsupportedOperationException(runId.toString());
    }

    /** More differences, those after number {@code after}; at most {@code limit}. */
    public List<RunDetail.Change> changes(MerchantId merchant, UUID runId, long after, int limit) {
        throw new UnsupportedOperationException(runId.toString());
    }
}
