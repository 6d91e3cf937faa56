package io.dropline.scenarios;

import static io.dropline.scenarios.ThreadDesk.good;
import static io.dropline.scenarios.ThreadDesk.id;
import static io.dropline.scenarios.ThreadDesk.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.console.DeskAction;
import io.dropline.console.DeskActions;
import io.dropline.console.DeskResult;
import io.dropline.simulators.mail.StoredMail;
import io.dropline.simulators.store.book.PlacedOrder;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.Reply;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions of customers and their answers, from the mailbox to the mailbox. */
class SupportScenarios {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Desk desk = new Desk();
    private final ThreadDesk threads = new ThreadDesk(desk);
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
        String customer = threads.customer();

        box.mail("Maya <" + customer + ">", "Where is it?", "Order " + order.name() + " please.", id("q1"));
        desk.wait(SOON);

        Conversation question = threads.only();
        assertThat(question.order()).isEqualTo(desk.orderId(order));
        assertThat(question.name()).isEqualTo("Maya");
        assertThat(desk.story(order)).contains("conversation.message");

        good(conversations.answer(robin, question.id(), new Reply("It leaves tomorrow.", null)));
        desk.work();

        StoredMail answer = threads.newestTo(customer);
        assertThat(answer.subject()).isEqualTo("Re: Where is it?");
        assertThat(answer.open().header("In-Reply-To")).isEqualTo("<q1@mail.example>");
        assertThat(answer.open().header("References")).isEqualTo("<q1@mail.example>");
        assertThat(answer.open().header("Reply-To")).contains("+" + question.token() + "@");
        assertThat(answer.open().text()).contains("It leaves tomorrow.", "Order " + order.name() + " please.");
        assertThat(threads.state(question)).isEqualTo("WAITING");

        box.mail(
                "Maya <" + customer + ">",
                "Re: Where is it?",
                "Thank you!\n\nOn Mon, Hearth wrote:\n> It leaves",
                id("q2"),
                "In-Reply-To: " + answer.messageId());
        desk.wait(SOON);

