package io.dropline.customer;

import io.dropline.customer.returns.MyReturns;
import io.dropline.platform.secrets.OpaqueToken;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the link in a customer's mails. It shows, and takes questions. */
@Controller
class TrackingController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final SignedLinks links;
    private final TrackStore store;
    private final MyReturns returns;
    private final Questioning questioning;
    private final TrackDoor door;
    private final Pages pages;
    private final Clock clock;

    TrackingController(
            SignedLinks links,
            TrackStore store,
            MyReturns returns,
            Questioning questioning,
            TrackDoor door,
            Pages pages,
            Clock clock) {
        this.links = links;
        this.store = store;
        this.returns = returns;
        this.questioning = questioning;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/track/{token}")
    ResponseEntity<byte[]> show(@PathVariable String token, @RequestParam(defaultValue = "") String sent) {
        TrackPage.Sent before = sent.isEmpty() ? TrackPage.Sent.NOTHING : TrackPage.Sent.RECEIVED;
        return door.open(token, subject -> show(token, subject, HttpStatus.OK, before, ""));
    }

    /** A question about the order. */
    @PostMapping("/track/{token}/question")
    ResponseEntity<byte[]> ask(@PathVariable String token, HttpServletRequest request) {
        return door.open(token, subject -> ask(token, subject, request));
    }

    private Optional<ResponseEntity<byte[]>> ask(String token, SignedLinks.Subject about, HttpServletRequest request) {
        String text = Questioning.field(request, "text");
        TrackPage.Sent sent = questioning.aboutOrder(about.merchantId(), about.id(), text, request);
        return switch (sent) {
            case RECEIVED ->
                Optional.of(ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/track/" + token + "?sent=yes#questions"))
                        .build());
            case TOO_MANY -> show(token, about, HttpStatus.TOO_MANY_REQUESTS, sent, text);
            case BUSY -> show(token, about, HttpStatus.SERVICE_UNAVAILABLE, sent, text);
            case WRONG, NOTHING -> show(token, about, HttpStatus.UNPROCESSABLE_CONTENT, sent, text);
        };
    }

    /** The merchant's colour, for the page at this token. */
    @GetMapping("/track/{token}/accent.css")
    ResponseEntity<byte[]> accent(@PathVariable String token) {
        Optional<String> accent = switch (links.open(SignedTrackingLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> store.accent(opened.subject().merchantId());
            case SignedLinks.Expired expired -> Optional.empty();
            case SignedLinks.Forged forged -> Optional.empty();
        };
        return accent.map(colour -> ResponseEntity.ok()
                        .contentType(CSS)
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body(new Accent(colour).css().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<ResponseEntity<byte[]>> show(
            String token, SignedLinks.Subject subject, HttpStatus status, TrackPage.Sent sent, String typed) {
        return store.open(subject.merchantId(), subject.id()).map(track -> {
            Instant now = clock.instant();
            TrackPage.Questions questions = new TrackPage.Questions(
                    store.asked(subject.merchantId(), subject.id()), sent, OpaqueToken.fresh(), typed);
            TrackPage page = new TrackPage(
                    track,
                    token,
                    Headline.of(track, now),
                    returns.of(subject.merchantId(), subject.id()),
                    returns.possible(subject.merchantId(), subject.id()),
                    questions,
                    now);
            return pages.render(status, "customer/track.jte", Map.of("page", page));
        });
    }
}
