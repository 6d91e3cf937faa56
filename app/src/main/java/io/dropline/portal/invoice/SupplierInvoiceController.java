package io.dropline.portal.invoice;

import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Handling;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import io.dropline.portal.SignedAnswerLinks;
import io.dropline.portal.SubmissionName;
import io.dropline.portal.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Where a supplier invoices a purchase order, by the token of its answer page. Opening the page changes nothing; only the form does. */
@Controller
class SupplierInvoiceController {
    private static final String FORM = "invoice";
    private static final String SOURCE = "portal";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SignedLinks links;
    private final InvoiceSheetStore sheets;
    private final Inbox inbox;
    private final Mailroom mailroom;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    SupplierInvoiceController(
            SignedLinks links,
            InvoiceSheetStore sheets,
            Inbox inbox,
            Mailroom mailroom,
            Pages pages,
            JsonMapper json,
            Clock clock) {
        this.links = links;
        this.sheets = sheets;
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/invoice/{token}")
    ResponseEntity<byte[]> show(@PathVariable String token, @RequestParam(defaultValue = "") String sent) {
        return opened(token, sheet -> page(HttpStatus.OK, token, sheet, after(sheet, sent), Typed.nothing()));
    }

    @PostMapping("/invoice/{token}")
    ResponseEntity<byte[]> send(@PathVariable String token, HttpServletRequest request) {
        return opened(token, sheet -> take(token, sheet, Typed.ofRequest(request.getParameterMap()), request));
    }

    private ResponseEntity<byte[]> take(String token, InvoiceSheet sheet, Typed typed, HttpServletRequest request) {
        String sent = SubmissionName.of(FORM, typed.values());
        String key = key(sheet, sent);
        if (mailroom.handling(sheet.merchantId(), SOURCE, key) == Handling.NEVER_STORED) {
            InvoiceReading.read(sheet, typed, today(sheet));
            if (typed.wrong()) {
                return page(HttpStatus.UNPROCESSABLE_CONTENT, token, sheet, InvoiceFormPage.Notice.WRONG, typed);
            }
            var document = new SupplierInvoiceHandler.Document(sheet.purchaseOrderId(), today(sheet), typed.values());
            Accepted accepted = inbox.accept(new InboxDraft(
                    sheet.merchantId(),
                    SOURCE,
                    key,
                    SupplierInvoiceHandler.KIND,
                    headers(request),
                    json.writeValueAsBytes(document)));
            if (accepted == Accepted.FULL) {
                return page(HttpStatus.SERVICE_UNAVAILABLE, token, sheet, InvoiceFormPage.Notice.BUSY, typed);
            }
        }
        mailroom.awaitHandled(sheet.merchantId(), SOURCE, key, PATIENCE);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/invoice/" + token + "?sent=" + sent))
                .build();
    }

    private ResponseEntity<byte[]> opened(String token, Function<InvoiceSheet, ResponseEntity<byte[]>> then) {
        return switch (links.open(SignedAnswerLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> {
                Optional<InvoiceSheet> sheet = sheets.open(
                        opened.subject().merchantId(), opened.subject().id());
                yield sheet.isEmpty() ? missing() : then.apply(sheet.get());
            }
            // The answer page says so, and offers a fresh link.
            case SignedLinks.Expired _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/answer/" + token))
                        .build();
            case SignedLinks.Forged _ -> missing();
        };
    }

    private InvoiceFormPage.@Nullable Notice after(InvoiceSheet sheet, String sent) {
        return SubmissionName.isOne(sent)
                ? InvoiceFormPage.Notice.after(
                        mailroom.handling(sheet.merchantId(), SOURCE, key(sheet, sent)), sheet.merchant())
                : null;
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String token, InvoiceSheet sheet, InvoiceFormPage.@Nullable Notice notice, Typed typed) {
        InvoiceFormPage page = new InvoiceFormPage(sheet, token, OpaqueToken.fresh(), today(sheet), notice, typed);
        return pages.render(status, "portal/invoice.jte", Map.of("page", page));
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "portal/missing.jte", Map.of());
    }

    private LocalDate today(InvoiceSheet sheet) {
        return clock.instant().atZone(sheet.zone()).toLocalDate();
    }

    private static String key(InvoiceSheet sheet, String sent) {
        return "invoice:" + sheet.purchaseOrderId() + ":" + sent;
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return Map.of("From-Address", request.getRemoteAddr(), "User-Agent", agent == null ? "" : agent);
    }
}
