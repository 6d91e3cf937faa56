package io.dropline.suppliers.vetting;

import io.dropline.access.Actor;
import io.dropline.platform.MerchantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What suppliers still need before they are relied on, and why each stands where it stands. */
@Component
public class Vetting {
    private final VettingStore store;
    private final Clock clock;

    Vetting(VettingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Empty if there is no such supplier. */
    public Optional<Checklist> checklist(MerchantId merchant, UUID supplier) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.known(merchant, supplier, today).map(known -> Checklist.of(supplier, known));
    }

    /** The last first. */
    public List<Turn> history(MerchantId merchant, UUID supplier) {
        return store.history(merchant, supplier);
    }

    /** Keeps why a supplier came to stand elsewhere; in the caller's transaction. */
    public void turned(Actor actor, UUID supplier, String from, String to, String reason, List<String> unmet) {
        store.add(actor.merchantId(), supplier, new Turn(clock.instant(), actor.label(), from, to, reason, unmet));
    }
}
