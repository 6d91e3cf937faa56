package io.dropline.console.money;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.finance.ageing.Ageing;
import io.dropline.finance.chasing.RemindNow;
import io.dropline.finance.claims.ClaimDecisions;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims, and what a person decides about them. */
@Controller
class ClaimController {
    private final ClaimViews views;
    private final ClaimDecisions decisions;
    private final RemindNow remindNow;
    private final Ageing ageing;
    private final Clock clock;

    ClaimController(ClaimViews views, ClaimDecisions decisions, RemindNow remindNow, Ageing ageing, Clock clock) {
        this.views = views;
        this.decisions = decisions;
        this.remindNow = remindNow;
        this.ageing = ageing;
        this.clock = clock;
    }

    @GetMapping("/claims")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable UUID supplier,
            @RequestParam(required = false) @Nullable String after) {
        ClaimFilter filter = ClaimFilter.ofSlug(show);
        Cursor cursor = Cursor.read(after);
        LocalDate today = LocalDate.now(clock);
        return desk.show(
                Section.MONEY,
                "console/money/claims.jte",
                new ClaimListPage(
                        views.page(desk.merchant(), filter, supplier, cursor, today),
                        filter,
                        views.sums(desk.merchant(), supplier, today),
                        supplier,
                        cursor.atStart()));
    }

    @GetMapping("/claims/ageing")
    ResponseEntity<byte[]> ageing(Desk desk, @RequestParam(defaultValue = "") String on) {
        LocalDate day = day(on);
        return desk.show(
                Section.MONEY, "console/money/ageing.jte", new AgeingPage(day, ageing.at(desk.merchant(), day)));
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return views.claim(desk.merchant(), id, LocalDate.now(clock))
                .map(page -> desk.show(Section.MONEY, "console/money/claim.jte", page))
                .orElseGet(() -> desk.missing(Section.MONEY, "claim"));
    }

    @PostMapping("/claims/{id}/remind")
    ResponseEntity<byte[]> remind(Desk desk, @PathVariable UUID id) {
        return desk.decided(
                remindNow.of(desk.viewer().actor(), id),
                sent -> "A reminder is on its way to " + sent.supplier() + ", about "
                        + (sent.claims() == 1 ? sent.claim() : Show.count(sent.claims(), "claim", "claims")) + ".",
                path(id));
    }

    @PostMapping("/claims/{id}/write-off")
    ResponseEntity<byte[]> writeOff(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.writeOff(desk.viewer().actor(), id, form.text("reason")),
                _ -> "What was left is written off.",
                path(id));
    }

    @PostMapping("/claims/{id}/withdraw")
    ResponseEntity<byte[]> withdraw(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.withdraw(desk.viewer().actor(), id, form.text("reason")),
                _ -> "The claim is withdrawn.",
                path(id));
    }

    @PostMapping("/claims/{id}/insist")
    ResponseEntity<byte[]> insist(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.insist(desk.viewer().actor(), id, form.text("reason")),
                _ -> "The claim stands; the supplier is reminded of it again.",
                path(id));
    }

    @PostMapping("/claims/{id}/dispute")
    ResponseEntity<byte[]> dispute(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.disputedByHand(desk.viewer().actor(), id, form.text("reason")),
                _ -> "The dispute is noted; nobody is reminded until you decide.",
                path(id));
    }

    private static String path(UUID id) {
        return "/claims/" + id;
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? LocalDate.now(clock) : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return LocalDate.now(clock);
        }
    }
}
