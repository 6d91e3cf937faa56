package io.dropline.customer;

import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.web.Pages;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lets in who has a customer's link, and says so to who has not. */
@Component
public class TrackDoor {
    private final SignedLinks links;
    private final Pages pages;
    private final Clock clock;

    TrackDoor(SignedLinks links, Pages pages, Clock clock) {
        this.links = links;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param then what is behind the door for this order; empty where there is no such thing */
    public ResponseEntity<byte[]> open(
            String token, Function<SignedLinks.Subject, Optional<ResponseEntity<byte[]>>> then) {
        return switch (links.open(SignedTrackingLinks.PURPOSE, token, clock.instant())) {
            case SignedLinks.Opened opened -> then.apply(opened.subject()).orElseGet(this::missing);
            case SignedLinks.Expired expired ->
                pages.render(HttpStatus.GONE, "customer/gone.jte", Map.of("expired", true));
            case SignedLinks.Forged forged -> missing();
        };
    }

    private ResponseEntity<byte[]> missing() {
        return pages.render(HttpStatus.NOT_FOUND, "customer/gone.jte", Map.of("expired", false));
    }
}
