package io.dropline.console.suppliers;

import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.routing.RateTable;
import io.dropline.routing.ShippingRule;
import io.dropline.routing.WeightTable;
import io.dropline.suppliers.SupplierDraft;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** A supplier's terms as fields of a form, and back. */
public final class SupplierForm {
    private SupplierForm() {}

    public static Form of(SupplierDraft terms) {
        Form form = Form.empty()
                .with("code", terms.code())
                .with("name", terms.name())
                .with("contact", terms.contact())
                .with("email", terms.email())
                .with("shipFromPostal", terms.shipFromPostal())
                .with("shipFromCountry", terms.shipFromCountry())
                .with("zone", terms.zone())
                .with("cutOff", terms.cutOff())
                .with("workingDays", terms.workingDays().toArray())
                .with("handlingDaysMin", terms.handlingDaysMin())
                .with("handlingDaysMax", terms.handlingDaysMax())
                .with("answerWithinHours", terms.answerWithinHours())
                .with("currency", terms.currency())
                .with("dropFee", Show.plain(terms.dropFee()))
                .with("shipTo", String.join(", ", terms.shipTo()));
        return switch (terms.shipping()) {
            case ShippingRule.FreeOver(BigDecimal threshold, ShippingRule otherwise) ->
                rule(form.with("freeOver", "on").with("threshold", Show.plain(threshold)), otherwise);
            case ShippingRule rule -> rule(form, rule);
        };
    }

    private static Form rule(Form form, ShippingRule rule) {
        return switch (rule) {
            case ShippingRule.Free() -> form.with("rule", "free");
            case ShippingRule.Flat(BigDecimal amount) ->
                form.with("rule", "flat").with("amount", Show.plain(amount));
            case ShippingRule.PerItem(BigDecimal first, BigDecimal additional) ->
                form.with("rule", "per-item")
                        .with("first", Show.plain(first))
                        .with("additional", Show.plain(additional));
            case ShippingRule.ByWeight(BigDecimal base, BigDecimal perKg) ->
                form.with("rule", "by-weight").with("base", Show.plain(base)).with("perKg", Show.plain(perKg));
            // A threshold behind a threshold cannot be shown; the inner rule is what is charged below both.
            case ShippingRule.FreeOver(BigDecimal threshold, ShippingRule otherwise) -> rule(form, otherwise);
            case WeightTable table -> form.with("rule", "rate-table").with("rates", RateText.of(table));
            case RateTable table -> form.with("rule", "rate-table").with("rates", RateText.of(table));
        };
    }

    /** The terms with the fields that were sent written over them: a form may hold a part of them only. The code stays, for files and the API use it. */
    public static Form changed(SupplierDraft terms, Form sent) {
        Form form = of(terms);
        // What is not ticked is not sent; a field beside it tells that it was there to be ticked.
        if (sent.names().contains("rule")) {
            form.with("freeOver");
        }
        if (sent.names().contains("cutOff")) {
            form.with("workingDays");
        }
        sent.names().stream().filter(name -> !name.equals("code")).forEach(name -> form.with(name, sent.all(name)));
        return form;
    }

    /** Reads the fields; what cannot be read is left in the form as a problem. */
    public static SupplierDraft read(Form form) {
        return new SupplierDraft(
                form.text("code"),
                form.text("name"),
                form.text("contact"),
                form.text("email"),
                form.text("shipFromPostal"),
                form.text("shipFromCountry"),
                form.text("zone"),
                form.time("cutOff"),
                days(form),
                form.whole("handlingDaysMin"),
                form.whole("handlingDaysMax"),
                form.whole("answerWithinHours"),
                form.text("currency"),
                amount(form, "dropFee"),
                shipping(form),
                form.codes("shipTo"));
    }

    /** The terms with another week and pace; all else stays as it is, whether or not a form can show it. */
    public static SupplierDraft week(SupplierDraft terms, Form form) {
        return new SupplierDraft(
                terms.code(),
                terms.name(),
                terms.contact(),
                terms.email(),
                terms.shipFromPostal(),
                terms.shipFromCountry(),
                form.text("zone"),
                form.time("cutOff"),
                days(form),
                form.whole("handlingDaysMin"),
                form.whole("handlingDaysMax"),
                form.whole("answerWithinHours"),
                terms.currency(),
                terms.dropFee(),
                terms.shipping(),
                terms.shipTo());
    }

    private static ShippingRule rates(Form form) {
        RateTable table = RateText.read(form.text("rates")).orElse(null);
        form.problems()
                .check(
                        table != null,
                        "rates",
                        "Each line needs miles, grams and an amount, as in 300 500 4.90; farther and heavier parcels after nearer and lighter ones");
        return table == null ? new ShippingRule.Free() : table;
    }

    private static ShippingRule shipping(Form form) {
        ShippingRule rule = switch (form.text("rule")) {
            case "flat" -> new ShippingRule.Flat(amount(form, "amount"));
            case "per-item" -> new ShippingRule.PerItem(amount(form, "first"), amount(form, "additional"));
            case "by-weight" -> new ShippingRule.ByWeight(amount(form, "base"), amount(form, "perKg"));
            case "rate-table" -> rates(form);
            default -> new ShippingRule.Free();
        };
        return form.flag("freeOver") && !(rule instanceof ShippingRule.Free)
                ? new ShippingRule.FreeOver(amount(form, "threshold"), rule)
                : rule;
    }

    /** The rules' records do not take what cannot be an amount, so it is asked about here. */
    private static BigDecimal amount(Form form, String field) {
        BigDecimal amount = form.amount(field);
        boolean good = amount.signum() >= 0
                && amount.stripTrailingZeros().scale() <= 4
                && amount.compareTo(BigDecimal.valueOf(10_000_000)) <= 0;
        form.problems().check(good, field, "0 or more, with at most four decimals, please");
        return good ? amount : BigDecimal.ZERO;
    }

    private static Set<DayOfWeek> days(Form form) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (form.has("workingDays", day)) {
                days.add(day);
            }
        }
        return days;
    }
}
