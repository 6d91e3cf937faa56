package io.dropline.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people and evidence may do to a document, and when it may be taken back. */
class DecisionTest {
    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private UUID sentWith(Outcome outcome) {
        UUID id = office.letter("po:1");
        office.partner.answer = unused -> outcome;
        office.send();
        office.partner.answer = unused -> new Outcome.Confirmed("got it");
        return id;
    }

    private void evidence() {
        office.bean(Outbox.class).evidence(office.merchant, List.of("po:1"), PostOffice.KIND, "they answered");
    }

    @Test
    void whatWasRefusedIsTakenBackAndItsQuestionClosed() {
        UUID id = sentWith(new Outcome.Refused("550 no such user"));

        assertThat(office.withdraw("po:1")).containsExactly(id);
        assertThat(office.state(id)).isEqualTo("CANCELLED");
        assertThat(office.problems("outbox:" + id)).isEmpty();
    }

    @Test
    void whatWasGivenUpAndNeverArrivedIsTakenBack() {
        UUID id = sentWith(new Outcome.Refused("550 no such user"));
        assertThat(office.decide(id, Decision.GIVE_UP)).isTrue();

        assertThat(office.withdraw("po:1")).containsExactly(id);
    }

    @Test
    void whatMayHaveArrivedIsNeverTakenBack() {
        UUID id = sentWith(new Outcome.Unknown("the line broke"));
        assertThat(office.withdraw("po:1")).isEmpty();

        assertThat(office.decide(id, Decision.SEND_AGAIN)).isTrue();
        assertThat(office.state(id)).isEqualTo("PENDING");
        assertThat(office.withdraw("po:1")).isEmpty();

        assertThat(office.state(id)).isEqualTo("PENDING");
    }

    @Test
    void whatWaitsForItsFirstAttemptIsTakenBack() {
        UUID id = office.letter("po:1");

        assertThat(office.withdraw("po:1")).containsExactly(id);
        office.send();

        assertThat(office.partner.got).isEmpty();
    }

    @Test
    void whatProvablyDidNotLeaveIsTakenBack() {
        UUID id = sentWith(new Outcome.NotSent(Duration.ofHours(1), "no connection"));

        assertThat(office.withdraw("po:1")).containsExactly(id);
    }

    @Test
    void whatWasTakenBackIsNotSentAgain() {
        UUID id = office.letter("po:1");
        office.withdraw("po:1");

        for (Decision decision : Decision.values()) {
            assertThat(office.decide(id, decision)).as(decision.name()).isFalse();
        }
        assertThat(office.state(id)).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsOnItsWayNeedsNoDecision() {
        UUID id = office.letter("po:1");

        for (Decision decision : Decision.values()) {
            assertThat(office.decide(id, decision)).as(decision.name()).isFalse();
        }
    }

    @Test
    void everyDecisionThePageOffersWorksOnWhatWasRefused() {
        for (Decision decision : Decision.values()) {
            UUID id = sentWith(new Outcome.Refused("550 no such user"));
            assertThat(office.decide(id, decision)).as(decision.name()).isTrue();
            assertThat(office.problems("outbox:" + id)).as(decision.name()).isEmpty();
        }
    }

    @Test
    void proofCountsWhileAnotherAttemptIsWaited() {
        UUID id = sentWith(new Outcome.Unknown("the line broke"));
        office.decide(id, Decision.SEND_AGAIN);
        evidence();
        office.clock.advance(Duration.ofMinutes(1));
        office.send();

        assertThat(office.state(id)).isEqualTo("CONFIRMED");
        assertThat(office.partner.got).hasSize(1);
    }

    @Test
    void proofOverrulesARefusal() {
        UUID id = sentWith(new Outcome.Refused("554 rejected, yet somebody forwarded it"));
        evidence();

        assertThat(office.state(id)).isEqualTo("CONFIRMED");
        assertThat(office.problems("outbox:" + id)).isEmpty();
        assertThat(office.withdraw("po:1")).isEmpty();
    }

    @Test
    void nothingProvesWhatNoAttemptHasTouched() {
        UUID id = office.letter("po:1");
        evidence();

        assertThat(office.state(id)).isEqualTo("PENDING");
    }
}
