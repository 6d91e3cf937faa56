package io.dropline.catalog.kits;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up what kits consist of. A kit has no offers of its own and is no part of another; orders placed before a change keep the parts they had.
 */
@Component
public class Kits {
    /**
     * What became of a batch.
     *
     * @param changed how many kits are not as before
     * @param wrong what is wrong with those that were left as they were, by SKU
     */
    public record Taken(int changed, Map<String, List<FieldProblem>> wrong) {}

    private final KitStore store;
    private final Audit audit;

    Kits(KitStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Makes a product a kit, or a kit another. */
    @Transactional
    public Saved<Kit> save(Actor actor, KitDraft draft) {
        List<FieldProblem> wrong = take(actor, List.of(draft)).wrong().get(draft.sku());
        return wrong == null
                ? new Saved.Done<>(find(actor.merchantId(), draft.sku()).orElseThrow())
                : new Saved.Wrong<>(wrong);
    }

    /** The same for many, each SKU at most once; one that is wrong harms no other. */
    @Transactional
    public Taken take(Actor actor, List<KitDraft> drafts) {
        if (drafts.isEmpty()) {
            return new Taken(0, Map.of());
        }
        KitRules.Surroundings around = surroundings(actor.merchantId(), drafts);
        Map<String, List<FieldProblem>> wrong = new LinkedHashMap<>();
        List<KitDraft> possible = checked(drafts, around, wrong);
        List<KitDraft> good = checked(possible, around.with(possible), wrong);
        List<KitStore.Row> parts = new ArrayList<>();
        good.forEach(draft -> draft.parts().forEach(part -> parts.add(new KitStore.Row(draft.sku(), part))));
        Set<String> changed = store.replace(
                actor.merchantId(), good.stream().map(KitDraft::sku).toList(), parts);
        if (changed.size() == 1) {
            audit.record(actor, "kit.saved", changed.iterator().next(), Map.of());
        } else if (!changed.isEmpty()) {
            audit.record(actor, "kits.imported", changed.size() + " kits", Map.of());
        }
        return new Taken(changed.size(), wrong);
    }

    private KitRules.Surroundings surroundings(MerchantId merchant, List<KitDraft> drafts) {
        List<String> skus = drafts.stream().map(KitDraft::sku).distinct().toList();
        List<String> named = drafts.stream()
                .flatMap(draft -> Stream.concat(
                        Stream.of(draft.sku()), draft.parts().stream().map(KitDraft.Part::sku)))
                .distinct()
                .toList();
        Set<String> products = store.lockProducts(merchant, named);
        return new KitRules.Surroundings(
                products,
                store.kitsAmong(merchant, named),
                store.partsAmong(merchant, skus, skus),
                store.offeredAmong(merchant, skus));
    }

    /** Those with which nothing is wrong. */
    private static List<KitDraft> checked(
            List<KitDraft> drafts, KitRules.Surroundings around, Map<String, List<FieldProblem>> wrong) {
        List<KitDraft> good = new ArrayList<>();
        for (KitDraft draft : drafts) {
            FieldProblems problems = KitRules.check(draft, around);
            if (problems.none()) {
                good.add(draft);
            } else {
                wrong.put(draft.sku(), problems.list());
            }
        }
        return good;
    }

    /** Makes a kit a product like any other. False if it is none. */
    @Transactional
    public boolean dissolve(Actor actor, String sku) {
        boolean done = store.remove(actor.merchantId(), sku);
        if (done) {
            audit.record(actor, "kit.dissolved", sku, Map.of());
        }
        return done;
    }

    public Optional<Kit> find(MerchantId merchant, String sku) {
        return store.list(merchant, sku, "", 1).stream().findFirst();
    }

    /**
     * Kits by SKU.
     *
     * @param after the last SKU of the page before; empty for the first
     */
    public List<Kit> list(MerchantId merchant, String after, int limit) {
        return store.list(merchant, null, after, limit);
    }

    /** The SKUs of the kits of which a product is a part. */
    public List<String> with(MerchantId merchant, String part) {
        return store.with(merchant, part);
    }

    /** Which of these SKUs are kits. */
    public Set<String> among(MerchantId merchant, List<String> skus) {
        return store.kitsAmong(merchant, skus);
    }
}
