package io.dropline.demo;

import io.dropline.routing.ShippingRule;
import io.dropline.suppliers.SupplierDraft;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The four suppliers of the demo. */
@SuppressWarnings("ImmutableEnumChecker") // lists and rules are immutable, but do not say so
enum DemoSupplier {
    NORDIC(
            "Nordic Sauna Supply",
            "Ingrid Halvorsen",
            "55401",
            "America/Chicago",
            "12.00",
            new ShippingRule.FreeOver(
                    new BigDecimal("2500"), new ShippingRule.ByWeight(new BigDecimal("40"), new BigDecimal("0.60"))),
            List.of("Havu", "Lampo", "Emberline", "Velra")),
    SUMMIT(
            "Summit Cycle Works",
            "Dario Reyes",
            "80202",
            "America/Denver",
            "8.50",
            new ShippingRule.PerItem(new BigDecimal("69"), new BigDecimal("35")),
            List.of("Velra", "Kite", "Havu", "Perch", "Lampo", "Emberline")),
    LUMEN(
            "Lumen & Loft",
            "Priya Raman",
            "30303",
            "America/New_York",
            "5.00",
            new ShippingRule.Flat(new BigDecimal("49")),
            List.of("Lumiere Nord", "Aalwood", "Perch", "Havu", "Lampo", "Kite", "Emberline")),
    HARBOR(
            "Harbor Office Goods",
            "Sam Whitfield",
            "94607",
            "America/Los_Angeles",
            "6.00",
            new ShippingRule.FreeOver(new BigDecimal("1500"), new ShippingRule.Flat(new BigDecimal("59"))),
            List.of("Perch", "Aalwood", "Lumiere Nord", "Havu", "Kite", "Velra", "Emberline"));

    private final String fullName;
    private final String contact;
    private final String postal;
    private final String zone;
    private final BigDecimal dropFee;
    private final ShippingRule shipping;
    private final List<String> brands;

    DemoSupplier(
            String fullName,
            String contact,
            String postal,
            String zone,
            String dropFee,
            ShippingRule shipping,
            List<String> brands) {
        this.fullName = fullName;
        this.contact = contact;
        this.postal = postal;
        this.zone = zone;
        this.dropFee = new BigDecimal(dropFee);
        this.shipping = shipping;
        this.brands = brands;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return "orders@" + name().toLowerCase(Locale.ROOT) + ".example";
    }

    List<String> brands() {
        return brands;
    }

    SupplierDraft draft() {
        Set<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new SupplierDraft(
                name(),
                fullName,
                contact,
                email(),
                postal,
                "US",
                zone,
                LocalTime.of(14, 0),
                weekdays,
                1,
                3,
                24,
                "USD",
                dropFee,
                shipping,
                List.of("US", "CA"));
    }
}
