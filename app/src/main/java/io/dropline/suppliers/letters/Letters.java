package io.dropline.suppliers.letters;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.Saved;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters behind brand authorizations. */
@Component
public class Letters {
    /** The greatest size of a letter, in bytes. */
    public static final int MOST_BYTES = LetterRules.MOST_BYTES;

    private static final int MOST = 10;

    private final LetterStore store;
    private final Audit audit;
    private final Clock clock;

    Letters(LetterStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a letter. The same bytes once more are the same letter. Another letter than those that were checked has to be checked anew. */
    @Transactional
    public Saved<Letter> add(Actor actor, UUID authorization, String name, byte[] content) {
        Optional<LetterType> type = LetterType.of(content);
        if (content.length > MOST_BYTES) {
            return Saved.wrong("letter", "A letter has 10 MB at most");
        }
        if (type.isEmpty()) {
            return Saved.wrong("letter", "A letter is a PDF, PNG or JPEG file; this is none of them");
        }
        Optional<String> wrong = LetterRules.wrong(type.get(), content);
        if (wrong.isPresent()) {
            return Saved.wrong("letter", wrong.get());
        }
        Optional<String> supplier = store.lock(actor.merchantId(), authorization);
        if (supplier.isEmpty()) {
            return Saved.wrong("authorization", "There is no such authorization, or it was revoked");
        }
        String sha256 = sha256(content);
        List<Letter> there = store.list(actor.merchantId(), List.of(authorization));
        Optional<Letter> same =
                there.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) {
            return new Saved.Done<>(same.get());
        }
        if (there.size() >= MOST) {
            return Saved.wrong("letter", "An authorization has " + MOST + " letters at most");
        }
        Letter letter = new Letter(
                Ids.next(),
                authorization,
                LetterRules.name(name, type.get()),
                type.get(),
                content.length,
                sha256,
                actor.label(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)); // as the database will have it
        store.add(actor.merchantId(), letter, content);
        store.uncheck(actor.merchantId(), authorization);
        told(actor, "authorization.letter-added", supplier.get(), letter);
        return new Saved.Done<>(letter);
    }

    /** The letters of these authorizations, by authorization, in the order in which they came. */
    public Map<UUID, List<Letter>> list(MerchantId merchant, List<UUID> authorizations) {
        return store.list(merchant, authorizations).stream().collect(Collectors.groupingBy(Letter::authorization));
    }

    public Optional<LetterFile> find(MerchantId merchant, UUID authorization, UUID id) {
        return store.find(merchant, authorization, id);
    }

    /** Takes a letter away; what is left has to be checked anew. Empty if it is not there. */
    @Transactional
    public Optional<Letter> remove(Actor actor, UUID authorization, UUID id) {
        return store.lock(actor.merchantId(), authorization)
                .flatMap(supplier -> store.remove(actor.merchantId(), authorization, id)
                        .map(letter -> {
                            store.uncheck(actor.merchantId(), authorization);
                            told(actor, "authorization.letter-removed", supplier, letter);
                            return letter;
                        }));
    }

    private void told(Actor actor, String action, String supplier, Letter letter) {
        audit.record(actor, action, supplier, Map.of("name", letter.name(), "sha256", letter.sha256()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
