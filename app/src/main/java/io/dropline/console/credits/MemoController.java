package io.dropline.console.credits;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.credits.Credit;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.credits.Proposal;
import io.dropline.finance.credits.TakingBack;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Credit memos: what each pays, matching what is left, taking back what was a mistake. */
@Controller
class MemoController {
    private static final String PAGE = "console/credits/credit.jte";

    private final CreditViews views;
    private final Credits credits;
    private final TakingBack takingBack;
    private final Claims claims;

    MemoController(CreditViews views, Credits credits, TakingBack takingBack, Claims claims) {
        this.views = views;
        this.credits = credits;
        this.takingBack = takingBack;
        this.claims = claims;
    }

    @GetMapping("/credits")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable UUID supplier,
            @RequestParam(required = false) @Nullable String after,
            Form form) {
        CreditFilter filter = CreditFilter.ofSlug(show);
        Cursor cursor = Cursor.read(after);
        String search = form.text("q");
        return desk.show(
                Section.MONEY,
                "console/credits/list.jte",
                new CreditListPage(
                        views.page(desk.merchant(), filter, search, supplier, cursor),
                        filter,
                        search,
                        supplier,
                        cursor.atStart()));
    }

    @GetMapping("/credits/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        Optional<Credit> credit = credits.find(desk.merchant(), id);
        if (credit.isEmpty()) {
            return desk.missing(Section.MONEY, "credit memo");
        }
        List<Claim> open = open(desk, credit.get());
        Form form = Form.empty();
        Set<UUID> undone = views.undone(desk.merchant(), id).stream()
                .map(CreditPage.Undone::claimId)
                .collect(Collectors.toUnmodifiableSet());
        Proposal.of(credit.get().unmatched(), credit.get().currency(), Proposal.without(undone, open))
                .forEach((claim, share) -> form.with(field(claim), Show.plain(share)));
        return desk.show(Section.MONEY, PAGE, page(desk, credit.get(), open, form));
    }

    @PostMapping("/credits/{id}/match")
    ResponseEntity<byte[]> match(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Credit> credit = credits.find(desk.merchant(), id);
        if (credit.isEmpty()) {
            return desk.missing(Section.MONEY, "credit memo");
        }
        List<Claim> open = open(desk, credit.get());
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        for (Claim claim : open) {
            BigDecimal share = form.amount(field(claim.id()));
            if (share.signum() != 0) {
                shares.put(claim.id(), share);
            }
        }
        if (form.problems().none()) {
            switch (credits.match(desk.merchant(), id, shares, desk.viewer().email())) {
                case Saved.Done<Credit>(Credit matched) -> {
                    return desk.done(matched.memo() + " is matched.", path(id));
                }
                case Saved.Wrong<Credit>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.MONEY, PAGE, page(desk, credit.get(), open, form));
    }

    @PostMapping("/credits/{id}/claims/{claim}/take-back")
    ResponseEntity<byte[]> takeMatchBack(Desk desk, @PathVariable UUID id, @PathVariable UUID claim, Form form) {
        return desk.decided(
                takingBack.match(desk.viewer().actor(), id, claim, form.text("reason")),
                credit -> "Taken back; " + Show.money(credit.unmatched(), credit.currency()) + " of " + credit.memo()
                        + " can pay another claim.",
                path(id));
    }

    @PostMapping("/credits/{id}/take-back")
    ResponseEntity<byte[]> takeBack(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                takingBack.memo(desk.viewer().actor(), id, form.text("reason")),
                credit -> credit.memo() + " is taken back; what it paid is open again.",
                path(id));
    }

    @PostMapping("/credits/{id}/put-back")
    ResponseEntity<byte[]> putBack(Desk desk, @PathVariable UUID id) {
        return desk.decided(
                takingBack.putBack(desk.viewer().actor(), id),
                credit -> credit.memo() + " holds again; say which claims it pays.",
                path(id));
    }

    private CreditPage page(Desk desk, Credit credit, List<Claim> open, Form form) {
        return new CreditPage(
                credit,
                views.state(desk.merchant(), credit.id()),
                views.matches(desk.merchant(), credit.id()),
                views.undone(desk.merchant(), credit.id()),
                open,
                form);
    }

    private List<Claim> open(Desk desk, Credit credit) {
        return credit.unmatched().signum() == 0
                ? List.of()
                : claims.openOf(desk.merchant(), credit.supplierId()).stream()
                        .filter(claim -> claim.currency().equals(credit.currency()))
                        .toList();
    }

    private static String field(UUID claim) {
        return "claim-" + claim;
    }

    private static String path(UUID id) {
        return "/credits/" + id;
    }
}
