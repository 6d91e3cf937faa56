package io.dropline.portal.credit;

import io.dropline.finance.claims.Claim;
import io.dropline.finance.claims.ClaimLetters;
import io.dropline.finance.claims.Claims;
import io.dropline.finance.letters.ClaimLetter;
import io.dropline.finance.letters.Correspondence;
import io.dropline.mailroom.Outbox;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A fresh link for who has an expired one: at most one an hour, so that nobody's mailbox is flooded. */
@Component
class FreshCreditLink {
    private final Claims claims;
    private final ClaimLetters letters;
    private final Correspondence correspondence;
    private final Outbox outbox;
    private final Clock clock;

    FreshCreditLink(Claims claims, ClaimLetters letters, Correspondence correspondence, Outbox outbox, Clock clock) {
        this.claims = claims;
        this.letters = letters;
        this.correspondence = correspondence;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False where nothing is open any more. */
    @Transactional
    public boolean send(MerchantId merchant, UUID supplier) {
        List<UUID> open =
                claims.openOf(merchant, supplier).stream().map(Claim::id).toList();
        if (open.isEmpty()) {
            return false;
        }
        claims.lock(merchant, open); // two wishes at the same time are one after the other
        Instant now = clock.instant();
        Correspondence.Party party = Objects.requireNonNull(
                correspondence.parties(merchant, List.of(supplier)).get(supplier));
        String id = "claims-link-" + now.truncatedTo(ChronoUnit.HOURS).getEpochSecond() + "." + supplier + "@dropline";
        ClaimLetters.Topic topic = new ClaimLetters.Topic(party, ClaimLetter.Purpose.LINK, id, open);
        outbox.writeOnce(letters.about(merchant, List.of(topic), now));
        return true;
    }
}
