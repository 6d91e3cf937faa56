package io.dropline.api.suppliers;

import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.routing.ShippingRule;
import io.dropline.suppliers.SupplierDraft;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A supplier to set up. What is left out is as most suppliers have it. */
public record SupplierBody(
        @Required @Nullable String name,
        @Says("Whom we deal with there.") @Nullable String contact,

        @Required @Says("Where purchase orders go.") @Nullable
        String email,

        @Nullable String shipFromPostal,

        @Says("ISO 3166-1, two letters; US where it is left out.") @Nullable
        String shipFromCountry,

        @Says("IANA time zone of cut-off and working days; America/New_York where it is left out.") @Nullable
        String zone,

        @Says("An order that arrives before is handled on the same day; 14:00 where it is left out.") @Nullable
        LocalTime cutOff,

        @Says("Monday to Friday where it is left out.") @Nullable
        List<@Nullable DayOfWeek> workingDays,

        @Says("Working days from order to parcel at best; 1 where it is left out.") @Nullable
        Integer handlingDaysMin,

        @Says("And at worst; 2, or as at best, where it is left out.") @Nullable
        Integer handlingDaysMax,

        @Says("24 where it is left out.") @Nullable Integer answerWithinHours,

        @Says("ISO 4217; the merchant's where it is left out.") @Nullable
        String currency,

        @Says("Added to every purchase order.") @Nullable BigDecimal dropFee,

        @Says("What shipping costs; free where it is left out.") @Nullable
        ShippingRule shipping,

        @Says("Regions it ships to, such as US, US-HI, or -US-AK for one left out; everywhere where it is empty.")
        @Nullable
        List<@Nullable String> shipTo,

        @Says(
                "Whether a supplier that is new is to be approved before anything is bought from it; false where it is left out. It changes nothing of one that is there.")
        @Nullable
        Boolean onboarding) {

    SupplierDraft draft(String code, String merchantCurrency) {
        SupplierDraft usual = SupplierDraft.of(code, Given.text(name), Given.text(email));
        int least = Given.or(handlingDaysMin, usual.handlingDaysMin());
        return new SupplierDraft(
                code,
                usual.name(),
                Given.text(contact),
                usual.email(),
                Given.text(shipFromPostal),
                Given.or(shipFromCountry, usual.shipFromCountry()),
                Given.or(zone, usual.zone()),
                Given.or(cutOff, usual.cutOff()),
                workingDays == null ? usual.workingDays() : Set.copyOf(Given.list(workingDays)),
                least,
                Given.or(handlingDaysMax, Math.max(least, usual.handlingDaysMax())),
                Given.or(answerWithinHours, usual.answerWithinHours()),
                Given.or(currency, merchantCurrency),
                Given.or(dropFee, BigDecimal.ZERO),
                Given.or(shipping, new ShippingRule.Free()),
                Given.list(shipTo));
    }
}
