package io.dropline.catalog;

import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What products and offers must be like. The checks are shared by forms, programs and files. */
public final class CatalogRules {
    public static final int MOST_GRAMS = 100_000_000;
    public static final int MOST_UNITS = 100_000_000;
    public static final int MOST_BREAKS = 200;
    private static final int MOST_SKU = 120;

    private CatalogRules() {}

    static FieldProblems check(ProductDraft draft) {
        FieldProblems problems = new FieldProblems();
        sku(problems, draft.sku(), "sku");
        title(problems, draft.title(), "title");
        brand(problems, draft.brand(), "brand");
        productLine(problems, draft.productLine(), "productLine");
        weight(problems, draft.weightGrams(), "weightGrams");
        return problems;
    }

    static FieldProblems check(OfferDraft draft) {
        FieldProblems problems = new FieldProblems();
        sku(problems, draft.sku(), "sku");
        supplierSku(problems, draft.supplierSku(), "supplierSku");
        terms(problems, draft.terms());
        Integer stock = draft.stock();
        if (stock != null) {
            stock(problems, stock, "stock");
        }
        return problems;
    }

    private static void terms(FieldProblems problems, OfferTerms terms) {
        cost(problems, terms.unitCost(), "unitCost");
        fee(problems, terms.unitFee(), "unitFee");
        pack(problems, terms.pack(), "pack");
        Integer leadDays = terms.leadDays();
        if (leadDays != null) {
            leadDays(problems, leadDays, "leadDays");
        }
        BigDecimal map = terms.mapPrice();
        if (map != null) {
            map(problems, map, "mapPrice");
        }
        BigDecimal msrp = terms.msrp();
        if (msrp != null) {
            msrp(problems, msrp, "msrp");
        }
        problems.check(
                terms.breaks().size() <= MOST_BREAKS, "breaks", "An offer has at most " + MOST_BREAKS + " other costs");
        Set<String> seen = new HashSet<>();
        for (OfferTerms.Break one : terms.breaks()) {
            breakAt(problems, one, "breaks");
            problems.check(
                    seen.add(one.fromQuantity() + " " + one.began()),
                    "breaks",
                    "There are two costs from " + one.fromQuantity() + " units that begin on the same day");
        }
    }

    public static void breakAt(FieldProblems problems, OfferTerms.Break one, String field) {
        fromQuantity(problems, one.fromQuantity(), field);
        LocalDate from = one.from();
        LocalDate to = one.to();
        problems.check(
                one.fromQuantity() != 1 || from != null || to != null,
                field,
                "A cost from 1 unit without dates is the unit cost itself");
        problems.check(from == null || near(from), field, "The first day must lie between 1970 and 9999");
        problems.check(to == null || near(to), field, "The last day must lie between 1970 and 9999");
        problems.check(
                from == null || to == null || !to.isBefore(from), field, "The last day must not be before the first");
        cost(problems, one.unitCost(), field);
    }

    public static void fromQuantity(FieldProblems problems, int units, String field) {
        problems.check(
                units >= 1 && units <= MOST_UNITS, field, "A cost must begin at a quantity from 1 to 100,000,000");
    }

    private static boolean near(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() <= 9999;
    }

    public static void sku(FieldProblems problems, String sku, String field) {
        problems.text(sku, MOST_SKU, field, "The SKU");
    }

    public static void supplierSku(FieldProblems problems, String sku, String field) {
        problems.text(sku, MOST_SKU, field, "The supplier's SKU");
    }

    public static void title(FieldProblems problems, String title, String field) {
        problems.text(title, 500, field, "The title");
    }

    public static void brand(FieldProblems problems, String brand, String field) {
        problems.text(brand, 120, field, "The brand");
    }

    public static void productLine(FieldProblems problems, String line, String field) {
        problems.optional(line, 120, field, "The product line");
    }

    public static void weight(FieldProblems problems, int grams, String field) {
        problems.check(grams >= 0 && grams <= MOST_GRAMS, field, "The weight must be from 0 to 100,000,000 g");
    }

    public static void cost(FieldProblems problems, BigDecimal cost, String field) {
        problems.money(cost, field, "The unit cost");
    }

    public static void fee(FieldProblems problems, BigDecimal fee, String field) {
        problems.money(fee, field, "The fee per unit");
    }

    public static void map(FieldProblems problems, BigDecimal price, String field) {
        problems.money(price, field, "The least advertised price");
    }

    public static void msrp(FieldProblems problems, BigDecimal price, String field) {
        problems.money(price, field, "The suggested price");
    }

    public static void pack(FieldProblems problems, int units, String field) {
        problems.check(units >= 1 && units <= 100_000, field, "A pack must have from 1 to 100,000 units");
    }

    public static void leadDays(FieldProblems problems, int days, String field) {
        problems.check(days >= 0 && days <= 365, field, "The lead time must be from 0 to 365 working days");
    }

    public static void stock(FieldProblems problems, int units, String field) {
        problems.check(units >= 0 && units <= MOST_UNITS, field, "The stock must be from 0 to 100,000,000 units");
    }
}
