package io.dropline.portal;

import io.dropline.access.session.SessionCookie;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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

/**
 * The page behind the link in a purchase order's mail. The signed token in its address is all the authority there is and all that is needed.
 * Opening the page changes nothing of the business, however often machines do it; only the forms do.
 */
@Controller
class AnswerController {
    private static final String PURCHASE_ORDER_MAIL = "po.email";

    private final SignedLinks links;
    private final SheetStore sheets;
    private final AnswerDesk desk;
    private final NewLink newLink;
    private final Outbox outbox;
    private final Pages pages;
    private final SessionCookie cookie;
    private final Clock clock;

    AnswerController(
            SignedLinks links,
            SheetStore sheets,
            AnswerDesk desk,
            NewLink newLink,
            Outbox outbox,
            Pages pages,
            SessionCookie cookie,
            Clock clock) {
        this.links = links;
        this.sheets = sheets;
        this.desk = desk;
        this.newLink = newLink;
        this.outbox = outbox;
        this.pages = pages;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping("/answer/{token}")
    ResponseEntity<byte[]> show(
            @PathVariable String token, @RequestParam(defaultValue = "") String sent, HttpServletRequest request) {
        return opened(
                token, request, sheet -> page(HttpStatus.OK, token, sheet, after(sheet, sent), null, Typed.nothing()));
    }

    @PostMapping("/answer/{token}/{path}")
    ResponseEntity<byte[]> send(@PathVariable String token, @PathVariable String path, HttpServletRequest request) {
        Optional<AnswerForm> form = AnswerForm.ofPath(path);
        return form.isEmpty() ? missing() : opened(token, request, sheet -> send(token, sheet, form.get(), request));
    }

    @PostMapping("/answer/{token}/renew")
    ResponseEntity<byte[]> renew(@PathVariable String token) {
        return switch (links.open(SignedAnswerLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> to("/answer/" + token);
            case SignedLinks.Expired expired -> {
                NewLink.Outcome outcome = newLink.send(
                        expired.subject().merchantId(), expired.subject().id());
                yield pages.render("portal/renewed.jte", Map.of("sent", outcome != NewLink.Outcome.IMPOSSIBLE));
            }
            case SignedLinks.Forged forged -> missing();
        };
    }

    private ResponseEntity<byte[]> send(String token, Sheet sheet, AnswerForm form, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        return switch (desk.take(sheet, form, typed, headers(request))) {
            case AnswerDesk.Taken.Stored stored -> to("/answer/" + token + "?sent=" + stored.sent());
            case AnswerDesk.Taken.Wrong wrong ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, token, sheet, AnswerPage.Notice.WRONG, form, wrong.typed());
            case AnswerDesk.Taken.TooLate tooLate ->
                page(HttpStatus.CONFLICT, token, sheet, AnswerPage.Notice.TOO_LATE, null, Typed.nothing());
            case AnswerDesk.Taken.Busy busy ->
                page(HttpStatus.SERVICE_UNAVAILABLE, token, sheet, AnswerPage.Notice.BUSY, form, typed);
        };
    }

    private ResponseEntity<byte[]> opened(
            String token, HttpServletRequest request, Function<Sheet, ResponseEntity<byte[]>> then) {
        return switch (links.open(SignedAnswerLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> {
                Optional<Sheet> sheet = sheet(opened.subject(), request);
                yield sheet.isEmpty() ? missing() : then.apply(sheet.get());
            }
            case SignedLinks.Expired expired -> {
                Optional<Sheet> sheet = sheet(expired.subject(), request);
                yield sheet.isEmpty()
                        ? missing()
                        : pages.render(
                                HttpStatus.GONE, "portal/expired.jte", Map.of("sheet", sheet.get(), "token", token));
            }
            case SignedLinks.Forged forged -> missing();
        };
    }

    /** A genuine token came from the mail, so the mail came; unless one of us, who sees the mail at the desk, tries the link. */
    private Optional<Sheet> sheet(SignedLinks.Subject subject, HttpServletRequest request) {
        if (cookie.read(request).isEmpty()) {
            outbox.evidence(
                    subject.merchantId(),
                    List.of("po:" + subject.id()),
                    PURCHASE_ORDER_MAIL,
                    "The answer page in it was opened");
        }
        return Optional.ofNullable(
                sheets.open(subject.merchantId(), List.of(subject.id())).get(subject.id()));
    }

    private AnswerPage.@Nullable Notice after(Sheet sheet, String sent) {
        return SubmissionName.isOne(sent)
                ? AnswerForm.ofPath(sent.substring(0, sent.indexOf('.')))
                        .map(form -> AnswerPage.Notice.after(form, desk.handling(sheet, sent), sheet.merchant()))
                        .orElse(null)
                : null;
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            String token,
            Sheet sheet,
            AnswerPage.@Nullable Notice notice,
            @Nullable AnswerForm filled,
            Typed typed) {
        AnswerPage page = new AnswerPage(
                sheet, token, OpaqueToken.fresh(), sheet.seen(clock.instant()).today(), notice, filled, typed);
        return pages.render(status, "portal/answer.jte", Map.of("page", page));
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
