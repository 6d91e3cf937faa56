package io.dropline.portal.returned;

import io.dropline.access.session.SessionCookie;
import io.dropline.mailroom.Accepted;
import io.dropline.mailroom.Handling;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Downloads;
import io.dropline.platform.web.Pages;
import io.dropline.platform.web.Uploads;
import io.dropline.portal.SubmissionName;
import io.dropline.portal.Typed;
import io.dropline.returns.files.PhotoBatch;
import io.dropline.returns.files.Photos;
import io.dropline.returns.files.ReturnFile;
import io.dropline.returns.files.ReturnFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page behind the link in the mail that goods come back. The signed token in its address is all the authority there is. Opening it changes nothing;
 * what is sent from it is stored before it is answered.
 */
@Controller
class ReturnedController {
    private static final String FORM = "returned";
    private static final String SOURCE = "portal";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SignedLinks links;
    private final ReturnedStore store;
    private final Photos photos;
    private final ReturnFiles files;
    private final Inbox inbox;
    private final Mailroom mailroom;
    private final Outbox outbox;
    private final SessionCookie cookie;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    ReturnedController(
            SignedLinks links,
            ReturnedStore store,
            Photos photos,
            ReturnFiles files,
            Inbox inbox,
            Mailroom mailroom,
            Outbox outbox,
            SessionCookie cookie,
            Pages pages,
            JsonMapper json,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.photos = photos;
        this.files = files;
        this.inbox = inbox;
        this.mailroom = mailroom;
        this.outbox = outbox;
        this.cookie = cookie;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/returned/{token}")
    ResponseEntity<byte[]> show(
            @PathVariable String token, @RequestParam(defaultValue = "") String sent, HttpServletRequest request) {
        return opened(token, request, sheet -> page(HttpStatus.OK, token, sheet, after(sheet, sent), Typed.nothing()));
    }

    @GetMapping("/returned/{token}/photos/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID id, HttpServletRequest request) {
        return opened(
                token,
                request,
                sheet -> files.find(sheet.merchantId(), sheet.id(), id)
                        .filter(photo -> photo.file().kind() == ReturnFile.Kind.PHOTO)
                        .map(photo ->
                                Downloads.of(photo.file().name(), photo.file().mediaType(), photo.bytes()))
                        .orElseGet(this::missing));
    }

    @PostMapping("/returned/{token}")
    ResponseEntity<byte[]> send(@PathVariable String token, HttpServletRequest request) {
        return opened(token, request, sheet -> take(token, sheet, request));
    }

    private ResponseEntity<byte[]> take(String token, ReturnedSheet sheet, HttpServletRequest request) {
        Typed typed = Typed.ofRequest(request.getParameterMap());
        String sent = SubmissionName.of(FORM, typed.values());
        if (handling(sheet, sent) == Handling.NEVER_STORED) {
            if (!sheet.open()) {
                return page(HttpStatus.CONFLICT, token, sheet, ReturnedPage.Notice.TOO_LATE, Typed.nothing());
            }
            Map<Integer, Integer> units = sheet.lines().stream()
                    .collect(Collectors.toMap(ReturnedSheet.Line::lineNo, ReturnedSheet.Line::units));
            ReturnedReading.read(typed, units, sheet.supplier());
            PhotoBatch batch = photos.cleanAll(Uploads.of(request, "photos", Photos.MOST, Photos.MOST_BYTES));
            typed.problems().check(batch.problem().isEmpty(), "photos", batch.problem());
            if (typed.wrong()) {
                return page(HttpStatus.UNPROCESSABLE_CONTENT, token, sheet, ReturnedPage.Notice.WRONG, typed);
            }
            Accepted accepted = inbox.accept(new InboxDraft(
                    sheet.merchantId(),
                    SOURCE,
                    key(sheet, sent),
                    ReturnedHandler.KIND,
                    Map.of("From-Address", request.getRemoteAddr()),
                    json.writeValueAsBytes(new ReturnedHandler.Document(
                            sheet.id(), sheet.supplier(), typed.values(), units, batch.photos()))));
            if (accepted == Accepted.FULL) {
                return page(HttpStatus.SERVICE_UNAVAILABLE, token, sheet, ReturnedPage.Notice.BUSY, typed);
            }
        }
        mailroom.awaitHandled(sheet.merchantId(), SOURCE, key(sheet, sent), PATIENCE);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/returned/" + token + "?sent=" + sent))
                .build();
    }

    private ReturnedPage.@Nullable Notice after(ReturnedSheet sheet, String sent) {
        return !SubmissionName.isOne(sent)
                ? null
                : switch (handling(sheet, sent)) {
                    case NEVER_STORED -> null;
                    case WAITING -> ReturnedPage.Notice.LATER;
                    case HANDLED -> ReturnedPage.Notice.THANKS;
                    case PARKED -> ReturnedPage.Notice.PARKED;
                };
    }

    private Handling handling(ReturnedSheet sheet, String sent) {
        return mailroom.handling(sheet.merchantId(), SOURCE, key(sheet, sent));
    }

    private static String key(ReturnedSheet sheet, String sent) {
        return "returned:" + sheet.id() + ":" + sent;
    }

    private ResponseEntity<byte[]> opened(
            String token, HttpServletRequest request, Function<ReturnedSheet, ResponseEntity<byte[]>> then) {
        return switch (links.open(SignedReturnLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> {
                Optional<ReturnedSheet> sheet = sheet(opened.subject(), request);
                yield sheet.isEmpty() ? missing() : then.apply(sheet.get());
            }
            case SignedLinks.Expired expired -> pages.render(HttpStatus.GONE, "portal/returned/gone.jte", Map.of());
            case SignedLinks.Forged forged -> missing();
        };
    }

    /** A genuine token came from the mail, so the mail came; unless one of us, who sees the mail at the desk, tries the link. */
    private Optional<ReturnedSheet> sheet(SignedLinks.Subject subject, HttpServletRequest request) {
        if (cookie.read(request).isEmpty()) {
            outbox.evidence(
                    subject.merchantId(),
                    List.of("return:" + subject.id()),
                    "return.email",
                    "The page in it was opened");
        }
        return store.open(subject.merchantId(), subject.id());
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status, String token, ReturnedSheet sheet, ReturnedPage.@Nullable Notice notice, Typed typed) {
        return pages.render(
                status,
                "portal/returned/returned.jte",
                Map.of("page", new ReturnedPage(sheet, token, OpaqueToken.fresh(), notice, typed)));
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "portal/missing.jte", Map.of());
    }
}
