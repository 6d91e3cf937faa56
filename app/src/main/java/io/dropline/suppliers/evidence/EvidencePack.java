package io.dropline.suppliers.evidence;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a marketplace that asks whether a supplier may sell a brand: one PDF with a cover and the letters behind it. */
@Component
public class EvidencePack {
    /**
     * A pack.
     *
     * @param name of the file ("evidence-NORDIC.pdf")
     */
    public record File(String name, byte[] content) {}

    private final EvidenceStore store;
    private final Audit audit;
    private final Clock clock;

    EvidencePack(EvidenceStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What stands today, with its letters.
     *
     * @param brand the one that was asked about; null: all of the supplier's
     * @return empty if there is no such supplier, or nothing stands for the brand
     */
    @Transactional
    public Optional<File> of(Actor actor, UUID supplier, @Nullable String brand) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.load(actor.merchantId(), supplier, brand, clock.instant(), today)
                .filter(evidence -> !evidence.grants().isEmpty())
                .map(evidence -> {
                    audit.record(
                            actor,
                            "evidence.made",
                            evidence.code(),
                            Map.of(
                                    "brand",
                                    brand == null ? "" : brand,
                                    "authorizations",
                                    evidence.grants().size()));
                    return new File(name(evidence, brand), EvidencePaper.print(evidence));
                });
    }

    private static String name(Evidence evidence, @Nullable String brand) {
        String plain = brand == null ? "" : "-" + brand.replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "evidence-" + evidence.code() + plain + ".pdf";
    }
}
