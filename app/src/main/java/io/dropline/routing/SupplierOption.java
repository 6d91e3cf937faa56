package io.dropline.routing;

import io.dropline.routing.search.Amounts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * A supplier that might ship, as it stands at the moment of the question.
 *
 * @param code short name, unique for the merchant; it breaks ties
 * @param currency ISO 4217 code of all amounts of this supplier
 * @param active false while the supplier is paused
 * @param dropFee charged once for each order it ships a part of
 * @param shipToRegions see {@link Destination#isWithin}; empty means everywhere
 * @param offers by our SKU
 * @param limits what it does not take
 * @param miles from its nearest place to the destination; empty where unknown
 * @param expected what it is expected to cost beside what it bills
 */
public record SupplierOption(
        UUID supplierId,
        String code,
        String name,
        String currency,
        boolean active,
        BigDecimal dropFee,
        ShippingRule shipping,
        Set<String> shipToRegions,
        Map<String, OfferOption> offers,
        SupplierLimits limits,
        OptionalDouble miles,
        ExpectedCosts expected) {
    public SupplierOption {
        Amounts.checked(dropFee, "drop fee of " + code);
    }

    /** A supplier that takes everything and never fails. */
    public SupplierOption(
            UUID supplierId,
            String code,
            String name,
            String currency,
            boolean active,
            BigDecimal dropFee,
            ShippingRule shipping,
            Set<String> shipToRegions,
            Map<String, OfferOption> offers) {
        this(
                supplierId,
                code,
                name,
                currency,
                active,
                dropFee,
                shipping,
                shipToRegions,
                offers,
                SupplierLimits.NONE,
                OptionalDouble.empty(),
                ExpectedCosts.NONE);
    }
}
