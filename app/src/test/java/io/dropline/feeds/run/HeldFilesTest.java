package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static io.dropline.feeds.run.FeedDesk.row;
import static io.dropline.feeds.run.FeedDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.guard.Guard;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that do not count yet or never: held for a person, rejected, overtaken, or not to be read. */
class HeldFilesTest {
    private final FeedDesk desk = new FeedDesk();

    @Test
    void aHeldFileWaitsForAPersonAndIsThenAppliedAsItIs() {
        desk.offers(100, 7);
        List<FeedRow> file = new ArrayList<>(rows(100, 7, "10"));
        for (int i = 0; i < 40; i++) {
            file.set(i, row(i, 0, i == 0 ? "0" : "10"));
        }
        FeedOutcome held = desk.full("a", file);
        assertThat(held).isInstanceOf(FeedOutcome.Held.class);
        List<Finding> reasons = ((FeedOutcome.Held) held).reasons();
        assertThat(reasons).extracting(Finding::guard).containsExactly(Guard.SOLD_OUT, Guard.ZERO_COST);
        assertThat(reasons.getFirst().count()).isEqualTo(40);
        assertThat(reasons.getFirst().examples()).hasSize(20);
        assertThat(reasons.getFirst().examples().getFirst().before()).contains("7 in stock");
        assertThat(desk.standing(0).onHand()).isEqualTo(7);
        assertThat(desk.count("problem", "kind = 'feed.held' and resolved_at is null"))
                .isEqualTo(1);
        assertThat(desk.detail(held).changes()).hasSize(40);
        assertThat(desk.tables(held)).as("survives a crash of the database").containsExactly("feed_row p");
        desk.work();
        assertThat(desk.state(held)).isEqualTo(RunState.HELD);

        desk.purchaseOrder(50, 2, NOON.plusSeconds(60));
        assertThat(desk.runs.approve(desk.person, held.runId())).isInstanceOf(Saved.Done.class);
        assertThat(desk.runs.approve(desk.person, held.runId())).isInstanceOf(Saved.Wrong.class);
        desk.work();
        assertThat(desk.state(held)).isEqualTo(RunState.APPLIED);
        assertThat(desk.standing(0).onHand()).isZero();
        assertThat(desk.standing(0).cost()).isEqualByComparingTo("0");
        assertThat(desk.standing(50).committed()).isEqualTo(2);
        assertThat(desk.count("problem", "kind = 'feed.held' and resolved_at is null"))
                .isZero();
        assertThat(desk.count("audit_entry", "action = 'feed-run.approved' and actor = 'Ada'"))
                .isEqualTo(1);
    }

    @Test
    void aRejectedFileNeverCounts() {
        desk.offers(100, 7);
        FeedOutcome held = desk.full("a", rows(100, 0, "10"));
        assertThat(desk.runs.reject(desk.person, held.runId(), " ")).isInstanceOf(Saved.Wrong.class);
        assertThat(desk.runs.reject(desk.person, held.runId(), "a test of theirs"))
                .isInstanceOf(Saved.Done.class);
        desk.work();
        assertThat(desk.state(held)).isEqualTo(RunState.REJECTED);
        assertThat(desk.standing(0).onHand()).isEqualTo(7);
        assertThat(desk.full("a", rows(100, 0, "10"))).isEqualTo(new FeedOutcome.SeenBefore(held.runId()));
        assertThat(desk.tables(held)).isEmpty();
    }

    @Test
    void aNewerFileMakesTheDecisionNeedless() {
        desk.offers(100, 7);
        FeedOutcome held = desk.full("a", rows(100, 0, "10"));
        desk.at(NOON.plusSeconds(3600));
        desk.full("b", rows(100, 6, "10"));
        assertThat(desk.state(held)).isEqualTo(RunState.SUPERSEDED);
        assertThat(desk.count("problem", "resolved_at is null")).isZero();
    }

    @Test
    void aNewerFileOfAnotherFeedForbidsToApproveAnOlderOne() {
        desk.offers(100, 7);
        FeedOutcome held = desk.full("a", rows(100, 0, null));
        FeedDelivery other = desk.delivery("b", NOON.plusSeconds(60), Scope.FULL);
        desk.take(
                new FeedDelivery(
                        other.merchant(),
                        io.dropline.platform.Ids.next(),
                        other.supplierId(),
                        other.scope(),
                        other.madeAt(),
                        "b.csv",
                        "b",
                        other.tolerances(),
                        other.expectedEvery()),
                rows(100, 6, null));
        assertThat(desk.runs.approve(desk.person, held.runId())).isInstanceOf(Saved.Wrong.class);
    }

    @Test
    void aFileThatCannotBeReadMayComeAgain() {
        desk.offers(10, 7);
        FeedRows torn = new FeedRows() {
            @Override
            public Read next() throws IOException {
                throw new IOException("unexpected end of ZLIB input stream");
            }

            @Override
            public double progress() {
                return 0;
            }

            @Override
            public void close() {}
        };
        FeedOutcome broken = desk.runs.take(desk.delivery("a", NOON, Scope.FULL), torn, ProgressListener.NONE);
        assertThat(broken).isInstanceOf(FeedOutcome.Refused.class);
        assertThat(desk.count("problem", "kind = 'feed.broken-off' and resolved_at is null"))
                .isEqualTo(1);
        assertThat(desk.full("a", rows(10, 8, null))).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.count("problem", "resolved_at is null")).isZero();
        assertThat(desk.runs.recent(desk.merchant, desk.supplier, 10)).hasSize(2);
        assertThat(desk.runs.recent(desk.merchant, null, 1)).hasSize(1);
    }
}
