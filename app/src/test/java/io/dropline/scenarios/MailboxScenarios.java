package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.platform.Failpoint;
import io.dropline.support.mailboxes.Mailbox;
import io.dropline.support.mailboxes.MailboxDraft;
import io.dropline.support.mailboxes.MailboxReading;
import io.dropline.support.mailboxes.MailboxSecurity;
import io.dropline.support.mailboxes.Mailboxes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reading mailboxes: nothing twice, nothing lost, and nothing that breaks it. */
class MailboxScenarios {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Desk desk = new Desk();
    private final Letterbox box = new Letterbox(desk.supportMail());

    @AfterEach
    void close() {
        Failpoint.clear();
        box.close();
        desk.close();
    }

    @Test
    void aCrashBetweenStoringAndNotingReadsNothingTwiceAndLosesNothing() {
        box.connect(desk);
        box.mail("a@mail.example", "One", "one");
        box.mail("b@mail.example", "Two", "two");
        Failpoint.arm("mailbox.stored", () -> {
            throw new IllegalStateException("the power went");
        });
        desk.wait(SOON);
        assertThat(lastUid()).isEqualTo("0");
        assertThat(stored()).isEqualTo(2);

        Failpoint.clear();
        box.mail("c@mail.example", "Three", "three");
        desk.wait(SOON);

        assertThat(stored()).isEqualTo(3);
        assertThat(texts()).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(lastUid()).isNotEqualTo("0");
    }

