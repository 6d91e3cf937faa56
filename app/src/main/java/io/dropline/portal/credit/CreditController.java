package io.dropline.portal.credit;

import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import io.dropline.portal.SubmissionName;
import io.dropline.portal.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in a letter about claims. The signed token in its address is all the authority there is. Opening the page changes
 * nothing; only the forms do.
 */
@Controller
class CreditController {
    private static final Set<String> FORMS = Set.of(CreditDesk.CREDIT, CreditDesk.DISPUTE);

    private final SignedLinks links;
    private final CreditSheetStore sheets;
    private final CreditDesk desk;
    private final FreshCreditLink freshLink;
    private final Pages pages;
    private final Clock clock;

    CreditController(
            SignedLinks links,
            CreditSheetStore sheets,
            CreditDesk desk,
            FreshCreditLink freshLink,
            Pages pages,
            Clock clock) {
        this.links = links;
        this.sheets = sheets;
        this.desk = desk;
        this.freshLink = freshLink;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/credit/{token}")
    ResponseEntity<byte[]> show(@PathVariable String token, @RequestParam(defaultValue = "") String sent) {
        return opened(token, sheet -> page(HttpStatus.OK, token, sheet, after(sheet, sent), "", Typed.nothing()));
    }

    @PostMapping("/credit/{token}/renew")
    ResponseEntity<byte[]> renew(@PathVariable String token) {
        return switch (links.open(SignedCreditLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened _ -> to("/credit/" + token);
            case SignedLinks.Expired expired ->
                pages.render(
                        "portal/creditRenewed.jte",
                        Map.of(
                                "sent",
                                freshLink.send(
                                        expired.subject().merchantId(),
                                        expired.subject().id())));
            case SignedLinks.Forged _ -> missing();
        };
    }

    @PostMapping("/credit/{token}/{form}")
    ResponseEntity<byte[]> send(@PathVariable String token, @PathVariable String form, HttpServletRequest request) {
        return FORMS.contains(form) ? opened(token, sheet -> send(token, sheet, form, request)) : missing();
    }

    private ResponseEntity<byte[]> send(String token, CreditSheet sheet, String form, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        return switch (desk.take(sheet, form, typed, headers(request))) {
            case CreditDesk.Taken.Stored stored -> to("/credit/" + token + "?sent=" + stored.sent());
            case CreditDesk.Taken.Wrong _ ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, token, sheet, CreditPage.Notice.WRONG, form, typed);
            case CreditDesk.Taken.Busy _ ->
                page(HttpStatus.SERVICE_UNAVAILABLE, token, sheet, CreditPage.Notice.BUSY, form, typed);
        };
    }

    private ResponseEntity<byte[]> opened(String token, Function<CreditSheet, ResponseEntity<byte[]>> then) {
        return switch (links.open(SignedCreditLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> {
                Optional<CreditSheet> sheet = sheets.open(
                        opened.subject().merchantId(), opened.subject().id());
                yield sheet.isEmpty() ? missing() : then.apply(sheet.get());
            }
            case SignedLinks.Expired expired -> {
                Optional<CreditSheet> sheet = sheets.open(
                        expired.subject().merchantId(), expired.subject().id());
                yield sheet.isEmpty()
                        ? missing()
                        : pages.render(
                                HttpStatus.GONE,
                                "portal/creditExpired.jte",
                                Map.of("merchant", sheet.get().merchant(), "token", token));
            }
            case SignedLinks.Forged _ -> missing();
        };
    }

    private CreditPage.@Nullable Notice after(CreditSheet sheet, String sent) {
        return SubmissionName.isOne(sent)
                ? CreditPage.Notice.after(
                        sent.substring(0, sent.indexOf('.')), desk.handling(sheet, sent), sheet.merchant())
                : null;
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String token,
            CreditSheet sheet,
            CreditPage.@Nullable Notice notice,
            String filled,
            Typed typed) {
        CreditPage page = new CreditPage(sheet, token, OpaqueToken.fresh(), desk.today(sheet), notice, filled, typed);
        return pages.render(status, "portal/credit.jte", Map.of("page", page));
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "portal/missing.jte", Map.of());
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return Map.of("From-Address", request.getRemoteAddr(), "User-Agent", agent == null ? "" : agent);
    }
}
