package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.setup.FeedSchedule;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.files.FileFault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How files are fetched from a supplier's server, and what can go wrong on the way. */
class FeedFetchScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final FileDesk files = new FileDesk(desk, nordic);

    @AfterEach
    void close() {
        files.close();
        desk.close();
    }

    @Test
    void aFileIsFetchedWhenItIsTimeAndOnlyWhenItIsNew() {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = files.fetched(new FeedSchedule.Every(60));
        files.put("X-SAUNA;7;900\n");
        files.work();
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        assertThat(files.find(feed).hostKey()).isEqualTo(files.server.fingerprint());

        files.put("X-SAUNA;4;900\n");
        files.work();
        assertThat(desk.stock(nordic, "SAUNA")).as("before its time").isEqualTo(7);
        files.later(Duration.ofMinutes(61));
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(4);
        files.later(Duration.ofMinutes(61));
        assertThat(files.archive.recent(desk.merchant, feed, 10))
                .as("nothing new was there")
                .hasSize(2);
    }

    @Test
    void aFileThatBreaksOffIsFetchedAgainSoon() {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = files.fetched(new FeedSchedule.Every(600));
        files.put("X-SAUNA;7;900\n" + "X-OTHER;7;900\n".repeat(20_000));
        files.server.next(1, new FileFault.Cut(50_000));
        files.work();
        assertThat(files.archive.recent(desk.merchant, feed, 10)).isEmpty();
        assertThat(files.find(feed).failures()).isEqualTo(1);
        assertThat(files.count("select count(*) from feed_file where merchant_id = ?"))
                .as("nothing is left of it")
                .isZero();
        files.later(Duration.ofMinutes(2));
        assertThat(files.archive.recent(desk.merchant, feed, 10)).hasSize(1);
        assertThat(files.find(feed).failures()).isZero();
    }

    @Test
    void aStrangerInTheServersPlaceIsNotBelieved() {
        desk.offer(nordic, "SAUNA", "900", 2);
        UUID feed = files.fetched(new FeedSchedule.Every(60));
        files.put("X-SAUNA;7;900\n");
        files.work();
        files.server.changeHostKey();
        files.put("X-SAUNA;1;900\n");
        files.later(Duration.ofMinutes(61));
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(7);
        assertThat(files.problems()).containsExactly("feed.unreachable");
        assertThat(files.feeds.trustNewHostKey(files.person, feed)).isInstanceOf(Saved.Done.class);
        files.work();
        assertThat(desk.stock(nordic, "SAUNA")).isEqualTo(1);
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void aFeedThatFallsSilentIsTold() {
        desk.offer(nordic, "SAUNA", "900", 2);
        files.fetched(new FeedSchedule.Every(60));
        files.put("X-SAUNA;7;900\n");
        files.work();
        desk.runJob("late-feeds");
        assertThat(files.problems()).isEmpty();
        files.later(Duration.ofMinutes(121));
        desk.runJob("late-feeds");
        assertThat(files.problems()).containsExactly("feed.late");
        files.put("X-SAUNA;8;900\n");
        files.later(Duration.ofMinutes(61));
        desk.runJob("late-feeds");
        assertThat(files.problems()).isEmpty();
    }
}
