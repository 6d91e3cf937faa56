package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.feeds.FeedRow;
import io.dropline.feeds.FeedRows;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.run.FeedDelivery;
import io.dropline.feeds.run.FeedOutcome;
import io.dropline.feeds.run.FeedRuns;
import io.dropline.feeds.run.ProgressListener;
import io.dropline.feeds.run.Scope;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.FeedDraft;
import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.feeds.setup.FeedSource;
import io.dropline.feeds.setup.FeedState;
import io.dropline.feeds.setup.Feeds;
import io.dropline.platform.fields.Saved;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file on its way in, and a person's decision about one that was held. */
@ServedConsole
class FeedRunPagesTest {
    private static final UUID SUPPLIER = UUID.fromString("13000000-0000-7000-8000-000000000001");
    private final Visitor visitor;
    private final Feeds feeds;
    private final FeedRuns runs;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    FeedRunPagesTest(
            @LocalServerPort int port, Feeds feeds, FeedRuns runs, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.feeds = feeds;
        this.runs = runs;
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sampleMerchant() {
        whose.now(SampleMerchant.ID);
    }

    @Test
    void howFarAFileIsCanBeSeenWhileItComesIn() {
        Feed feed = feed("progress");
        String[] seen = {""};
        runs.take(
                delivery(feed, "a", 0.999),
                new Unknown(4_000, 2_600, () -> {
                    String run = one("select id::text from feed_run where feed_id = ? and state = 'STAGING'", feed);
                    seen[0] = visitor.get("/feeds/runs/" + run).body();
                }),
                ProgressListener.NONE);

        assertThat(seen[0]).contains("<progress max=\"100\"", "every 1s");
        assertThat(seen[0]).doesNotContain("value=\"0\" aria-label=\"Progress\"");
    }

    @Test
    void aHeldFileIsRejectedWithAReasonOrApproved() {
        Feed feed = feed("held");
        String first = held(feed, "a");
        assertThat(visitor.get(first).body())
                .contains("Nothing of this file counts yet.", "What tripped", "Approve", "Reject");
        visitor.post(first + "/reject", Map.of("reason", " "));
        assertThat(visitor.get(first).body()).contains("Nothing of this file counts yet.");

        visitor.post(first + "/reject", Map.of("reason", "The wrong catalogue"));
        assertThat(visitor.get(first).body()).contains("Rejected", "decided by").doesNotContain(first + "/approve");
        visitor.post(first + "/approve", Map.of());
        assertThat(state(first)).isEqualTo("REJECTED");

        String second = held(feed, "b");
        visitor.post(second + "/approve", Map.of());
        assertThat(state(second)).isEqualTo("APPROVED");
        assertThat(visitor.get(second).body()).contains("decided by");
    }

    @Test
    void aFeedIsPausedAndGoesOn() {
        Feed feed = feed("paused");
        String path = "/feeds/" + feed.id();
        visitor.post(path + "/pause", Map.of());
        assertThat(feeds.find(SampleMerchant.ID, feed.id()).orElseThrow().state())
                .isEqualTo(FeedState.PAUSED);
        assertThat(visitor.get(path).body()).contains("Paused");
        visitor.post(path + "/resume", Map.of());
        assertThat(feeds.find(SampleMerchant.ID, feed.id()).orElseThrow().state())
                .isNotEqualTo(FeedState.PAUSED);
    }

    /** A file of nothing but SKUs that nobody offers. */
    private String held(Feed feed, String content) {
        FeedOutcome outcome =
                runs.take(delivery(feed, content, 0.5), new Unknown(40, 0, () -> {}), ProgressListener.NONE);
        assertThat(outcome).isInstanceOf(FeedOutcome.Held.class);
        return "/feeds/runs/" + outcome.runId();
    }

    private Feed feed(String name) {
        FeedDraft draft = new FeedDraft(
                SUPPLIER,
                name,
                Scope.DELTA,
                new FeedSource.Brought(),
                new FeedSchedule.Never(),
                1440,
                FeedTolerances.DEFAULT,
                "");
        Saved<Feed> saved = feeds.save(new Actor.Automation(SampleMerchant.ID, "Test"), draft);
        return ((Saved.Done<Feed>) saved).value();
    }

    private static FeedDelivery delivery(Feed feed, String content, double unknown) {
        FeedTolerances usual = FeedTolerances.DEFAULT;
        return new FeedDelivery(
                SampleMerchant.ID,
                feed.id(),
                SUPPLIER,
                Scope.DELTA,
                Instant.now(),
                content + ".csv",
                UUID.randomUUID().toString(),
                new FeedTolerances(1, 1, 1, 1, 1, 1, 1, 1, unknown, 1, usual.overdue(), 1, 1),
                Duration.ofDays(1));
    }

    private String state(String run) {
        return jdbc.sql("select state from feed_run where id = ?")
                .param(UUID.fromString(run.substring("/feeds/runs/".length())))
                .query(String.class)
                .single();
    }

    private String one(String sql, Feed feed) {
        return jdbc.sql(sql).param(feed.id()).query(String.class).single();
    }

    /** Rows of SKUs that no offer has; at one of them somebody looks in. */
    private static final class Unknown implements FeedRows {
        private final int rows;
        private final int lookedAt;
        private final Runnable look;
        private int read;

        Unknown(int rows, int lookedAt, Runnable look) {
            this.rows = rows;
            this.lookedAt = lookedAt;
            this.look = look;
        }

        @Override
        public @Nullable Read next() {
            read++;
            if (read == lookedAt) {
                look.run();
            }
            return read > rows ? null : new Read.Row(new FeedRow(read, "UNKNOWN-" + read, 3, null, null, null));
        }

        @Override
        public double progress() {
            return (double) read / rows;
        }

        @Override
        public void close() {}
    }
}
