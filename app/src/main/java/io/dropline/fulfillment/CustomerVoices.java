package io.dropline.fulfillment;

import io.dropline.notifications.CustomerMails;
import io.dropline.notifications.TrackingLinks;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives each merchant a voice; the letterhead is read once a batch. */
@Component
class CustomerVoices {
    private final CustomerMails mails;
    private final TrackingLinks links;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CustomerVoices(CustomerMails mails, TrackingLinks links, JdbcTemplate jdbc, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CustomerVoice of(MerchantId merchant) {
        CustomerVoice.Letterhead letterhead = Objects.requireNonNull(jdbc.queryForObject(
                "select name, support_email, accent from merchant where id = ?",
                (row, index) -> new CustomerVoice.Letterhead(
                        row.getString("name"), row.getString("support_email"), row.getString("accent")),
                merchant.value()));
        return new CustomerVoice(merchant, letterhead, mails, links, clock);
    }
}
