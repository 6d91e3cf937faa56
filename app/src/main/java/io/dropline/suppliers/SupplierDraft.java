package io.dropline.suppliers;

import io.dropline.routing.ShippingRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A supplier as somebody sets it up. Nothing is checked here: {@link Suppliers} says what is wrong.
 *
 * @param code its name for machines and files, unique for the merchant: letters, digits, dots, dashes
 * @param email where purchase orders go
 * @param shipFromPostal postal code of its warehouse; may be empty
 * @param shipFromCountry ISO 3166-1 alpha-2
 * @param zone IANA time zone of cut-off and working days ("America/New_York")
 * @param cutOff an order that arrives before is handled on the same day
 * @param handlingDaysMin working days from order to parcel at best
 * @param currency ISO 4217; drop fee, shipping and offers are in it
 * @param dropFee added to every purchase order
 * @param shipTo regions it ships to: "US", "US-HI", "-US-AK"; empty: everywhere
 */
public record SupplierDraft(
        String code,
        String name,
        String contact,
        String email,
        String shipFromPostal,
        String shipFromCountry,
        String zone,
        LocalTime cutOff,
        Set<DayOfWeek> workingDays,
        int handlingDaysMin,
        int handlingDaysMax,
        int answerWithinHours,
        String currency,
        BigDecimal dropFee,
        ShippingRule shipping,
        List<String> shipTo) {

    public SupplierDraft {
        code = code.strip();
        name = name.strip();
        contact = contact.strip();
        email = email.strip();
        shipFromPostal = shipFromPostal.strip();
        shipFromCountry = upper(shipFromCountry);
        zone = zone.strip();
        workingDays = Set.copyOf(workingDays);
        currency = upper(currency);
        shipTo = shipTo.stream().map(SupplierDraft::upper).distinct().toList();
    }

    /** A supplier of whom only this is known; the rest is what most of them do. */
    public static SupplierDraft of(String code, String name, String email) {
        return new SupplierDraft(
                code,
                name,
                "",
                email,
                "",
                "US",
                "America/New_York",
                LocalTime.of(14, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                1,
                2,
                24,
                "USD",
                BigDecimal.ZERO,
                new ShippingRule.Free(),
                List.of());
    }

    /** The same with another rule of what shipping costs. */
    public SupplierDraft shipping(ShippingRule other) {
        return new SupplierDraft(
                code,
                name,
                contact,
                email,
                shipFromPostal,
                shipFromCountry,
                zone,
                cutOff,
                workingDays,
                handlingDaysMin,
                handlingDaysMax,
                answerWithinHours,
                currency,
                dropFee,
                other,
                shipTo);
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
