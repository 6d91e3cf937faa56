package io.dropline.suppliers.evidence;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a marketplace that asks whether a supplier may sell a brand: one PDF with a cover and the letters behind it. */
@Component
public class EvidencePack {
    /** What came of asking for one. */
    public sealed interface Answer {
        /**
         * A pack.
         *
         * @param name of the file ("evidence-NORDIC.pdf")
         */
        record Pack(String name, byte[] content) implements Answer {}

        /** There is no such supplier, or nothing stands for the brand. */
        record Nothing() implements Answer {}

        /** Its letters are more than one PDF can be made of in the memory there is; {@code reason} says what to do. */
        record TooLarge(String reason) implements Answer {}
    }

    /** Of all letters in one pack, in bytes. They are held in memory, and so is the PDF that is made of them. */
    static final long MOST_BYTES = 50L * 1024 * 1024;

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
     */
    @Transactional
    public Answer of(Actor actor, UUID supplier, @Nullable String brand) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long bytes = store.weight(actor.merchantId(), supplier, brand, today);
        if (bytes > MOST_BYTES) {
            return new Answer.TooLarge("The letters are " + Math.ceilDiv(bytes, 1024L * 1024)
                    + " MB together, and one PDF holds 50 MB: "
                    + (brand == null ? "ask for one brand at a time" : "put smaller scans in their place"));
        }
        return store.load(actor.merchantId(), supplier, brand, clock.instant(), today)
                .filter(evidence -> !evidence.grants().isEmpty())
                .map(evidence -> pack(actor, evidence, brand))
                .orElseGet(Answer.Nothing::new);
    }

    private Answer pack(Actor actor, Evidence evidence, @Nullable String brand) {
        audit.record(
                actor,
                "evidence.made",
                evidence.code(),
                Map.of(
                        "brand",
                        brand == null ? "" : brand,
                        "authorizations",
                        evidence.grants().size()));
        return new Answer.Pack(name(evidence, brand), EvidencePaper.print(evidence));
    }

    private static String name(Evidence evidence, @Nullable String brand) {
        String plain = brand == null ? "" : "-" + brand.replaceAll("[^\\p{L}\\p{N}]+", "-");
        return "evidence-" + evidence.code() + plain + ".pdf";
    }
}
