package io.dropline.console.suppliers;

import io.dropline.catalog.Offer;
import io.dropline.console.page.Show;
import io.dropline.routing.RateTable;
import io.dropline.routing.ShippingRule;
import io.dropline.routing.WeightTable;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.vetting.Checklist;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One supplier at a glance: what it still needs, terms, offers, and how it delivers. */
public record SupplierPage(
        Supplier supplier, SupplierRow record, Checklist checklist, List<Offer> offers, boolean moreOffers) {

    /** How it charges for shipping, in words. */
    public String shipping() {
        return words(supplier.terms().shipping());
    }

    private String words(ShippingRule rule) {
        return switch (rule) {
            case ShippingRule.Free() -> "Free";
            case ShippingRule.Flat(BigDecimal amount) -> money(amount) + " a parcel";
            case ShippingRule.PerItem(BigDecimal first, BigDecimal additional) ->
                money(first) + " for the first item, " + money(additional) + " for each further";
            case ShippingRule.ByWeight(BigDecimal base, BigDecimal perKg) ->
                money(base) + " and " + money(perKg) + " a kilogram";
            case ShippingRule.FreeOver(BigDecimal threshold, ShippingRule otherwise) ->
                "Free from " + money(threshold) + " of goods, else " + lower(words(otherwise));
            case WeightTable table ->
                "By weight, from " + money(table.rows().getFirst().amount());
            case RateTable table ->
                "By distance and weight, from "
                        + money(table.zones().getFirst().rows().getFirst().amount());
        };
    }

    private String money(BigDecimal amount) {
        return Show.money(amount, supplier.terms().currency());
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** "Mon Tue Wed Thu Fri". */
    public String workingDays() {
        return supplier.terms().workingDays().stream()
                .sorted()
                .map(SupplierPage::shortName)
                .collect(Collectors.joining(" "));
    }

    private static String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
