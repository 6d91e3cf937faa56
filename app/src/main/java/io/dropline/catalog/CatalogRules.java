package io.dropline.catalog;

import io.dropline.platform.fields.FieldProblems;
import java.math.BigDecimal;

/** What products and offers must be like. The checks are shared by forms, programs and files. */
final class CatalogRules {
    static final int MOST_GRAMS = 100_000_000;
    static final int MOST_UNITS = 100_000_000;
    private static final int MOST_SKU = 120;

    private CatalogRules() {}

    static FieldProblems check(ProductDraft draft) {
        FieldProblems problems = new FieldProblems();
        sku(problems, draft.sku(), "sku");
        title(problems, draft.title(), "title");
        brand(problems, draft.brand(), "brand");
        weight(problems, draft.weightGrams(), "weightGrams");
        return problems;
    }

    static FieldProblems check(OfferDraft draft) {
        FieldProblems problems = new FieldProblems();
        sku(problems, draft.sku(), "sku");
        supplierSku(problems, draft.supplierSku(), "supplierSku");
        cost(problems, draft.unitCost(), "unitCost");
        Integer stock = draft.stock();
        if (stock != null) {
            stock(problems, stock, "stock");
        }
        return problems;
    }

    static void sku(FieldProblems problems, String sku, String field) {
        problems.text(sku, MOST_SKU, field, "The SKU");
    }

    static void supplierSku(FieldProblems problems, String sku, String field) {
        problems.text(sku, MOST_SKU, field, "The supplier's SKU");
    }

    static void title(FieldProblems problems, String title, String field) {
        problems.text(title, 500, field, "The title");
    }

    static void brand(FieldProblems problems, String brand, String field) {
        problems.text(brand, 120, field, "The brand");
    }

    static void weight(FieldProblems problems, int grams, String field) {
        problems.check(grams >= 0 && grams <= MOST_GRAMS, field, "The weight must be from 0 to 100,000,000 g");
    }

    static void cost(FieldProblems problems, BigDecimal cost, String field) {
        problems.money(cost, field, "The unit cost");
    }

    static void stock(FieldProblems problems, int units, String field) {
        problems.check(units >= 0 && units <= MOST_UNITS, field, "The stock must be from 0 to 100,000,000 units");
    }
}
