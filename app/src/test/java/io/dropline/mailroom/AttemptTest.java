package io.dropline.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What an attempt may do, and what is written down of it, when threads stall, code breaks and the database hiccups. */
class AttemptTest {
    private final PostOffice office = new PostOffice();
    private final AttemptStore store = office.bean(AttemptStore.class);
    private final TransactionTemplate transaction = office.bean(TransactionTemplate.class);

    @AfterEach
    void close() {
        office.close();
    }

    private AttemptStore.Claimed claim() {
        LaneState lane =
                office.bean(LaneStore.class).withWork(office.clock.instant()).getFirst();
        return Objects.requireNonNull(transaction.execute(
                        unused -> store.claim(lane, office.clock.instant(), Duration.ofMinutes(2), 1)))
                .getFirst();
    }

    private boolean begin(AttemptStore.Claimed claimed) {
        return Boolean.TRUE.equals(
                transaction.execute(unused -> store.begin(claimed, new byte[0], office.clock.instant())));
    }

    @Test
    void whoStalledBeforeItBeganMayNotSendOnceAnotherTookOver() {
        UUID id = office.letter("stalled");
        AttemptStore.Claimed stalled = claim();
        office.leaseRunsOut(id);
        AttemptStore.Claimed successor = claim();

        assertThat(successor.was()).isEqualTo("SENDING");
        assertThat(begin(stalled)).isFalse();
    }

    @Test
    void whatBeganAfterItWasTakenOverIsNotJudgedAsNeverBegun() {
        UUID id = office.letter("begun late");
        claim();
        office.leaseRunsOut(id);
        AttemptStore.Claimed successor = claim();
        office.jdbc.update(
                "insert into outbox_attempt (merchant_id, outbox_id, attempt, started_at) values (?, ?, 1, now())",
                office.merchant.value(),
                id);

        office.bean(Verdicts.class).abandoned(successor);

        assertThat(office.state(id)).isEqualTo("UNKNOWN");
    }

    @Test
    void whatNeverBeganGoesAgain() {
        UUID id = office.letter("never begun");
        claim();
        office.leaseRunsOut(id);

        office.send();
        assertThat(office.state(id)).isEqualTo("PENDING");
        office.clock.advance(Duration.ofMinutes(1));
        office.send();

        assertThat(office.state(id)).isEqualTo("CONFIRMED");
        assertThat(office.partner.got).containsExactly("never begun");
    }

    @Test
    void anAnswerIsWrittenDownThoughTheDatabaseFailsForAMoment() {
        UUID id = office.letter("hiccup");
        office.partner.answer = unused -> {
            office.jdbc.execute("alter table outbox_attempt rename to attempt_gone");
            Thread.ofVirtual().start(() -> {
                office.jdbc.execute("select pg_sleep(0.1)");
                office.jdbc.execute("alter table attempt_gone rename to outbox_attempt");
            });
            return new Outcome.Confirmed("got it");
        };
        office.send();

        assertThat(office.state(id)).isEqualTo("CONFIRMED");
        assertThat(office.column(id, "reference")).isEqualTo("got it");
    }

    @Test
    void aSenderThatBreaksLeavesAnUnknownEndAtOnce() {
        UUID id = office.letter("broken");
        office.partner.answer = unused -> {
            throw new IllegalStateException("a bug");
        };
        office.send();

        assertThat(office.state(id)).isEqualTo("UNKNOWN");
        assertThat(office.problems("outbox:" + id)).containsExactly("outbox.unknown");
    }

    @Test
    void whatCannotBeWrittenIsRefusedWhateverTheReason() {
        UUID id = office.letter("poison");
        office.partner.writing = unused -> {
            throw new IllegalStateException("no such page");
        };
        office.send();

        assertThat(office.state(id)).isEqualTo("REFUSED");
        assertThat(office.column(id, "outcome"))
                .contains("It cannot be written")
                .contains("no such page");
        assertThat(office.problems("outbox:" + id)).containsExactly("outbox.refused");
    }

    @Test
    void aNodeThatDiesOfADocumentAgainAndAgainEndsInAQuestion() {
        UUID id = office.letter("deadly");
        for (int death = 0; death < 40 && office.state(id).equals("PENDING"); death++) {
            claim();
            office.leaseRunsOut(id);
            office.send();
            office.clock.advance(Duration.ofHours(10));
        }

        assertThat(office.state(id)).isEqualTo("NEEDS_DECISION");
        assertThat(office.problems("outbox:" + id)).containsExactly("outbox.unknown");
    }

    @Test
    void aLookThatBreaksIsALook() {
        UUID id = office.letter("in doubt");
        office.partner.answer = unused -> new Outcome.Unknown("the line broke");
        office.partner.evidence = unused -> {
            throw new IllegalStateException("a bug");
        };
        for (int look = 0; look < 12 && !office.state(id).equals("NEEDS_DECISION"); look++) {
            office.send();
            office.clock.advance(Duration.ofHours(10));
        }

        assertThat(office.state(id)).isEqualTo("NEEDS_DECISION");
        assertThat(office.partner.got).hasSize(1);
    }

    @Test
    void aPartnerThatHangsOpensTheBreaker() {
        office.partner.answer = unused -> new Outcome.Unknown("no whole answer");
        for (int i = 0; i < 8; i++) {
            office.letter("hanging " + i);
            office.send();
        }

        assertThat(office.partner.got).hasSize(5);
    }

    @Test
    void aVerdictThatComesTooLateHasNoEffects() {
        UUID id = office.letter("late");
        AttemptStore.Claimed slow = claim();
        assertThat(begin(slow)).isTrue();
        office.bean(Verdicts.class).record(slow, new Outcome.Confirmed("got it"));

        office.bean(Verdicts.class).record(slow, new Outcome.NotSent(Duration.ZERO, "no connection"));

        assertThat(office.state(id)).isEqualTo("CONFIRMED");
        assertThat(office.failures()).isZero();
        assertThat(office.jdbc.queryForList("select outcome from outbox_attempt", String.class))
                .isEqualTo(List.of("CONFIRMED"));
    }

    @Test
    void afterAPersonSaidSendAgainItIsTriedForADayOnceMore() {
        UUID id = office.letter("patient");
        AtomicInteger tries = new AtomicInteger();
        office.partner.answer = unused -> {
            tries.incrementAndGet();
            return new Outcome.NotSent(Duration.ZERO, "no connection");
        };
        untilAsked(id);
        int first = tries.getAndSet(0);
        assertThat(office.decide(id, Decision.SEND_AGAIN)).isTrue();
        untilAsked(id);

        assertThat(first).isEqualTo(11);
        assertThat(tries).hasValue(first);
    }

    private void untilAsked(UUID id) {
        for (int i = 0; i < 40 && !office.state(id).equals("NEEDS_DECISION"); i++) {
            office.send();
            office.clock.advance(Duration.ofHours(10));
        }
        assertThat(office.state(id)).isEqualTo("NEEDS_DECISION");
    }

    @Test
    void aKindThatThisNodeDoesNotKnowWaitsForOneThatDoes() {
        UUID id = office.letter("new kind");
        office.jdbc.update("update outbox set kind = 'kind.of.tomorrow' where id = ?", id);
        office.send();

        assertThat(office.state(id)).isEqualTo("PENDING");
    }
}
