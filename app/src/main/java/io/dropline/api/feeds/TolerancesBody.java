package io.dropline.api.feeds;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.feeds.guard.FeedTolerances;
import org.jspecify.annotations.Nullable;

/** How far a file may go before a person has to look at it. What is left out is as it usually is. */
public record TolerancesBody(
        @Says("By what share a full file may have fewer rows than the last one.") @Nullable
        Double fewerRows,

        @Says("What share of the offers in stock may run out by one file.") @Nullable
        Double soldOut,

        @Says("By what share of its former value a cost may change without being called a jump.") @Nullable
        Double costJump,

        @Says("What share of the costs may jump.") @Nullable Double costJumps,

        @Says("What share of the rows may bring a cost of zero.") @Nullable
        Double zeroCosts,

        @Says("What share of the rows may bring a cost above the MSRP.") @Nullable
        Double aboveMsrp,

        @Says("What share of the rows may bring a MAP above the MSRP or below the cost.") @Nullable
        Double mapBroken,

        @Says("What share of the rows may repeat a SKU with other values.") @Nullable
        Double conflicting,

        @Says("What share of the rows may tell of SKUs that no offer has.") @Nullable
        Double unknown,

        @Says("By how much that share may rise.") @Nullable Double unknownRise,

        @Says("How many of its intervals a file may be old.") @Nullable
        Double overdue,

        @Says("What share of the rows may be beyond understanding.") @Nullable
        Double badRows,

        @Says("Guards that compare with what was before keep silent below so many rows or offers.") @Nullable
        Integer fewest) {

    static FeedTolerances tolerances(@Nullable TolerancesBody body) {
        FeedTolerances usual = FeedTolerances.DEFAULT;
        return body == null
                ? usual
                : new FeedTolerances(
                        Given.or(body.fewerRows(), usual.fewerRows()),
                        Given.or(body.soldOut(), usual.soldOut()),
                        Given.or(body.costJump(), usual.costJump()),
                        Given.or(body.costJumps(), usual.costJumps()),
                        Given.or(body.zeroCosts(), usual.zeroCosts()),
                        Given.or(body.aboveMsrp(), usual.aboveMsrp()),
                        Given.or(body.mapBroken(), usual.mapBroken()),
                        Given.or(body.conflicting(), usual.conflicting()),
                        Given.or(body.unknown(), usual.unknown()),
                        Given.or(body.unknownRise(), usual.unknownRise()),
                        Given.or(body.overdue(), usual.overdue()),
                        Given.or(body.badRows(), usual.badRows()),
                        Given.or(body.fewest(), usual.fewest()));
    }
}
