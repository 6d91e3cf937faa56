package io.dropline.customer;

import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses of the tracking page. They work for two to three years, and are the same for all mails of a calendar year. */
@Component
class SignedTrackingLinks implements TrackingLinks {
    static final String PURPOSE = "track";

    private final SignedLinks links;
    private final Settings settings;
    private final Clock clock;

    SignedTrackingLinks(SignedLinks links, Settings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String trackingLink(MerchantId merchant, UUID order) {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        Instant end = LocalDate.of(year + 3, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return settings.publicUrl() + "/track/" + links.issue(PURPOSE, new SignedLinks.Subject(merchant, order), end);
    }
}
