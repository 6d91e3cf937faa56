package io.dropline.console.credits;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.credits.Credit;
import io.dropline.finance.credits.CreditDraft;
import io.dropline.finance.credits.Credits;
import io.dropline.finance.credits.Proposal;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes credit memos that came by paper, mail or telephone; proposes which claims they pay. */
@Controller
class CreditMemoController {
    private static final String TEMPLATE = "console/credits/new.jte";

    private final Suppliers suppliers;
    private final Claims claims;
    private final Credits credits;
    private final Clock clock;

    CreditMemoController(Suppliers suppliers, Claims claims, Credits credits, Clock clock) {
        this.suppliers = suppliers;
        this.claims = claims;
        this.credits = credits;
        this.clock = clock;
    }

    @GetMapping("/credits/new")
    ResponseEntity<byte[]> form(Desk desk, Form form) {
        Optional<Supplier> supplier = supplier(desk, form);
        if (supplier.isEmpty()) {
            return desk.show(
                    Section.MONEY,
                    TEMPLATE,
                    new CreditMemoPage(suppliers.list(desk.merchant()), null, List.of(), form));
        }
        String currency = form.text("currency").isEmpty()
                ? supplier.get().terms().currency()
                : form.text("currency").toUpperCase(Locale.ROOT);
        form.with("currency", currency);
        if (form.text("memoDate").isEmpty()) {
            form.with("memoDate", LocalDate.now(clock));
        }
        List<Claim> open = claims.openOf(desk.merchant(), supplier.get().id());
        Proposal.of(form.amount("amount"), currency, open)
                .forEach((claim, share) -> form.with("claim-" + claim, Show.plain(share)));
        return desk.show(
                Section.MONEY,
                TEMPLATE,
                new CreditMemoPage(suppliers.list(desk.merchant()), supplier.get(), open, form));
    }

    @PostMapping("/credits")
    ResponseEntity<byte[]> take(Desk desk, Form form) {
        Optional<Supplier> supplier = supplier(desk, form);
        if (supplier.isEmpty()) {
            return desk.refused("Choose the supplier first.", "/credits/new");
        }
        List<Claim> open = claims.openOf(desk.merchant(), supplier.get().id());
        LocalDate date = form.day("memoDate");
        form.problems().check(date != null || form.problem("memoDate").isPresent(), "memoDate", "When is it dated?");
        Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
        for (Claim claim : open) {
            BigDecimal share = form.amount("claim-" + claim.id());
            if (share.signum() != 0) {
                shares.put(claim.id(), share);
            }
        }
        CreditDraft draft = new CreditDraft(
                supplier.get().id(),
                form.text("memo"),
                date == null ? LocalDate.now(clock) : date,
                form.text("currency").toUpperCase(Locale.ROOT),
                form.amount("amount"),
                shares,
                desk.viewer().email());
        if (form.problems().none()) {
            switch (credits.take(desk.merchant(), draft)) {
                case Saved.Done<Credit>(Credit credit) -> {
                    String rest = credit.unmatched().signum() == 0
                            ? ""
                            : " " + Show.money(credit.unmatched(), credit.currency()) + " of it pays no claim yet.";
                    return desk.done("Credit memo " + credit.memo() + " is noted." + rest, "/credits/" + credit.id());
                }
                case Saved.Wrong<Credit>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(
                Section.MONEY,
                TEMPLATE,
                new CreditMemoPage(suppliers.list(desk.merchant()), supplier.get(), open, form));
    }

    private Optional<Supplier> supplier(Desk desk, Form form) {
        try {
            return suppliers.find(desk.merchant(), UUID.fromString(form.text("supplier")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
