package io.dropline.console.products;

import io.dropline.catalog.Offer;
import io.dropline.catalog.OfferDraft;
import io.dropline.catalog.OfferTerms;
import io.dropline.console.page.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as the fields of a form, and back. The rows of its costs are numbered: {@code quantity0, cost0, from0, to0}. */
final class OfferForms {
    private static final int SPARE_ROWS = 3;

    private OfferForms() {}

    static Form empty() {
        return Form.empty().with("active", "on").with("pack", "1");
    }

    static Form of(Offer offer) {
        OfferTerms terms = offer.terms();
        Form form = Form.empty()
                .with("supplier", offer.supplier())
                .with("supplierSku", offer.supplierSku())
                .with("unitCost", plain(terms.unitCost()))
                .with("unitFee", terms.unitFee().signum() == 0 ? "" : plain(terms.unitFee()))
                .with("pack", terms.pack())
                .with("leadDays", terms.leadDays())
                .with("shipFrom", terms.shipFrom().toArray())
                .with("mapPrice", plain(terms.mapPrice()))
                .with("msrp", plain(terms.msrp()));
        for (int i = 0; i < terms.breaks().size(); i++) {
            OfferTerms.Break one = terms.breaks().get(i);
            form.with("quantity" + i, one.fromQuantity())
                    .with("cost" + i, plain(one.unitCost()))
                    .with("from" + i, one.from())
                    .with("to" + i, one.to());
        }
        return offer.active() ? form.with("active", "on") : form;
    }

    /** How many rows of costs to show: those that were sent, and some to spare where they are full. */
    static int rows(Form form) {
        int rows = 0;
        while (form.names().contains("quantity" + rows)) {
            rows++;
        }
        boolean full = rows == 0
                || form.flag("more")
                || !form.text("quantity" + (rows - 1)).isEmpty();
        return full ? rows + SPARE_ROWS : rows;
    }

    static OfferDraft draft(String sku, Form form) {
        OfferTerms terms = new OfferTerms(
                needed(form, "unitCost"),
                breaks(form),
                form.amount("unitFee"),
                form.text("pack").isEmpty() ? 1 : form.whole("pack"),
                optionalWhole(form, "leadDays"),
                form.texts("shipFrom"),
                optionalAmount(form, "mapPrice"),
                optionalAmount(form, "msrp"));
        return new OfferDraft(
                form.text("supplier"),
                sku,
                form.text("supplierSku"),
                terms,
                optionalWhole(form, "stock"),
                form.flag("active"));
    }

    private static List<OfferTerms.Break> breaks(Form form) {
        List<OfferTerms.Break> breaks = new ArrayList<>();
        for (int i = 0; form.names().contains("quantity" + i); i++) {
            LocalDate from = form.day("from" + i);
            LocalDate to = form.day("to" + i);
            boolean blank = form.text("quantity" + i).isEmpty()
                    && form.text("cost" + i).isEmpty()
                    && from == null
                    && to == null;
            if (!blank) {
                int quantity = form.text("quantity" + i).isEmpty() ? 1 : form.whole("quantity" + i);
                breaks.add(new OfferTerms.Break(quantity, from, to, needed(form, "cost" + i)));
            }
        }
        return breaks;
    }

    private static BigDecimal needed(Form form, String name) {
        form.problems().check(!form.text(name).isEmpty(), name, "A cost, please");
        return form.amount(name);
    }

    private static @Nullable Integer optionalWhole(Form form, String name) {
        return form.text(name).isEmpty() ? null : form.whole(name);
    }

    private static @Nullable BigDecimal optionalAmount(Form form, String name) {
        return form.text(name).isEmpty() ? null : form.amount(name);
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(2, stripped.scale())).toPlainString();
    }
}
