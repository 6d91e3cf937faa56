package io.dropline.inventory.shelf;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What merchants decide about publishing to their stores. */
@Component
public class Shelves {
    private static final int MOST = 1_000_000;
    private final ShelfStore store;
    private final Audit audit;

    Shelves(ShelfStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    public List<Shelf> list(MerchantId merchant) {
        return store.list(merchant);
    }

    public Optional<Shelf> find(MerchantId merchant, UUID storeId) {
        return list(merchant).stream()
                .filter(shelf -> shelf.storeId().equals(storeId))
                .findFirst();
    }

    /**
     * Decides. All figures are read back before the next one is published.
     *
     * @throws IllegalArgumentException if there is no such store
     */
    @Transactional
    public Saved<Shelf> save(Actor actor, UUID storeId, Shelf.Draft draft) {
        Shelf before = find(actor.merchantId(), storeId)
                .orElseThrow(() -> new IllegalArgumentException("There is no store " + storeId));
        Integer cap = draft.cap();
        FieldProblems problems = new FieldProblems()
                .country(draft.country(), "country")
                .check(cap == null || (cap >= 0 && cap <= MOST), "cap", "From 0 to 1,000,000, or nothing")
                .check(
                        draft.locationRef().isEmpty()
                                || draft.locationRef().equals(before.locationRef())
                                || before.locations().stream()
                                        .anyMatch(one -> one.ref().equals(draft.locationRef())),
                        "locationRef",
                        "The store has no such location");
        return problems.orElse(() -> {
            store.save(actor.merchantId(), storeId, draft);
            audit.record(
                    actor,
                    "shelf.saved",
                    before.domain(),
                    Map.of("publishes", draft.publishes(), "country", draft.country(), "cap", cap == null ? "" : cap));
            return find(actor.merchantId(), storeId).orElseThrow();
        });
    }
}
