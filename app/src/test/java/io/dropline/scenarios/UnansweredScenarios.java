package io.dropline.scenarios;

import static io.dropline.scenarios.ThreadDesk.good;
import static io.dropline.scenarios.ThreadDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.support.Conversations;
import io.dropline.support.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for an answer longer than the merchant's hours allow: when that is told, and what ends it. */
class UnansweredScenarios {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String OVERDUE = "conversation.overdue";

    private final Desk desk = new Desk();
    private final ThreadDesk threads = new ThreadDesk(desk);
    private final Letterbox box = new Letterbox(desk.supportMail());
    private final Conversations conversations = desk.house.bean(Conversations.class);
    private final Actor robin = new Actor.Automation(desk.merchant, "Robin");

    UnansweredScenarios() {
        box.connect(desk);
        box.mail("Maya <maya@mail.example>", "Hello", "A question", id("q1"));
        desk.wait(SOON);
    }

    @AfterEach
    void close() {
        box.close();
        desk.close();
    }

    @Test
    void snoozingSettlesItUntilItWakes() {
        overdue();

        good(conversations.snooze(
                robin, threads.only().id(), desk.house.clock.instant().plus(Duration.ofDays(1))));
        assertThat(desk.openProblems()).isEmpty();
        assertThat(resolutions()).containsExactly("Snoozed by Robin");
        desk.wait(Duration.ofHours(23));
        assertThat(desk.openProblems()).as("it sleeps").isEmpty();

        desk.wait(Duration.ofHours(2));
        assertThat(threads.state(threads.only())).isEqualTo("OPEN");
        assertThat(desk.openProblems()).as("it still waits").containsExactly(OVERDUE);
        desk.wait(Duration.ofHours(2));
        assertThat(resolutions()).as("told once each time").containsExactly("Snoozed by Robin", "-");
    }

    @Test
    void whatIsAnsweredWhileItSleepsIsNotToldOfWhenItWakes() {
        overdue();

        good(conversations.snooze(
                robin, threads.only().id(), desk.house.clock.instant().plus(Duration.ofDays(1))));
        good(conversations.answer(robin, threads.only().id(), new Reply("Here you are", null)));
        desk.wait(Duration.ofDays(2));

        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void manyWakeTogetherEachAsItFellAsleep() {
        box.mail("Otto <otto@mail.example>", "Hello", "Another question", id("q2"));
        desk.wait(SOON);
        String all = "select id::text from conversation where merchant_id = ?";
        Instant tomorrow = desk.house.clock.instant().plus(Duration.ofDays(1));
        desk.facts(all).forEach(id -> good(conversations.snooze(robin, UUID.fromString(id), tomorrow)));

        desk.wait(Duration.ofHours(26));

        assertThat(
                        desk.facts(
                                "select state || ' ' || (due_at is not null) || ' ' || (snoozed_until is null) from conversation where merchant_id = ?"))
                .containsExactly("OPEN true true", "OPEN true true");
        assertThat(desk.openProblems()).containsExactly(OVERDUE, OVERDUE);
    }

    @Test
    void whatTheMailboxSendsByItselfAnswersNobody() {
        answersItself("r1");
        assertThat(threads.state(threads.only())).isEqualTo("OPEN");
        assertThat(threads.only().dueAt()).isNotNull();
        assertThat(threads.texts()).as("it can be read").contains("We have got your mail.");

        overdue();
        answersItself("r2");
        assertThat(desk.openProblems()).containsExactly(OVERDUE);
        assertThat(desk.facts("select coalesce(answered_at::text, '-') from conversation where merchant_id = ?"))
                .containsExactly("-");

        box.mail(desk.supportMail(), "Re: Hello", "Here you are", id("a1"), "In-Reply-To: <q1@mail.example>");
        desk.wait(SOON);
        assertThat(threads.state(threads.only())).isEqualTo("WAITING");
        assertThat(desk.openProblems()).isEmpty();
    }

    // ---- verbs

    private void overdue() {
        desk.wait(Duration.ofHours(25));
        assertThat(desk.openProblems()).containsExactly(OVERDUE);
    }

    private void answersItself(String id) {
        box.mail(
                desk.supportMail(),
                "Re: Hello",
                "We have got your mail.",
                id(id),
                "In-Reply-To: <q1@mail.example>",
                "Auto-Submitted: auto-replied");
        desk.wait(SOON);
    }

    private List<String> resolutions() {
        return desk.facts("select coalesce(resolution, '-') from problem where merchant_id = ? order by opened_at, id");
    }
}
