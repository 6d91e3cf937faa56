package io.dropline.catalog.kits;

import io.dropline.platform.fields.FieldProblems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What kits must be like. Pure. */
final class KitRules {
    private static final int MOST_PARTS = 50;
    private static final int MOST_UNITS = 1000;

    /**
     * What of the catalogue bears on kits.
     *
     * @param products those there are, of all SKUs that are named
     * @param kits SKUs that are kits
     * @param parts SKUs that are parts of kits
     * @param offered SKUs that a supplier offers
     */
    record Surroundings(Set<String> products, Set<String> kits, Set<String> parts, Set<String> offered) {
        /** When these are taken, too. */
        Surroundings with(List<KitDraft> drafts) {
            Set<String> moreKits = new HashSet<>(kits);
            Set<String> moreParts = new HashSet<>(parts);
            for (KitDraft draft : drafts) {
                moreKits.add(draft.sku());
                draft.parts().forEach(part -> moreParts.add(part.sku()));
            }
            return new Surroundings(products, moreKits, moreParts, offered);
        }
    }

    private KitRules() {}

    static FieldProblems check(KitDraft draft, Surroundings around) {
        FieldProblems problems = new FieldProblems();
        String sku = draft.sku();
        problems.check(around.products().contains(sku), "sku", "There is no product with the SKU " + sku);
        problems.check(
                !around.offered().contains(sku),
                "sku",
                "Suppliers offer " + sku
                        + " itself; a kit is bought by its parts. Have its offers bought no more first");
        problems.check(
                !around.parts().contains(sku), "sku", sku + " is a part of another kit, and cannot be a kit itself");
        problems.check(!draft.parts().isEmpty(), "parts", "A kit needs a part");
        problems.check(draft.parts().size() <= MOST_PARTS, "parts", "A kit has at most " + MOST_PARTS + " parts");
        Set<String> seen = new HashSet<>();
        for (KitDraft.Part part : draft.parts()) {
            problems.check(!part.sku().equals(sku), "parts", "A kit cannot be a part of itself");
            problems.check(
                    around.products().contains(part.sku()),
                    "parts",
                    part.sku().isEmpty() ? "A part has no SKU" : "There is no product with the SKU " + part.sku());
            problems.check(
                    !around.kits().contains(part.sku()) || part.sku().equals(sku),
                    "parts",
                    part.sku() + " is a kit itself; name its parts");
            problems.check(seen.add(part.sku()), "parts", part.sku() + " is named twice");
            problems.check(
                    part.quantity() >= 1 && part.quantity() <= MOST_UNITS,
                    "parts",
                    "A kit has from 1 to 1,000 units of " + part.sku());
        }
        return problems;
    }
}