    @Test
    void aServerThatNumbersItsMailsAnewBringsNothingTwice() {
        box.connect(desk);
        box.mail("a@mail.example", "One", "one");
        box.mail("b@mail.example", "Two", "two");
        desk.wait(SOON);
        String before = validity();

        box.numberAnew();
        box.mail("c@mail.example", "Three", "three");
        desk.wait(SOON);

        assertThat(validity()).isNotEqualTo(before);
        assertThat(stored()).isEqualTo(3);
        assertThat(texts()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void twoMailboxesThatGetTheSameMailFileItOnce() {
        box.connect(desk);
        try (Letterbox other = new Letterbox(
                "orders@" + desk.supportMail().substring(desk.supportMail().indexOf('@') + 1))) {
            other.connect(desk);
            String mail = "From: a@mail.example\nTo: both\nMessage-ID: <m1@mail.example>\nSubject: One\n\none\n";
            box.deliver("Received: here\n" + mail);
            other.deliver("Received: there\n" + mail);
            desk.wait(SOON);
        }
        assertThat(stored()).isEqualTo(2);
        assertThat(texts()).containsExactly("one");
    }

    @Test
    void aThousandMailsAreReadInTurnsAndEachOnce() {
        for (int i = 0; i < 1_000; i++) {
            box.mail("customer" + i + "@mail.example", "Question " + i, "text " + i);
        }
        box.connect(desk);
        for (int turn = 0; turn < 4; turn++) {
            desk.wait(Duration.ofSeconds(1));
        }
        assertThat(stored()).isEqualTo(1_000);
        assertThat(texts()).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void brokenMailsHarmNobodyElse() {
        box.connect(desk);
        box.deliver(
                "From: =?x-unknown?Q?=FF?= <a@mail.example>\nSubject: =?utf-8?B?broken\nContent-Type: text/plain; charset=nonsense\n"
                        + "Content-Transfer-Encoding: base64\n\n%%% not base64 %%%\n");
        box.deliver("From: b@mail.example\nSubject: no boundary\nContent-Type: multipart/mixed\n\nstill readable\n");
        box.deliver(
                "From: c@mail.example\nSubject: cut\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nhalf a ma");
        box.deliver("Subject: nobody\n\nno writer\n".getBytes(StandardCharsets.ISO_8859_1));
        box.deliver("From: d@mail.example\nSubject: whole\n\nwhole\u0000with a zero\n");
        desk.wait(SOON);

        assertThat(
                        desk.facts(
                                "select subject || ': ' || state from (select c.merchant_id, c.subject, c.state from conversation c order by number) x where merchant_id = ?"))
                .hasSize(5);
        assertThat(String.join(" ", texts())).contains("still readable", "half a ma", "no writer", "whole");
        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void aMailThatIsTooLargeIsTakenInPart() {
        box.connect(desk);
        String line = "x".repeat(76) + "\n";
        box.mail("a@mail.example", "Large", "The beginning.\n" + line.repeat(26 * 1024 * 1024 / 77));
        box.mail("b@mail.example", "Small", "small");
        desk.wait(SOON);

        assertThat(texts())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("The beginning.") && text.contains("larger than 25 MB"));
        assertThat(desk.facts("select max(length(body))::text from inbox where merchant_id = ?"))
                .containsExactly("1048576");
    }

    @Test
    void aWrongPasswordIsToldAtOnceAndARightOneEndsIt() {
        MailboxDraft right = box.draft();
        Mailbox mailbox = Letterbox.connect(desk, wrongPassword());
        desk.wait(SOON);
        assertThat(desk.openProblems()).containsExactly("mailbox.unreadable");
        assertThat(problem()).contains("does not let " + right.username() + " in");

        Letterbox.connect(desk, right);
        desk.wait(SOON);
        assertThat(desk.openProblems()).isEmpty();
        assertThat(mailbox.address()).isEqualTo(right.address());
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotTalkedTo() {
        MailboxDraft plain = box.draft();
        Letterbox.connect(
                desk,
                new MailboxDraft(
                        plain.address(),
                        "127.0.0.1",
                        box.server.getImaps().getPort(),
                        MailboxSecurity.TLS,
                        plain.username(),
                        Letterbox.PASSWORD,
                        "",
                        true,
                        plain.since()));
        box.mail("a@mail.example", "One", "one");
        desk.wait(SOON);

        assertThat(problem()).contains("certificate");
        assertThat(stored()).isZero();
    }

    @Test
    void addressesOfTheHousesOwnNetworkAreNotReached() {
        MailboxDraft draft = box.draft();
        Letterbox.connect(
                desk,
                new MailboxDraft(
                        draft.address(),
                        "169.254.169.254",
                        993,
                        MailboxSecurity.TLS,
                        draft.username(),
                        "x",
                        "",
                        true,
                        draft.since()));
        desk.wait(SOON);
        assertThat(problem()).contains("not a public address");
    }

    @Test
    void whatIsPausedOrDisconnectedNeedsNobodyAnyMore() {
        Mailboxes mailboxes = desk.house.bean(Mailboxes.class);
        Actor robin = new Actor.Automation(desk.merchant, "Robin");
        UUID mailbox = Letterbox.connect(desk, wrongPassword()).id();
        desk.wait(SOON);
        assertThat(desk.openProblems()).containsExactly("mailbox.unreadable");

        mailboxes.pause(robin, mailbox);
        assertThat(desk.openProblems()).isEmpty();
        mailboxes.resume(robin, mailbox);
        desk.wait(SOON);
        assertThat(desk.openProblems()).containsExactly("mailbox.unreadable");

        mailboxes.remove(robin, mailbox);
        assertThat(desk.openProblems()).isEmpty();
        assertThat(desk.facts("select resolution from problem where merchant_id = ? order by opened_at"))
                .containsExactly("The mailbox was paused", "The mailbox was disconnected");
    }

    @Test
    void whoDisconnectsItWhileItIsReadHearsNoMoreOfIt() {
        MailboxReading reading = desk.house.bean(MailboxReading.class);
        Mailbox mailbox = box.connect(desk);
        MailboxReading.Turn turn = reading.due(100).stream()
                .filter(one -> one.id().equals(mailbox.id()))
                .findFirst()
                .orElseThrow();

        desk.house.bean(Mailboxes.class).remove(new Actor.Automation(desk.merchant, "Robin"), mailbox.id());
        reading.refused(turn, "It is gone");

        assertThat(desk.openProblems()).isEmpty();
    }

    @Test
    void whatFailsInsideDroplineIsTriedLaterAndToldInTheEnd() {
        box.connect(desk);
        box.mail("a@mail.example", "One", "one");
        AtomicInteger turns = new AtomicInteger();
        Failpoint.arm("mailbox.stored", () -> {
            turns.incrementAndGet();
            throw new IllegalStateException("an error of ours");
        });
        desk.wait(SOON);
        desk.wait(Duration.ofSeconds(30));
        assertThat(turns).as("not every ten seconds").hasValue(1);
        assertThat(problem()).isEqualTo("It failed inside Dropline: IllegalStateException");

        desk.wait(SOON);
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofMinutes(2));
        assertThat(turns).hasValue(3);
        assertThat(desk.openProblems()).containsExactly("mailbox.unreadable");

        Failpoint.clear();
        desk.wait(Duration.ofMinutes(5));
        assertThat(desk.openProblems()).isEmpty();
        assertThat(texts()).containsExactly("one");
    }

    private String problem() {
        return desk.facts("select fetch_problem from mailbox where merchant_id = ?")
                .getFirst();
    }

    private String lastUid() {
        return desk.facts("select last_uid::text from mailbox where merchant_id = ?")
                .getFirst();
    }

    private String validity() {
        return Objects.requireNonNull(desk.facts("select uid_validity::text from mailbox where merchant_id = ?")
                .getFirst());
    }

    private int stored() {
        return desk.facts("select id::text from inbox where merchant_id = ? and kind = 'mail.imap'")
                .size();
    }

    private MailboxDraft wrongPassword() {
        MailboxDraft right = box.draft();
        return new MailboxDraft(
                right.address(),
                right.host(),
                right.port(),
                right.security(),
                right.username(),
                "wrong",
                "",
                true,
                right.since());
    }

    private List<String> texts() {
        return desk.facts("select body from conversation_message where merchant_id = ? order by at, id");
    }
}
