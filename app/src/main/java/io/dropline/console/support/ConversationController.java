package io.dropline.console.support;

import io.dropline.access.CurrentUser;
import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.web.Downloads;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.Reply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One conversation, and what can be done there. */
@Controller
@RequestMapping("/conversations/{id:[0-9a-f-]{36}}")
class ConversationController {
    private static final String PAGE = "console/support/conversation.jte";
    private static final String WHAT = "conversation";

    private final Conversations conversations;
    private final ConversationPages pages;
    private final ThreadStore threads;
    private final StoryStore stories;

    ConversationController(
            Conversations conversations, ConversationPages pages, ThreadStore threads, StoryStore stories) {
        this.conversations = conversations;
        this.pages = pages;
        this.threads = threads;
        this.stories = stories;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Desk desk, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID macro) {
        return pages.of(desk, id, macro)
                .map(page -> desk.show(Section.CONVERSATIONS, PAGE, page))
                .orElseGet(() -> desk.missing(Section.CONVERSATIONS, WHAT));
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(Desk desk, @PathVariable UUID id, @PathVariable UUID file) {
        return threads.file(desk.merchant(), id, file)
                // What the sender calls its type is not repeated: nothing is opened in our pages.
                .map(found -> Downloads.of(found.name(), "application/octet-stream", found.bytes()))
                .orElseGet(() -> desk.missing(Section.CONVERSATIONS, "file"));
    }

    @PostMapping("/answer")
    ResponseEntity<byte[]> answer(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Saved<Conversation>> saved = conversations.answer(desk.viewer().actor(), id, reply(form));
        if (form.has("then", "close")
                && saved.filter(one -> one instanceof Saved.Done).isPresent()) {
            conversations.close(desk.viewer().actor(), id);
        }
        return after(desk, id, form, saved, "The answer is on its way.");
    }

    @PostMapping("/note")
    ResponseEntity<byte[]> note(Desk desk, @PathVariable UUID id, Form form) {
        return after(
                desk, id, form, conversations.note(desk.viewer().actor(), id, form.text("text")), "The note is kept.");
    }

    @PostMapping("/ask")
    ResponseEntity<byte[]> ask(Desk desk, @PathVariable UUID id, Form form) {
        Optional<UUID> purchaseOrder = uuid(form.text("purchaseOrder"));
        return purchaseOrder.isEmpty()
                ? desk.refused("Choose whom to ask.", path(id))
                : after(
                        desk,
                        id,
                        form,
                        conversations.askSupplier(desk.viewer().actor(), id, purchaseOrder.get(), reply(form)),
                        "The supplier is written to.");
    }

    @PostMapping("/assign")
    ResponseEntity<byte[]> assign(Desk desk, @PathVariable UUID id, Form form) {
        UUID user = form.has("user", "me") && desk.viewer().actor() instanceof CurrentUser me
                ? me.userId()
                : uuid(form.text("user")).orElse(null);
        return lead(
                desk,
                id,
                conversations.assign(desk.viewer().actor(), id, user),
                user == null ? "It is unassigned." : "It is assigned.");
    }

    @PostMapping("/snooze")
    ResponseEntity<byte[]> snooze(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Instant> until = pages.until(desk, form.text("until"), form.day("day"));
        return until.isEmpty()
                ? desk.refused("Say until when.", path(id))
                : lead(
                        desk,
                        id,
                        conversations.snooze(desk.viewer().actor(), id, until.get()),
                        "It is out of sight until then, or until somebody writes.");
    }

    @PostMapping("/close")
    ResponseEntity<byte[]> close(Desk desk, @PathVariable UUID id) {
        return lead(desk, id, conversations.close(desk.viewer().actor(), id), "It is closed.");
    }

    @PostMapping("/reopen")
    ResponseEntity<byte[]> reopen(Desk desk, @PathVariable UUID id) {
        return lead(desk, id, conversations.reopen(desk.viewer().actor(), id), "It is open again.");
    }

    @PostMapping("/order")
    ResponseEntity<byte[]> tie(Desk desk, @PathVariable UUID id, Form form) {
        String number = form.text("number");
        Optional<UUID> order = uuid(form.text("order")).or(() -> stories.byNumber(desk.merchant(), number));
        return order.isEmpty() && !number.isEmpty()
                ? desk.refused("There is no order " + number + ".", path(id))
                : lead(
                        desk,
                        id,
                        conversations.tie(desk.viewer().actor(), id, order.orElse(null)),
                        order.isEmpty() ? "It is about no order now." : "It is about this order now.");
    }

    @PostMapping("/promise")
    ResponseEntity<byte[]> promise(Desk desk, @PathVariable UUID id, Form form) {
        LocalDate latest = form.day("latest");
        LocalDate earliest = form.day("earliest");
        UUID order =
                conversations.find(desk.merchant(), id).map(Conversation::order).orElse(null);
        return order == null || latest == null
                ? desk.refused("A new promise needs an order and its last day.", path(id))
                : desk.act(
                        new DeskAction.PromiseAnew(
                                order, earliest == null ? latest : earliest, latest, form.text("reason")),
                        path(id));
    }

    @PostMapping("/mails/{document}/resend")
    ResponseEntity<byte[]> resend(Desk desk, @PathVariable UUID id, @PathVariable UUID document) {
        return desk.act(new DeskAction.ResendMail(document), path(id));
    }

    /** What was typed is never lost: a text that cannot be sent comes back with what is wrong with it. */
    private ResponseEntity<byte[]> after(
            Desk desk, UUID id, Form form, Optional<Saved<Conversation>> saved, String done) {
        if (saved.isEmpty()) {
            return desk.missing(Section.CONVERSATIONS, WHAT);
        }
        return switch (saved.get()) {
            case Saved.Done<Conversation> ok -> desk.done(done, path(id));
            case Saved.Wrong<Conversation>(List<FieldProblem> problems) ->
                pages.again(desk, id, form.wrong(problems))
                        .map(page -> desk.showAgain(Section.CONVERSATIONS, PAGE, page))
                        .orElseGet(() -> desk.missing(Section.CONVERSATIONS, WHAT));
        };
    }

    private static ResponseEntity<byte[]> lead(Desk desk, UUID id, Optional<Saved<Conversation>> saved, String done) {
        if (saved.isEmpty()) {
            return desk.missing(Section.CONVERSATIONS, WHAT);
        }
        return switch (saved.get()) {
            case Saved.Done<Conversation> ok -> desk.done(done, path(id));
            case Saved.Wrong<Conversation>(List<FieldProblem> problems) ->
                desk.refused(
                        problems.stream().map(FieldProblem::message).collect(Collectors.joining(". ", "", ".")),
                        path(id));
        };
    }

    private static Reply reply(Form form) {
        return new Reply(form.text("text"), uuid(form.text("seen")).orElse(null));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String path(UUID id) {
        return "/conversations/" + id;
    }
}
