package io.dropline.console.invoices;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Cursor;
import io.dropline.console.page.Form;
import io.dropline.finance.invoices.InvoiceDecisions;
import io.dropline.finance.invoices.InvoicePapers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices, and what a person decides about them. */
@Controller
class InvoiceController {
    private final InvoiceViews views;
    private final InvoicePapers papers;
    private final InvoiceDecisions decisions;

    InvoiceController(InvoiceViews views, InvoicePapers papers, InvoiceDecisions decisions) {
        this.views = views;
        this.papers = papers;
        this.decisions = decisions;
    }

    @GetMapping("/invoices")
    ResponseEntity<byte[]> list(
            Desk desk,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable UUID supplier,
            @RequestParam(required = false) @Nullable String after) {
        InvoiceFilter filter = InvoiceFilter.ofSlug(show);
        Cursor cursor = Cursor.read(after);
        return desk.show(
                Section.MONEY,
                "console/invoices/list.jte",
                new InvoiceListPage(
                        views.page(desk.merchant(), filter, supplier, cursor),
                        filter,
                        views.counts(desk.merchant(), supplier),
                        supplier,
                        cursor.atStart()));
    }

    @GetMapping("/invoices/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return papers.of(desk.merchant(), id)
                .map(found -> desk.show(
                        Section.MONEY,
                        "console/invoices/invoice.jte",
                        new InvoicePage(found, views.detail(desk.merchant(), id), views.story(desk.merchant(), id))))
                .orElseGet(() -> desk.missing(Section.MONEY, "invoice"));
    }

    @PostMapping("/invoices/{id}/approve")
    ResponseEntity<byte[]> approve(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.approve(desk.viewer().actor(), id, form.text("reason")),
                _ -> "Approved; it goes to accounting with the next export.",
                path(id));
    }

    @PostMapping("/invoices/{id}/approve-and-claim")
    ResponseEntity<byte[]> approveAndClaim(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.approveAndClaim(desk.viewer().actor(), id, form.text("reason")),
                _ -> "Approved, and what is too much is claimed back.",
                path(id));
    }

    @PostMapping("/invoices/{id}/dispute")
    ResponseEntity<byte[]> dispute(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.dispute(desk.viewer().actor(), id, form.text("note")),
                _ -> "The supplier is told what differs.",
                path(id));
    }

    @PostMapping("/invoices/{id}/reject")
    ResponseEntity<byte[]> reject(Desk desk, @PathVariable UUID id, Form form) {
        return desk.decided(
                decisions.reject(desk.viewer().actor(), id, form.text("reason")),
                _ -> "Rejected; it will not be paid.",
                path(id));
    }

    private static String path(UUID id) {
        return "/invoices/" + id;
    }
}
