package io.dropline.scenarios;

import static io.dropline.scenarios.ThreadDesk.good;
import static io.dropline.scenarios.ThreadDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.simulators.mail.StoredMail;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.Party;
import io.dropline.support.Reply;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions to suppliers and from them, and the mails that come back. */
class SupplierThreadScenarios {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Desk desk = new Desk();
    private final ThreadDesk threads = new ThreadDesk(desk);
    private final Letterbox box = new Letterbox(desk.supportMail());
    private final UUID nordic = desk.supplier("NORDIC");
    private final Conversations conversations = desk.house.bean(Conversations.class);
    private final Actor robin = new Actor.Automation(desk.merchant, "Robin");

    SupplierThreadScenarios() {
        desk.offer(nordic, "SAUNA", "900", 90);
        box.connect(desk);
    }

    @AfterEach
    void close() {
        box.close();
        desk.close();
    }

    @Test
    void aSupplierIsAskedFromTheThreadAndItsAnswersComeBackIntoItByMailAndByPage() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        box.mail(threads.customer(), "Where is it?", "Hello?", id("q1"));
        desk.wait(SOON);

        good(conversations.askSupplier(robin, threads.only().id(), po.id(), new Reply("Has it left?", null)));
        desk.work();

        StoredMail question = threads.newestTo(desk.mailOf("NORDIC"));
        assertThat(question.subject()).isEqualTo("Question about purchase order PO-1001 from Hearth & Harbor");
        assertThat(question.open().text()).contains("Has it left?", "/answer/").doesNotContain("Hello?");
        assertThat(threads.state(threads.only())).isEqualTo("WAITING");

        desk.process().supplierAsked(desk.merchant, po.id(), "It leaves on Friday.", "NORDIC Supply");
        desk.work();
        assertThat(threads.state(threads.only())).isEqualTo("OPEN");
        assertThat(desk.openProblems()).doesNotContain("po.question");

        box.mail(
                "Kaisa <" + desk.mailOf("NORDIC") + ">",
                "Re: Question",
                "Friday it is.",
                "In-Reply-To: " + question.messageId());
        desk.wait(SOON);

