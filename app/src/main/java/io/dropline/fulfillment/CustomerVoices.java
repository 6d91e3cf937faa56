package io.dropline.fulfillment;

import io.dropline.letter.Brands;
import io.dropline.notifications.CustomerMails;
import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives each merchant a voice; the letterhead is read once a batch. */
@Component
class CustomerVoices {
    private final CustomerMails mails;
    private final TrackingLinks links;
    private final Brands brands;
    private final Clock clock;

    CustomerVoices(CustomerMails mails, TrackingLinks links, Brands brands, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.brands = brands;
        this.clock = clock;
    }

    CustomerVoice of(MerchantId merchant) {
        return new CustomerVoice(merchant, brands.of(merchant), mails, links, clock);
    }
}
