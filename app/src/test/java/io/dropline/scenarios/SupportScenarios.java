package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.mail.StoredMail;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.Party;
import io.dropline.support.Reply;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions and answers, from the mailbox to the mailbox. */
class SupportScenarios {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Desk desk = new Desk();
    private final Letterbox box = new Letterbox(desk.supportMail());
    private final UUID nordic = desk.supplier("NORDIC");
    private final Conversations conversations = desk.house.bean(Conversations.class);
    private final Actor robin = new Actor.Automation(desk.merchant, "Robin");

    SupportScenarios() {
        desk.offer(nordic, "SAUNA", "900", 90);
        box.connect(desk);
    }

    @AfterEach
    void close() {
        box.close();
        desk.close();
    }

    @Test
    void aQuestionByMailLandsBesideItsOrderAndIsAnsweredFromThere() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        String customer = customer();

        box.mail("Maya <" + customer + ">", "Where is it?", "Order " + order.name() + " please.", id("q1"));
        desk.wait(SOON);

        Conversation question = only();
        assertThat(question.order()).isEqualTo(desk.orderId(order));
        assertThat(question.name()).isEqualTo("Maya");
        assertThat(desk.story(order)).contains("conversation.message");

        good(conversations.answer(robin, question.id(), new Reply("It leaves tomorrow.", null)));
        desk.work();

        StoredMail answer = newestTo(customer);
        assertThat(answer.subject()).isEqualTo("Re: Where is it?");
        assertThat(answer.open().header("In-Reply-To")).isEqualTo("<q1@mail.example>");
        assertThat(answer.open().header("References")).isEqualTo("<q1@mail.example>");
        assertThat(answer.open().header("Reply-To")).contains("+" + question.token() + "@");
        assertThat(answer.open().text()).contains("It leaves tomorrow.", "Order " + order.name() + " please.");
        assertThat(state(question)).isEqualTo("WAITING");

        box.mail(
                "Maya <" + customer + ">",
                "Re: Where is it?",
                "Thank you!\n\nOn Mon, Hearth wrote:\n> It leaves",
                id("q2"),
                "In-Reply-To: " + answer.messageId());
        desk.wait(SOON);