        assertThat(threads.texts()).containsExactly("Hello?", "Has it left?", "It leaves on Friday.", "Friday it is.");
        assertThat(threads.only().party()).isEqualTo(Party.CUSTOMER);
        assertThat(threads.only().email()).isEqualTo(threads.customer());
        // nobody has told the customer yet
        assertThat(threads.only().dueAt()).isNotNull();
    }

    @Test
    void whatASupplierAsksOnItsPageIsAConversationAndAnsweringItEndsTheProblem() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);

        desk.process().supplierAsked(desk.merchant, po.id(), "Left or right door?", "NORDIC Supply");
        desk.work();
        assertThat(desk.openProblems()).containsExactly("po.question");
        Conversation asked = threads.only();
        assertThat(asked.party()).isEqualTo(Party.SUPPLIER);
        assertThat(asked.purchaseOrder()).isEqualTo(po.id());
        assertThat(asked.order()).isEqualTo(desk.orderId(order));

        good(conversations.askSupplier(robin, asked.id(), po.id(), new Reply("Left, please.", null)));
        desk.work();
        assertThat(desk.openProblems()).isEmpty();
        assertThat(threads.only().dueAt()).isNull();

        box.mail(desk.mailOf("NORDIC"), "PO-1001", "Understood, left.");
        desk.wait(SOON);
        assertThat(threads.texts()).containsExactly("Left or right door?", "Left, please.", "Understood, left.");
        threads.only();
    }

    @Test
    void whatASupplierAsksAndAnswersIsToldOnceEach() {
        Desk.Po po = desk.onlyPo(desk.placed(Desk.order("SAUNA", 1, "1500")));
        desk.process().supplierAsked(desk.merchant, po.id(), "Left or right door?", "NORDIC Supply");
        desk.process().supplierAsked(desk.merchant, po.id(), "And with a window?", "NORDIC Supply");
        good(conversations.askSupplier(robin, threads.only().id(), po.id(), new Reply("Left. No window?", null)));
        desk.process().supplierAsked(desk.merchant, po.id(), "Without one, then.", "NORDIC Supply");

        assertThat(
                        desk.facts(
                                "select summary from timeline_entry where merchant_id = ? and actor = 'NORDIC Supply' order by id"))
                .containsExactly(
                        "Asks about PO-1001: \"Left or right door?\"",
                        "Asks about PO-1001: \"And with a window?\"",
                        "Wrote (" + threads.only().label() + "): \"Without one, then.\"");
    }

    @Test
    void aSupplierIsWrittenToFromItsPurchaseOrderInOneThread() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);

        good(conversations.writeToSupplier(robin, po.id(), new Reply("Is it packed?", null)));
        good(conversations.writeToSupplier(robin, po.id(), new Reply("And insured?", null)));
        desk.work();

        assertThat(threads.texts()).containsExactly("Is it packed?", "And insured?");
        assertThat(threads.only().party()).isEqualTo(Party.SUPPLIER);
        assertThat(desk.outbox("po.inquiry.email")).hasSize(2);
        assertThat(conversations.writeToSupplier(robin, UUID.randomUUID(), new Reply("Hello?", null)))
                .isEmpty();
    }

    @Test
    void machinesOpenNothingAndAreNeverAnswered() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        int mails = desk.house.mail.mailbox().mails().size();

        box.mail(threads.customer(), "Out of office", "I am away.", "Auto-Submitted: auto-replied");
        box.mail(threads.customer(), "Newsletter", "Buy!", "Precedence: bulk");
        box.mail("robot@somewhere.example", "Report", "0 errors", "Return-Path: <>");
        desk.wait(SOON);
        desk.wait(SOON);

        assertThat(count("conversation")).isZero();
        assertThat(desk.house.mail.mailbox().mails()).hasSize(mails);

        box.mail(threads.customer(), "Hello", "A real question", id("q1"));
        desk.wait(SOON);
        good(conversations.answer(robin, threads.only().id(), new Reply("A real answer", null)));
        desk.work();
        box.mail(
                threads.customer(),
                "Out of office",
                "I am away.",
                "Auto-Submitted: auto-replied",
                "In-Reply-To: " + threads.newestTo(threads.customer()).messageId());
        desk.wait(SOON);

        assertThat(threads.texts()).containsExactly("A real question", "A real answer", "I am away.");
        assertThat(threads.state(threads.only())).as("an absence is no answer").isEqualTo("WAITING");
    }

    @Test
    void ourOwnMailsComingBackAreNotTakenForNews() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.process().supplierAsked(desk.merchant, desk.onlyPo(order).id(), "Which colour?", "NORDIC Supply");
        desk.work();
        StoredMail forwarded = threads.newestTo(desk.supportMail());

        box.deliver(forwarded.raw().toArray());
        desk.wait(SOON);

        assertThat(threads.texts()).containsExactly("Which colour?");
        threads.only();
    }

    @Test
    void aMailThatCameBackIsAProblemOfItsMailAndOpensTheThreadAgain() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(threads.customer(), "Hello", "A question", id("q1"));
        desk.wait(SOON);
        good(conversations.answer(robin, threads.only().id(), new Reply("An answer", null)));
        desk.work();

        box.deliver("""
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Return-Path: <>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=cut

                --cut
                Content-Type: text/plain

                The user is unknown.
                --cut
                Content-Type: message/delivery-status

                Action: failed
                --cut
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --cut--
                """.formatted(
                        desk.supportMail(), threads.newestTo(threads.customer()).messageId()));
        desk.wait(SOON);

        assertThat(desk.openProblems()).containsExactly("mail.bounced");
        assertThat(threads.state(threads.only())).isEqualTo("OPEN");
    }

    // ---- verbs

    private int count(String table) {
        return desk.facts("select id::text from " + table + " where merchant_id = ?")
                .size();
    }
}
