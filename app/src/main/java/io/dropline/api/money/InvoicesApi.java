package io.dropline.api.money;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.ReasonBody;
import io.dropline.api.Says;
import io.dropline.finance.invoices.Invoice;
import io.dropline.finance.invoices.InvoiceDecisions;
import io.dropline.finance.invoices.InvoiceDraft;
import io.dropline.finance.invoices.InvoiceListing;
import io.dropline.finance.invoices.Invoices;
import io.dropline.finance.invoices.Received;
import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invoices")
class InvoicesApi {
    private final InvoiceListing listing;
    private final Invoices invoices;
    private final InvoiceDecisions decisions;
    private final Suppliers suppliers;

    InvoicesApi(InvoiceListing listing, Invoices invoices, InvoiceDecisions decisions, Suppliers suppliers) {
        this.listing = listing;
        this.invoices = invoices;
        this.decisions = decisions;
        this.suppliers = suppliers;
    }

    @GetMapping
    @Says("Invoices of suppliers, the last received first.")
    ApiPage<InvoiceView> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @Says("A supplier's code.") @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        return ApiPage.of(
                listing.list(actor.merchantId(), state, supplier, after, ApiPage.fetch(limit)).stream()
                        .map(InvoiceView::of)
                        .toList(),
                limit,
                row -> row.id().toString());
    }

    @GetMapping("/{id}")
    @Says("One invoice.")
    InvoiceView find(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return InvoiceView.of(ApiRefusal.unless(listing.find(actor.merchantId(), id), "invoice with the id " + id));
    }

    @PostMapping
    @Says(
            "Takes an invoice and compares it. One whose number is here already is refused, unless that one was disputed or rejected.")
    InvoiceView take(@AuthenticationPrincipal Actor actor, @RequestBody InvoiceBody body) {
        Supplier supplier = suppliers
                .find(actor.merchantId(), Given.text(body.supplier()).strip())
                .orElseThrow(() -> ApiRefusal.wrong("supplier", "There is no supplier with this code"));
        LocalDate date = body.date();
        BigDecimal total = body.total();
        if (date == null || total == null) {
            throw ApiRefusal.wrong(date == null ? "date" : "total", "It is missing");
        }
        InvoiceDraft draft = new InvoiceDraft(
                supplier.id(),
                Given.text(body.number()),
                date,
                body.dueOn(),
                Given.or(body.currency(), supplier.terms().currency()).toUpperCase(Locale.ROOT),
                total,
                lines(Given.list(body.lines())),
                actor.label());
        return switch (invoices.receive(actor.merchantId(), List.of(draft)).getFirst()) {
            case Received.Taken taken -> find(actor, taken.id());
            case Received.Known known -> throw ApiRefusal.conflict(known.words());
            case Received.Wrong wrong -> throw ApiRefusal.wrong(wrong.problems());
        };
    }

    @PostMapping("/{id}/approve")
    @Says("It is to be paid.")
    InvoiceView approve(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable InvoiceDecisionBody body) {
        String reason = body == null ? "" : Given.text(body.reason());
        Saved<Invoice> saved = body != null && Given.or(body.claimOvercharge(), false)
                ? decisions.approveAndClaim(actor, id, reason)
                : decisions.approve(actor, id, reason);
        return decided(actor, id, saved);
    }

    @PostMapping("/{id}/dispute")
    @Says("The supplier is told what differs; the reason is added as a note.")
    InvoiceView dispute(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return decided(actor, id, decisions.dispute(actor, id, ReasonBody.of(body)));
    }

    @PostMapping("/{id}/reject")
    @Says("It is not to be paid.")
    InvoiceView reject(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReasonBody body) {
        return decided(actor, id, decisions.reject(actor, id, ReasonBody.of(body)));
    }

    private InvoiceView decided(Actor actor, UUID id, Saved<Invoice> saved) {
        find(actor, id); // which says that there is none, where there is none
        ApiRefusal.unless(saved);
        return find(actor, id);
    }

    private static List<Billed.Line> lines(List<InvoiceBody.LineBody> bodies) {
        List<Billed.Line> lines = new ArrayList<>();
        for (InvoiceBody.LineBody body : bodies) {
            int units = Given.or(body.units(), 0);
            BigDecimal times = BigDecimal.valueOf(Math.max(1, units));
            BigDecimal cost = Given.or(body.unitCost(), Given.or(body.amount(), BigDecimal.ZERO));
            lines.add(new Billed.Line(
                    lines.size() + 1,
                    Given.or(body.kind(), ChargeKind.GOODS),
                    Given.text(body.purchaseOrder()),
                    Given.text(body.sku()),
                    units,
                    cost,
                    Given.or(body.amount(), cost.multiply(times))));
        }
        return lines;
    }
}
