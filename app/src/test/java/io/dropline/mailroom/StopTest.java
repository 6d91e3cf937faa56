package io.dropline.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** An ordinary stop loses no outcome and leaves nobody waiting. */
class StopTest {
    @Test
    void whatIsOnItsWayArrivesAndItsOutcomeIsWrittenDown() throws Exception {
        try (PostOffice office = new PostOffice(true)) {
            CountDownLatch sending = new CountDownLatch(1);
            CountDownLatch stopping = new CountDownLatch(1);
            office.partner.answer = unused -> {
                sending.countDown();
                await(stopping);
                return new Outcome.Confirmed("got it");
            };
            UUID id = office.letter("slow");
            assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();

            MailroomWorkers workers = office.bean(MailroomWorkers.class);
            CountDownLatch stopped = new CountDownLatch(1);
            workers.stop(stopped::countDown);
            assertThat(stopped.await(300, TimeUnit.MILLISECONDS)).isFalse();
            stopping.countDown();

            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(workers.isRunning()).isFalse();
            assertThat(office.state(id)).isEqualTo("CONFIRMED");
        }
    }

    @Test
    void nothingIsClaimedAfterTheStop() {
        try (PostOffice office = new PostOffice(true)) {
            office.bean(MailroomWorkers.class).stop();
            UUID id = office.letter("late");

            assertThat(office.state(id)).isEqualTo("PENDING");
            assertThat(office.partner.got).isEmpty();
        }
    }

    @Test
    void whoComesWhileTheDoorClosesIsAnswered() throws Exception {
        try (PostOffice office = new PostOffice();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Inbox inbox = office.bean(Inbox.class);
            List<Future<Accepted>> answers = IntStream.range(0, 500)
                    .mapToObj(i -> senders.submit(() -> inbox.accept(
                            new InboxDraft(office.merchant, "test", "n" + i, "note", Map.of(), new byte[10]))))
                    .toList();
            inbox.stop();
            int stored = 0;
            for (Future<Accepted> answer : answers) {
                if (answer.get(10, TimeUnit.SECONDS) == Accepted.STORED) {
                    stored++;
                }
            }

            assertThat(office.jdbc.queryForObject("select count(*) from inbox", Integer.class))
                    .isEqualTo(stored);
            assertThat(inbox.accept(new InboxDraft(office.merchant, "test", "late", "note", Map.of(), new byte[0])))
                    .isEqualTo(Accepted.FULL);
        }
    }

    @Test
    void theDoorClosesAfterTheServerAndTheWorkersBeforeIt() {
        try (PostOffice office = new PostOffice()) {
            int server = WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
            assertThat(office.bean(Inbox.class).getPhase()).isLessThan(server);
            assertThat(office.bean(MailroomWorkers.class).getPhase()).isGreaterThan(server);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
