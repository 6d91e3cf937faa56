package io.dropline.feeds.run;

import static io.dropline.feeds.run.FeedDesk.NOON;
import static io.dropline.feeds.run.FeedDesk.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.platform.Failpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that are broken off go on, and end as if nothing had been. */
class FeedCrashTest {
    private static final int OFFERS = 20_000;

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final FeedDesk desk = new FeedDesk();

    @AfterEach
    void disarm() {
        Failpoint.clear();
    }

    @Test
    void brokenOffBetweenTwoPortionsItGoesOnByItself() {
        desk.offers(OFFERS, 7);
        cutAt("feed.portion", 2);
        assertThatThrownBy(() -> desk.full("a", rows(OFFERS, 8, "10.5"))).isInstanceOf(PowerCut.class);
        long done = desk.count("stock", "on_hand = 8");
        assertThat(done).isEqualTo(8000);
        assertThat(newest().state()).isEqualTo(RunState.MERGING);

        Failpoint.clear();
        desk.work();
        assertWhole();
    }

    @Test
    void brokenOffBetweenTwoPortionsTheSameFileContinuesIt() {
        desk.offers(OFFERS, 7);
        cutAt("feed.portion", 3);
        assertThatThrownBy(() -> desk.full("a", rows(OFFERS, 8, "10.5"))).isInstanceOf(PowerCut.class);
        Failpoint.clear();
        FeedOutcome outcome = desk.full("a", rows(OFFERS, 8, "10.5"));
        assertThat(outcome).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.runs.recent(desk.merchant, null, 9)).hasSize(1);
        assertWhole();
        assertThat(desk.full("a", rows(OFFERS, 8, "10.5"))).isEqualTo(new FeedOutcome.SeenBefore(outcome.runId()));
    }

    @Test
    void brokenOffAfterItsRowsWereCopiedItGoesOnByItself() {
        desk.offers(OFFERS, 7);
        cutAt("feed.staged", 1);
        assertThatThrownBy(() -> desk.full("a", rows(OFFERS, 8, "10.5"))).isInstanceOf(PowerCut.class);
        assertThat(newest().state()).isEqualTo(RunState.STAGED);
        assertThat(desk.count("stock", "on_hand = 8")).isZero();
        Failpoint.clear();
        desk.work();
        assertWhole();
    }

    @Test
    void brokenOffWhileItIsReadItIsTakenAnew() {
        desk.offers(OFFERS, 7);
        List<FeedRows.Read> half = new ArrayList<>();
        for (FeedRow row : rows(OFFERS / 2, 3, "10")) {
            half.add(new FeedRows.Read.Row(row));
        }
        FeedRows torn = new FeedRows() {
            private final FeedRows first = FeedDesk.read(half);

            @Override
            public Read next() throws java.io.IOException {
                Read read = first.next();
                if (read == null) {
                    throw new PowerCut();
                }
                return read;
            }

            @Override
            public double progress() {
                return 0.5;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> desk.runs.take(desk.delivery("a", NOON, Scope.FULL), torn, ProgressListener.NONE))
                .isInstanceOf(PowerCut.class);
        assertThat(newest().state()).isEqualTo(RunState.STAGING);
        assertThat(desk.full("a", rows(OFFERS, 8, "10.5"))).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.runs.recent(desk.merchant, null, 9)).hasSize(1);
        assertWhole();
    }

    @Test
    void rowsThatACrashOfTheDatabaseTookAreAskedForAgain() {
        desk.offers(OFFERS, 7);
        cutAt("feed.portion", 2);
        assertThatThrownBy(() -> desk.full("a", rows(OFFERS, 8, "10.5"))).isInstanceOf(PowerCut.class);
        Failpoint.clear();
        // what PostgreSQL does to unlogged tables after a crash
        String suffix = newest().id().toString().replace("-", "");
        desk.jdbc.sql("truncate feed_row_" + suffix + ", feed_change_" + suffix).update();
        desk.work();
        assertThat(newest().state()).isEqualTo(RunState.BROKEN);
        assertThat(desk.count("problem", "kind = 'feed.broken-off' and resolved_at is null"))
                .isEqualTo(1);

        assertThat(desk.full("a", rows(OFFERS, 8, "10.5"))).isInstanceOf(FeedOutcome.Applied.class);
        assertThat(desk.count("problem", "resolved_at is null")).isZero();
        assertWhole();
    }

    @Test
    void nobodyTakesOverWhileTheLeaseHoldsAndWhoLostItStops() {
        desk.offers(OFFERS, 7);
        AtomicInteger portions = new AtomicInteger();
        Failpoint.arm("feed.portion", () -> {
            if (portions.incrementAndGet() == 2) {
                desk.work();
                assertThat(desk.count("stock", "on_hand = 8"))
                        .as("nobody worked on it")
                        .isEqualTo(8000);
                Failpoint.clear();
                desk.change("update feed_mark set lease_until = now() - interval '1 second' where true");
                desk.work();
                assertWhole();
            }
        });
        assertThatThrownBy(() -> desk.full("a", rows(OFFERS, 8, "10.5"))).hasMessageContaining("Another node");
        assertWhole();
    }

    private void cutAt(String place, int time) {
        AtomicInteger reached = new AtomicInteger();
        Failpoint.arm(place, () -> {
            if (reached.incrementAndGet() == time) {
                throw new PowerCut();
            }
        });
    }

    private RunSummary newest() {
        return desk.runs.recent(desk.merchant, null, 1).getFirst();
    }

    private void assertWhole() {
        assertThat(newest().state()).isEqualTo(RunState.APPLIED);
        assertThat(desk.count("stock", "on_hand = 8")).isEqualTo(OFFERS);
        assertThat(desk.count("offer", "unit_cost = 10.5")).isEqualTo(OFFERS);
        assertThat(desk.count("offer_history", "on_hand = 8 and unit_cost = 10.5"))
                .isEqualTo(OFFERS);
        assertThat(desk.count("feed_run", "applied_to < 0 or state <> 'APPLIED' and state <> 'BROKEN'"))
                .isZero();
    }
}
