package io.dropline.console.privacy;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import io.dropline.console.page.Listed;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.platform.web.Downloads;
import io.dropline.policies.CustomerKeeping;
import io.dropline.privacy.Origin;
import io.dropline.privacy.Privacy;
import io.dropline.privacy.PrivacyRequest;
import io.dropline.privacy.RequestKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers' data; owners only. */
@Controller
class PrivacyController {
    private static final String PATH = "/settings/privacy";
    private static final String LIST = "console/privacy/privacy.jte";
    private static final String ONE = "console/privacy/request.jte";
    private static final String DAYS = "customerDays";
    private final Privacy privacy;
    private final CustomerKeeping keeping;

    PrivacyController(Privacy privacy, CustomerKeeping keeping) {
        this.privacy = privacy;
        this.keeping = keeping;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Desk desk, @RequestParam(required = false) @Nullable String after) {
        return desk.show(Section.SETTINGS, LIST, page(desk, Form.empty(), kept(desk), Cursor.read(after)));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> ask(Desk desk, Form form) {
        RequestKind kind = form.text("kind").equals("EXPORT") ? RequestKind.EXPORT : RequestKind.REDACT;
        List<String> numbers = Stream.of(form.text("orderNumbers").split("[,;\\s]+", -1))
                .filter(number -> !number.isEmpty())
                .toList();
        return switch (privacy.ask(desk.viewer().actor(), Origin.CONSOLE, kind, form.text("email"), numbers)) {
            case Saved.Done<UUID>(UUID id) ->
                desk.done("It is being done. This page shows how far it is.", PATH + "/" + id);
            case Saved.Wrong<UUID>(List<FieldProblem> problems) ->
                desk.showAgain(Section.SETTINGS, LIST, page(desk, form.wrong(problems), kept(desk), Cursor.START));
        };
    }

    @PostMapping(PATH + "/keeping")
    ResponseEntity<byte[]> keep(Desk desk, Form form) {
        boolean forever = form.text("keep").equals("always");
        int days = forever ? 0 : form.whole(DAYS);
        if (form.problems().none()) {
            switch (keeping.save(desk.viewer().actor(), forever ? null : days)) {
                case Saved.Done<OptionalInt> saved -> {
                    return desk.done("Customers of ended orders are kept so from now on.", PATH);
                }
                case Saved.Wrong<OptionalInt>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.SETTINGS, LIST, page(desk, Form.empty(), form, Cursor.START));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> find(Desk desk, @PathVariable UUID id) {
        return privacy.find(desk.merchant(), id)
                .map(request -> desk.show(
                        Section.SETTINGS,
                        ONE,
                        new PrivacyRequestPage(
                                request,
                                request.kind() == RequestKind.EXPORT ? List.of() : privacy.waiting(desk.merchant(), id),
                                privacy.receipt(desk.merchant(), id))))
                .orElseGet(() -> desk.missing(Section.SETTINGS, "request"));
    }

    @PostMapping(PATH + "/{id}/package")
    ResponseEntity<?> download(Desk desk, @PathVariable UUID id) {
        return privacy.take(desk.viewer().actor(), id)
                .<ResponseEntity<?>>map(zip -> Downloads.reading("customer-data.zip", "application/zip", zip))
                .orElseGet(() -> desk.refused("It is not put together yet, or it is gone already.", PATH + "/" + id));
    }

    @PostMapping(PATH + "/{id}/handed-over")
    ResponseEntity<byte[]> handedOver(Desk desk, @PathVariable UUID id) {
        return privacy.handedOver(desk.viewer().actor(), id)
                ? desk.done("It is noted that the customer has it.", PATH + "/" + id)
                : desk.refused("There is nothing to hand over, or it was handed over before.", PATH + "/" + id);
    }

    /** For the merchant's own files: what was done for a request, as a table. */
    @GetMapping(PATH + "/{id}/receipt.csv")
    ResponseEntity<byte[]> receipt(Desk desk, @PathVariable UUID id) {
        Optional<PrivacyRequest> found = privacy.find(desk.merchant(), id);
        if (found.isEmpty()) {
            return desk.missing(Section.SETTINGS, "request");
        }
        PrivacyRequest request = found.get();
        StringBuilder csv = new StringBuilder("request,asked_at,done_at,what,from,table,rows\r\n");
        String start = String.join(
                ",",
                request.id().toString(),
                request.askedAt().toString(),
                request.doneAt() == null ? "" : String.valueOf(request.doneAt()),
                request.kind().name(),
                request.origin().name());
        privacy.receipt(desk.merchant(), id)
                .forEach(line -> csv.append(start)
                        .append(',')
                        .append(line.table())
                        .append(',')
                        .append(line.rows())
                        .append("\r\n"));
        return Downloads.of("receipt-" + id + ".csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Form kept(Desk desk) {
        OptionalInt days = keeping.days(desk.merchant());
        return days.isPresent()
                ? Form.empty().with("keep", "days").with(DAYS, days.getAsInt())
                : Form.empty().with("keep", "always").with(DAYS, "");
    }

    private PrivacyPage page(Desk desk, Form asking, Form kept, Cursor after) {
        List<PrivacyRequest> rows = privacy.list(desk.merchant(), after.atStart() ? null : after.id(), Listed.SIZE + 1);
        return new PrivacyPage(asking, kept, Listed.of(rows, PrivacyPage::cursor), after.atStart());
    }
}
