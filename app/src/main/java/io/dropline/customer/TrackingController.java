package io.dropline.customer;

import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind the link in a customer's mails. It only shows. */
@Controller
class TrackingController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private final SignedLinks links;
    private final TrackStore store;
    private final Pages pages;
    private final Clock clock;

    TrackingController(SignedLinks links, TrackStore store, Pages pages, Clock clock) {
        this.links = links;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/track/{token}")
    ResponseEntity<byte[]> show(@PathVariable String token) {
        return switch (links.open(SignedTrackingLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> show(token, opened.subject());
            case SignedLinks.Expired expired ->
                pages.render(HttpStatus.GONE, "customer/gone.jte", Map.of("expired", true));
            case SignedLinks.Forged forged -> missing();
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

    private ResponseEntity<byte[]> show(String token, SignedLinks.Subject subject) {
        return store.open(subject.merchantId(), subject.id())
                .map(track -> {
                    LocalDate today = clock.instant().atZone(LAST_ZONE).toLocalDate();
                    TrackPage page = new TrackPage(track, token, Headline.of(track, today));
                    return pages.render("customer/track.jte", Map.of("page", page));
                })
                .orElseGet(this::missing);
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "customer/gone.jte", Map.of("expired", false));
    }
}