        assertThat(threads.state(threads.only())).isEqualTo("OPEN");
        assertThat(threads.texts())
                .containsExactly("Order " + order.name() + " please.", "It leaves tomorrow.", "Thank you!");
    }

    @Test
    void anAnswerToAnyMailOfOursFindsItsOrderWhateverAddressItComesFrom() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        StoredMail preparing = threads.newestTo(threads.customer());

        box.mail(
                "Sam <sam@elsewhere.example>",
                "Re: your order",
                "Is the blue one in it?",
                "In-Reply-To: " + preparing.messageId());
        desk.wait(SOON);

        assertThat(threads.only().order()).isEqualTo(desk.orderId(order));
    }

    @Test
    void anOrdersNumberFromAStrangersAddressIsOnlyASuggestion() {
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));

        box.mail("eve@stranger.example", "Order " + order.name(), "Send it to my new address.");
        desk.wait(SOON);

        Conversation strange = threads.only();
        assertThat(strange.order()).isNull();
        assertThat(strange.suggestedOrder()).isEqualTo(desk.orderId(order));
        assertThat(strange.suggestedBecause()).contains("another address");
        assertThat(desk.story(order)).doesNotContain("conversation.message");

        good(conversations.tie(robin, strange.id(), desk.orderId(order)));
        assertThat(threads.only().order()).isEqualTo(desk.orderId(order));
    }

    @Test
    void whoWritesAgainAboutTheSameOrderGoesOnInTheSameThread() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));

        box.mail(threads.customer(), "Where is it?", "Hello?");
        desk.wait(SOON);
        box.mail(threads.customer(), "Still waiting", "Anybody there?");
        desk.wait(SOON);

        assertThat(threads.texts()).containsExactly("Hello?", "Anybody there?");
        threads.only();
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
            """.formatted(threads.customer()));
        desk.wait(SOON);
        Agent robinAtTheDesk = new Agent(desk, "Robin");
        String path = "/conversations/" + threads.only().id();

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
        assertThat(threads.newestTo(threads.customer()).open().text()).contains("We are sorry.");
        assertThat(threads.state(threads.only())).isEqualTo("CLOSED");
        robinAtTheDesk.post(path, path + "/assign", "user", robinAtTheDesk.id.toString());
        assertThat(threads.only().assignee()).isEqualTo(robinAtTheDesk.id);
        assertThat(robinAtTheDesk.get("/orders/" + desk.orderId(order)).body()).contains("It is scratched");
        HttpResponse<String> evidence = robinAtTheDesk.get("/orders/" + desk.orderId(order) + "/evidence.pdf");
        assertThat(evidence.body()).startsWith("%PDF-");
    }

    @Test
    void anAnswerIsDueByWorkingHoursAndToldOnceWhenItIsOver() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(threads.customer(), "Hello", "A question", id("q1"));
        desk.wait(SOON);
        // Monday, 10:01 in New York: eight working hours end on Tuesday at 10:01
        assertThat(threads.only().dueAt()).isEqualTo(Instant.parse("2026-11-24T15:01:00Z"));

        desk.wait(Duration.ofHours(23));
        assertThat(desk.openProblems()).isEmpty();
        desk.wait(Duration.ofHours(2));
        assertThat(desk.openProblems()).contains("conversation.overdue");
        desk.wait(Duration.ofHours(2));
        assertThat(desk.facts("select seen::text from problem where merchant_id = ? and kind = 'conversation.overdue'"))
                .containsExactly("1");

        good(conversations.answer(robin, threads.only().id(), new Reply("Sorry!", null)));
        assertThat(desk.openProblems()).doesNotContain("conversation.overdue");
        assertThat(answeredLate()).as("noted for good").containsExactly("true");
        good(conversations.answer(robin, threads.only().id(), new Reply("And one thing more", null)));
        assertThat(answeredLate()).as("nobody waited for that").containsExactly("true");
    }

    @Test
    void anAnswerFromTheMailboxItselfIsInTimeOrNotAsAnyOther() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(threads.customer(), "Hello", "A question", id("q1"));
        desk.wait(SOON);
        assertThat(answeredLate()).as("nobody is answered yet").containsExactly("-");

        box.mail(desk.supportMail(), "Re: Hello", "Here you are", id("a1"), "In-Reply-To: <q1@mail.example>");
        desk.wait(SOON);
        assertThat(threads.state(threads.only())).isEqualTo("WAITING");
        assertThat(answeredLate()).containsExactly("false");

        box.mail(threads.customer(), "Re: Hello", "And now?", id("q2"), "In-Reply-To: <a1@mail.example>");
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
        box.mail(threads.customer(), "Hello", "A question");
        desk.wait(SOON);
        Instant tomorrow = desk.house.clock.instant().plus(Duration.ofDays(1));

        good(conversations.snooze(robin, threads.only().id(), tomorrow));
        desk.wait(Duration.ofHours(23));
        assertThat(threads.state(threads.only())).isEqualTo("SNOOZED");
        desk.wait(Duration.ofHours(2));
        assertThat(threads.state(threads.only())).isEqualTo("OPEN");

        good(conversations.snooze(robin, threads.only().id(), tomorrow.plus(Duration.ofDays(9))));
        box.mail(threads.customer(), "Hello", "Me again");
        desk.wait(SOON);
        assertThat(threads.state(threads.only())).isEqualTo("OPEN");
        assertThat(problems(conversations.snooze(robin, threads.only().id(), tomorrow)))
                .containsExactly("The moment must be still to come");
    }

    @Test
    void nobodySendsWhatOthersHaveAnsweredOrWhatIsNotFilledIn() {
        desk.placed(Desk.order("SAUNA", 1, "1500"));
        box.mail(threads.customer(), "Hello", "A question");
        desk.wait(SOON);
        UUID seen = UUID.fromString(desk.facts("select id::text from conversation_message where merchant_id = ?")
                .getFirst());

        assertThat(problems(conversations.answer(robin, threads.only().id(), new Reply("By {promise.latest}", seen))))
                .containsExactly("Nothing is known for {promise.latest}. Write what is meant, or take it out");
        good(conversations.answer(robin, threads.only().id(), new Reply("First", seen)));
        assertThat(problems(conversations.answer(robin, threads.only().id(), new Reply("Second", seen))))
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

        assertThat(threads.newestTo(threads.customer()).subject())
                .isEqualTo("Your order " + order.name() + " arrives later than planned");
        assertThat(threads.newestTo(threads.customer()).open().text()).contains("The maker needs more time.");
        desk.accepts(desk.onlyPo(order)); // works promises out anew
        assertThat(desk.latestPromise(order)).isEqualTo(told.plusDays(4));
    }

    // ---- verbs

    private List<String> answeredLate() {
        return desk.facts(
                "select coalesce((answered_at > answered_due_at)::text, '-') from conversation where merchant_id = ?");
    }
}
