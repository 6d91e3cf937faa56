package io.dropline.support.evidence;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a chargeback: one PDF with the order, its parcels and every scan, the mails that were sent, and what was written. */
@Component
public class DisputeEvidence {
    /**
     * A pack.
     *
     * @param name of the file ("evidence-2817.pdf")
     */
    public record File(String name, byte[] content) {}

    private final DisputeStore store;
    private final Audit audit;
    private final Clock clock;

    DisputeEvidence(DisputeStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty if there is no such order. */
    @Transactional
    public Optional<File> of(Actor actor, UUID order) {
        return store.load(actor.merchantId(), order, clock.instant()).map(facts -> {
            audit.record(
                    actor,
                    "dispute-evidence.made",
                    facts.number(),
                    Map.of("parcels", facts.parcels().size()));
            String plain = facts.number().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
            return new File("evidence-" + plain + ".pdf", DisputePaper.print(facts));
        });
    }
}
