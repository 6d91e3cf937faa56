package io.dropline.suppliers;

import io.dropline.mail.MailAddress;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.routing.RateTable;
import io.dropline.routing.ShippingRule;
import io.dropline.routing.WeightTable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a supplier must be like. */
final class SupplierRules {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern REGION = Pattern.compile("-?([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final int MOST_DAYS = 180;
    private static final int MOST_HOURS = 24 * 30;

    private SupplierRules() {}

    static FieldProblems check(SupplierDraft draft) {
        FieldProblems problems = new FieldProblems()
                .check(
                        CODE.matcher(draft.code()).matches(),
                        "code",
                        "A code has 1 to 40 letters, digits, dots, dashes or underscores, such as NORDIC")
                .text(draft.name(), 120, "name", "The name")
                .optional(draft.contact(), 120, "contact", "The contact")
                .check(
                        MailAddress.routable(draft.email()).isPresent(),
                        "email",
                        "Purchase orders need a mail address, such as orders@example.com")
                .optional(draft.shipFromPostal(), 20, "shipFromPostal", "The postal code")
                .country(draft.shipFromCountry(), "shipFromCountry")
                .check(
                        ZoneId.getAvailableZoneIds().contains(draft.zone()),
                        "zone",
                        "'" + draft.zone() + "' is no time zone; write one such as America/New_York")
                .check(!draft.workingDays().isEmpty(), "workingDays", "Choose at least one working day")
                .check(within(draft.handlingDaysMin(), 0, MOST_DAYS), "handlingDaysMin", "From 0 to 180 days, please")
                .check(within(draft.handlingDaysMax(), 0, MOST_DAYS), "handlingDaysMax", "From 0 to 180 days, please")
                .check(
                        draft.handlingDaysMax() >= draft.handlingDaysMin(),
                        "handlingDaysMax",
                        "At worst it cannot take fewer days than at best")
                .check(
                        within(draft.answerWithinHours(), 1, MOST_HOURS),
                        "answerWithinHours",
                        "From 1 to 720 hours, please")
                .currency(draft.currency(), "currency")
                .money(draft.dropFee(), "dropFee", "The drop fee");
        shipping(problems, draft.shipping());
        draft.shipTo().forEach(region -> region(problems, region));
        return problems;
    }

    /** Checks a list of countries. */
    static void countries(FieldProblems problems, Iterable<String> countries, String field) {
        countries.forEach(country -> problems.country(country, field));
    }

    /** An exception to the habit of trusting types: a rule read from JSON may lack the rule within it. */
    private static void shipping(FieldProblems problems, ShippingRule rule) {
        if (Objects.isNull(rule)) {
            problems.check(false, "shipping", "What shipping costs below the threshold is missing");
            return;
        }
        switch (rule) {
            case ShippingRule.Free() -> {}
            case ShippingRule.Flat(BigDecimal amount) -> problems.money(amount, "shipping", "Flat shipping");
            case ShippingRule.PerItem(BigDecimal first, BigDecimal additional) ->
                problems.money(first, "shipping", "Shipping of the first item")
                        .money(additional, "shipping", "Shipping of an additional item");
            case ShippingRule.ByWeight(BigDecimal base, BigDecimal perKg) ->
                problems.money(base, "shipping", "Base shipping").money(perKg, "shipping", "Shipping by the kilogram");
            case ShippingRule.FreeOver(BigDecimal threshold, ShippingRule otherwise) -> {
                problems.money(threshold, "shipping", "The threshold of free shipping");
                shipping(problems, otherwise);
            }
            // Its own constructors refuse what no table may hold.
            case WeightTable _, RateTable _ -> {}
        }
    }

    private static void region(FieldProblems problems, String region) {
        problems.check(
                REGION.matcher(region).matches(),
                "shipTo",
                "'" + region + "' is no region; write US, US-HI, or -US-AK for one that is left out");
        if (REGION.matcher(region).matches()) {
            int start = region.startsWith("-") ? 1 : 0;
            problems.country(region.substring(start, start + 2), "shipTo");
        }
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
