package io.dropline.console.mailroom;

import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents in and out, and what a person decides about them. */
@Controller
class MailroomController {
    private static final List<String> IN = List.of("RECEIVED", "PARKED", "HANDLED", "SET_ASIDE");
    private static final List<String> OUT =
            List.of("NEEDS_DECISION", "REFUSED", "UNKNOWN", "PENDING", "SENDING", "CONFIRMED", "CANCELLED");
    private final MailroomStore lists;
    private final DocumentStore documents;
    private final Clock clock;

    MailroomController(MailroomStore lists, DocumentStore documents, Clock clock) {
        this.lists = lists;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping({"/mailroom", "/mailroom/out"})
    ResponseEntity<byte[]> outbox(
            Desk desk,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        Cursor cursor = Cursor.read(after);
        String chosen = OUT.contains(state) ? state : "";
        return desk.show(
                Section.MAILROOM,
                "console/mailroom/list.jte",
                new MailroomPage(
                        false,
                        lists.outgoing(desk.merchant(), chosen.isEmpty() ? OUT : List.of(chosen), cursor),
                        OUT,
                        chosen,
                        lists.unfinishedOutgoing(desk.merchant()),
                        lists.stopped(desk.merchant(), clock.instant()),
                        clock.instant(),
                        cursor.atStart()));
    }

    @GetMapping("/mailroom/in")
    ResponseEntity<byte[]> inbox(
            Desk desk,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        Cursor cursor = Cursor.read(after);
        String chosen = IN.contains(state) ? state : "";
        return desk.show(
                Section.MAILROOM,
                "console/mailroom/list.jte",
                new MailroomPage(
                        true,
                        lists.incoming(desk.merchant(), chosen.isEmpty() ? IN : List.of(chosen), cursor),
                        IN,
                        chosen,
                        lists.unfinishedIncoming(desk.merchant()),
                        List.of(),
                        clock.instant(),
                        cursor.atStart()));
    }

    @GetMapping("/mailroom/in/{id}")
    ResponseEntity<byte[]> incoming(Desk desk, @PathVariable UUID id) {
        return documents
                .incoming(desk.merchant(), id)
                .map(found -> desk.show(Section.MAILROOM, "console/mailroom/in.jte", found))
                .orElseGet(() -> desk.missing(Section.MAILROOM, "document"));
    }

    @GetMapping("/mailroom/out/{id}")
    ResponseEntity<byte[]> outgoing(Desk desk, @PathVariable UUID id) {
        return documents
                .outgoing(desk.merchant(), id)
                .map(found -> desk.show(Section.MAILROOM, "console/mailroom/out.jte", found))
                .orElseGet(() -> desk.missing(Section.MAILROOM, "document"));
    }

    @PostMapping("/mailroom/in/{id}/replay")
    ResponseEntity<byte[]> replay(Desk desk, @PathVariable UUID id) {
        return desk.act(new DeskAction.ReplayDocument(id), "/mailroom/in/" + id);
    }

    @PostMapping("/mailroom/in/{id}/set-aside")
    ResponseEntity<byte[]> setAside(Desk desk, @PathVariable UUID id, Form form) {
        return desk.act(new DeskAction.SetDocumentAside(id, form.text("note")), "/mailroom/in/" + id);
    }

    @PostMapping("/mailroom/out/{id}/decide")
    ResponseEntity<byte[]> decide(Desk desk, @PathVariable UUID id, Form form) {
        String page = "/mailroom/out/" + id;
        String note = form.text("note");
        return switch (form.text("decision")) {
            case "arrived" -> desk.act(new DeskAction.ConfirmArrived(id, note), page);
            case "again" -> desk.act(new DeskAction.SendAgain(id, note), page);
            case "give-up" -> desk.act(new DeskAction.GiveUp(id, note), page);
            default -> desk.refused("Choose what became of the document.", page);
        };
    }

    @PostMapping("/mailroom/out/{id}/resend")
    ResponseEntity<byte[]> resend(Desk desk, @PathVariable UUID id) {
        return desk.act(new DeskAction.ResendMail(id), "/mailroom/out/" + id);
    }

    @PostMapping("/mailroom/lanes/pause")
    ResponseEntity<byte[]> pause(Desk desk, Form form) {
        return desk.act(new DeskAction.PauseLane(form.text("lane")), "/mailroom");
    }

    @PostMapping("/mailroom/lanes/resume")
    ResponseEntity<byte[]> resume(Desk desk, Form form) {
        return desk.act(new DeskAction.ResumeLane(form.text("lane")), "/mailroom");
    }
}