        assertThat(state(only())).isEqualTo("OPEN");
        assertThat(texts()).containsExactly("Order " + order.name() + " please.", "It leaves tomorrow.", "Thank you!");
    }

    @Test
    void anAnswerToAnyMailOfOursFindsItsOrderWhateverAddressItComesFrom() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        StoredMail preparing = newestTo(customer());

        box.mail(
                "Sam <sam@elsewhere.example>",
                "Re: your order",
                "Is the blue one in it?",
                "In-Reply-To: " + preparing.messageId());
        desk.wait(SOON);

        assertThat(only().order()).isEqualTo(desk.orderId(order));
    }

    @Test
    void anOrdersNumberFromAStrangersAddressIsOnlyASuggestion() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        box.mail("eve@stranger.example", "Order " + order.name(), "Send it to my new address.");
        desk.wait(SOON);

        Conversation strange = only();
        assertThat(strange.order()).isNull();
        assertThat(strange.suggestedOrder()).isEqualTo(desk.orderId(order));
        assertThat(strange.suggestedBecause()).contains("another address");
        assertThat(desk.story(order)).doesNotContain("conversation.message");

        good(conversations.tie(robin, strange.id(), desk.orderId(order)));
        assertThat(only().order()).isEqualTo(desk.orderId(order));
    }

    @Test
    void whoWritesAgainAboutTheSameOrderGoesOnInTheSameThread() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));

        box.mail(customer(), "Where is it?", "Hello?");
        desk.wait(SOON);
        box.mail(customer(), "Still waiting", "Anybody there?");
        desk.wait(SOON);

        assertThat(texts()).containsExactly("Hello?", "Anybody there?");
        only();
    }

    @Test
    void aSupplierIsAskedFromTheThreadAndItsAnswersComeBackIntoItByMailAndByPage() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);
        box.mail(customer(), "Where is it?", "Hello?", id("q1"));
        desk.wait(SOON);

        good(conversations.askSupplier(robin, only().id(), po.id(), new Reply("Has it left?", null)));
        desk.work();

        StoredMail question = newestTo(desk.mailOf("NORDIC"));
        assertThat(question.subject()).isEqualTo("Question about purchase order PO-1001 from Hearth & Harbor");
        assertThat(question.open().text()).contains("Has it left?", "/answer/").doesNotContain("Hello?");
        assertThat(state(only())).isEqualTo("WAITING");

        desk.process().supplierAsked(desk.merchant, po.id(), "It leaves on Friday.", "NORDIC Supply");
        desk.work();
        assertThat(state(only())).isEqualTo("OPEN");
        assertThat(desk.openProblems()).doesNotContain("po.question");

        box.mail(
                "Kaisa <" + desk.mailOf("NORDIC") + ">",
                "Re: Question",
                "Friday it is.",
                "In-Reply-To: " + question.messageId());
        desk.wait(SOON);

        assertThat(texts()).containsExactly("Hello?", "Has it left?", "It leaves on Friday.", "Friday it is.");
        assertThat(only().party()).isEqualTo(Party.CUSTOMER);
        assertThat(only().email()).isEqualTo(customer());
        // nobody has told the customer yet
        assertThat(only().dueAt()).isNotNull();
    }

    @Test
    void whatASupplierAsksOnItsPageIsAConversationAndAnsweringItEndsTheProblem() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);

        desk.process().supplierAsked(desk.merchant, po.id(), "Left or right door?", "NORDIC Supply");
        desk.work();
        assertThat(desk.openProblems()).containsExactly("po.question");
        Conversation asked = only();
        assertThat(asked.party()).isEqualTo(Party.SUPPLIER);
        assertThat(asked.purchaseOrder()).isEqualTo(po.id());
        assertThat(asked.order()).isEqualTo(desk.orderId(order));

        good(conversations.askSupplier(robin, asked.id(), po.id(), new Reply("Left, please.", null)));
        desk.work();
        assertThat(desk.openProblems()).isEmpty();
        assertThat(only().dueAt()).isNull();

        box.mail(desk.mailOf("NORDIC"), "PO-1001", "Understood, left.");
        desk.wait(SOON);
        assertThat(texts()).containsExactly("Left or right door?", "Left, please.", "Understood, left.");
        only();
    }

    @Test
    void aSupplierIsWrittenToFromItsPurchaseOrderInOneThread() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        Desk.Po po = desk.onlyPo(order);

        good(conversations.writeToSupplier(robin, po.id(), new Reply("Is it packed?", null)));
        good(conversations.writeToSupplier(robin, po.id(), new Reply("And insured?", null)));
        desk.work();

        assertThat(texts()).containsExactly("Is it packed?", "And insured?");
        assertThat(only().party()).isEqualTo(Party.SUPPLIER);
        assertThat(desk.outbox("po.inquiry.email")).hasSize(2);
        assertThat(conversations.writeToSupplier(robin, UUID.randomUUID(), new Reply("Hello?", null)))
                .isEmpty();
    }

    @Test
    void theThreadIsReadAndAnsweredOnItsPageAndItsFilesAreOnlyToBeSaved() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.deliver("""
            From: Maya <%s>
            Subject: It is scratched
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/html

            <p>See the <b>picture</b></p><script>alert(1)</script><img src="https://spy.example/x.gif">
            --cut
            Content-Type: text/html; name="scratch.html"
            Content-Disposition: attachment; filename="scratch.html"

            <script>alert(2)</script>
            --cut--
            """.formatted(customer()));
        desk.wait(SOON);
        Agent robinAtTheDesk = new Agent(desk, "Robin");
        String path = "/conversations/" + only().id();

        String page = robinAtTheDesk.get(path).body();
        assertThat(page)
                .contains("See the picture", "Order " + order.name(), "PO-1001", "scratch.html", "Ask the supplier")
                .doesNotContain("<script>alert", "spy.example");
        String file = desk.facts("select id::text from message_attachment where merchant_id = ?")
                .getFirst();
        HttpResponse<String> saved = robinAtTheDesk.get(path + "/files/" + file);
        assertThat(saved.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(saved.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/octet-stream");
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        HttpResponse<String> open = robinAtTheDesk.post(path, path + "/answer", "text", "By {promise.never}");
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("Nothing is known for {promise.never}", "By {promise.never}");
        assertThat(robinAtTheDesk
                        .post(path, path + "/answer", "text", "We are sorry.", "then", "close")
                        .statusCode())
                .isEqualTo(303);
        desk.work();
        assertThat(newestTo(customer()).open().text()).contains("We are sorry.");
        assertThat(state(only())).isEqualTo("CLOSED");
        robinAtTheDesk.post(path, path + "/assign", "user", robinAtTheDesk.id.toString());
        assertThat(only().assignee()).isEqualTo(robinAtTheDesk.id);
        assertThat(robinAtTheDesk.get("/orders/" + desk.orderId(order)).body()).contains("It is scratched");
        HttpResponse<String> evidence = robinAtTheDesk.get("/orders/" + desk.orderId(order) + "/evidence.pdf");
        assertThat(evidence.body()).startsWith("%PDF-");
    }

    @Test
    void machinesOpenNothingAndAreNeverAnswered() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        int mails = desk.house.mail.mailbox().mails().size();

        box.mail(customer(), "Out of office", "I am away.", "Auto-Submitted: auto-replied");
        box.mail(customer(), "Newsletter", "Buy!", "Precedence: bulk");
        box.mail("robot@somewhere.example", "Report", "0 errors", "Return-Path: <>");
        desk.wait(SOON);
        desk.wait(SOON);

        assertThat(count("conversation")).isZero();
        assertThat(desk.house.mail.mailbox().mails()).hasSize(mails);

        box.mail(customer(), "Hello", "A real question", id("q1"));
        desk.wait(SOON);
        good(conversations.answer(robin, only().id(), new Reply("A real answer", null)));
        desk.work();
        box.mail(
                customer(),
                "Out of office",
                "I am away.",
                "Auto-Submitted: auto-replied",
                "In-Reply-To: " + newestTo(customer()).messageId());
        desk.wait(SOON);

        assertThat(texts()).containsExactly("A real question", "A real answer", "I am away.");
        assertThat(state(only())).as("an absence is no answer").isEqualTo("WAITING");
    }

    @Test
    void ourOwnMailsComingBackAreNotTakenForNews() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.process().supplierAsked(desk.merchant, desk.onlyPo(order).id(), "Which colour?", "NORDIC Supply");
        desk.work();
        StoredMail forwarded = newestTo(desk.supportMail());

        box.deliver(forwarded.raw().toArray());
        desk.wait(SOON);

        assertThat(texts()).containsExactly("Which colour?");
        only();
    }

    @Test
    void aMailThatCameBackIsAProblemOfItsMailAndOpensTheThreadAgain() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(customer(), "Hello", "A question", id("q1"));
        desk.wait(SOON);
        good(conversations.answer(robin, only().id(), new Reply("An answer", null)));
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
                """.formatted(desk.supportMail(), newestTo(customer()).messageId()));
        desk.wait(SOON);

        assertThat(desk.openProblems()).containsExactly("mail.bounced");
        assertThat(state(only())).isEqualTo("OPEN");
    }

    @Test
    void anAnswerIsDueByWorkingHoursAndToldOnceWhenItIsOver() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(customer(), "Hello", "A question", id("q1"));
        desk.wait(SOON);
        // Monday, 10:01 in New York: eight working hours end on Tuesday at 10:01
        assertThat(only().dueAt()).isEqualTo(Instant.parse("2026-11-24T15:01:00Z"));

        desk.wait(Duration.ofHours(23));
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofHours(2));
        assertThat(desk.openProblems()).contains("conversation.overdue");
        desk.wait(Duration.ofHours(2));
        assertThat(desk.facts("select seen::text from problem where merchant_id = ? and kind = 'conversation.overdue'"))
                .containsExactly("1");

        good(conversations.answer(robin, only().id(), new Reply("Sorry!", null)));
        assertThat(desk.openProblems()).doesNotContain("conversation.overdue");
        assertThat(answeredLate()).as("noted for good").containsExactly("true");
        good(conversations.answer(robin, only().id(), new Reply("And one thing more", null)));
        assertThat(answeredLate()).as("nobody waited for that").containsExactly("true");
    }

    @Test
    void anAnswerFromTheMailboxItselfIsInTimeOrNotAsAnyOther() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(customer(), "Hello", "A question", id("q1"));
        desk.wait(SOON);
        assertThat(answeredLate()).as("nobody is answered yet").containsExactly("-");

        box.mail(desk.supportMail(), "Re: Hello", "Here you are", id("a1"), "In-Reply-To: <q1@mail.example>");
        desk.wait(SOON);
        assertThat(state(only())).isEqualTo("WAITING");
        assertThat(answeredLate()).containsExactly("false");

        box.mail(customer(), "Re: Hello", "And now?", id("q2"), "In-Reply-To: <a1@mail.example>");
        desk.wait(SOON);
        desk.wait(Duration.ofDays(3));
        assertThat(answeredLate()).as("of the answer before").containsExactly("false");
        box.mail(desk.supportMail(), "Re: Hello", "Sorry", id("a2"), "In-Reply-To: <q2@mail.example>");
        desk.wait(SOON);
        assertThat(answeredLate()).containsExactly("true");
    }

    @Test
    void whatIsSnoozedWakesByItselfAndBySomebodyWriting() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(customer(), "Hello", "A question");
        desk.wait(SOON);
        Instant tomorrow = desk.house.clock.instant().plus(Duration.ofDays(1));

        good(conversations.snooze(robin, only().id(), tomorrow));
        desk.wait(Duration.ofHours(23));
        assertThat(state(only())).isEqualTo("SNOOZED");
        desk.wait(Duration.ofHours(2));
        assertThat(state(only())).isEqualTo("OPEN");

        good(conversations.snooze(robin, only().id(), tomorrow.plus(Duration.ofDays(9))));
        box.mail(customer(), "Hello", "Me again");
        desk.wait(SOON);
        assertThat(state(only())).isEqualTo("OPEN");
        assertThat(problems(conversations.snooze(robin, only().id(), tomorrow)))
                .containsExactly("The moment must be still to come");
    }

    @Test
    void nobodySendsWhatOthersHaveAnsweredOrWhatIsNotFilledIn() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(customer(), "Hello", "A question");
        desk.wait(SOON);
        UUID seen = UUID.fromString(desk.facts("select id::text from conversation_message where merchant_id = ?")
                .getFirst());

        assertThat(problems(conversations.answer(robin, only().id(), new Reply("By {promise.latest}", seen))))
                .containsExactly("Nothing is known for {promise.latest}. Write what is meant, or take it out");
        good(conversations.answer(robin, only().id(), new Reply("First", seen)));
        assertThat(problems(conversations.answer(robin, only().id(), new Reply("Second", seen))))
                .containsExactly("Something was added to this conversation while you wrote. Look at it, then send.");
        desk.work();
        assertThat(desk.outbox("mail.answer")).hasSize(1);
    }

    @Test
    void aPersonPromisesOtherDaysAndTheyStandUntilSomethingLaterIsKnown() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        LocalDate told = Objects.requireNonNull(desk.latestPromise(order));

        DeskResult made = desk.house
                .bean(DeskActions.class)
                .perform(
                        desk.merchant,
                        "robin@example.com",
                        new DeskAction.PromiseAnew(
                                desk.orderId(order), told.plusDays(2), told.plusDays(4), "The maker needs more time."));
        assertThat(made).isInstanceOf(DeskResult.Done.class);
        desk.work();

        assertThat(newestTo(customer()).subject())
                .isEqualTo("Your order " + order.name() + " arrives later than planned");
        assertThat(newestTo(customer()).open().text()).contains("The maker needs more time.");
        desk.accepts(desk.onlyPo(order)); // works promises out anew
        assertThat(desk.latestPromise(order)).isEqualTo(told.plusDays(4));
    }

    // ---- verbs

    private List<String> answeredLate() {
        return desk.facts(
                "select coalesce((answered_at > answered_due_at)::text, '-') from conversation where merchant_id = ?");
    }

    private Conversation only() {
        List<UUID> all = desk.facts("select id::text from conversation where merchant_id = ? order by number").stream()
                .map(UUID::fromString)
                .toList();
        assertThat(all).hasSize(1);
        return conversations.find(desk.merchant, all.getFirst()).orElseThrow();
    }

    private String state(Conversation conversation) {
        return conversations
                .find(desk.merchant, conversation.id())
                .orElseThrow()
                .state()
                .name();
    }

    private List<String> texts() {
        return desk.facts("select body from conversation_message where merchant_id = ? order by at, id");
    }

    private int count(String table) {
        return desk.facts("select id::text from " + table + " where merchant_id = ?")
                .size();
    }

    private String customer() {
        return desk.facts("select email from customer_order where merchant_id = ? order by placed_at desc limit 1")
                .getFirst();
    }

    private StoredMail newestTo(String address) {
        return desk.house.mail.mailbox().mails(address, "").getFirst();
    }

    private static String id(String name) {
        return "Message-ID: <" + name + "@mail.example>";
    }

    private static <T> T good(Optional<Saved<T>> saved) {
        return switch (saved.orElseThrow()) {
            case Saved.Done<T>(T value) -> value;
            case Saved.Wrong<T> wrong -> throw new AssertionError(wrong.problems());
        };
    }

    private static <T> List<String> problems(Optional<Saved<T>> saved) {
        return switch (saved.orElseThrow()) {
            case Saved.Done<T> done -> List.of();
            case Saved.Wrong<T> wrong ->
                wrong.problems().stream().map(FieldProblem::message).toList();
        };
    }
}
