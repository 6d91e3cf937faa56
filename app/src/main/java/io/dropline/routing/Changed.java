package io.dropline.routing;

import io.dropline.routing.RoutingAnswer.Reason;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A question with one supplier as it might be. */
final class Changed {
    private final RoutingQuestion question;
    private final SupplierOption supplier;

    Changed(RoutingQuestion question, SupplierOption supplier) {
        this.question = question;
        this.supplier = supplier;
    }

    RoutingQuestion dropFee(BigDecimal fee) {
        return asked(with(supplier, supplier.active(), fee, supplier.shipping(), supplier.offers(), supplier.limits()));
    }

    RoutingQuestion shipping(BigDecimal amount) {
        ShippingRule rule = amount.signum() == 0 ? new ShippingRule.Free() : new ShippingRule.Flat(amount);
        return asked(with(supplier, supplier.active(), supplier.dropFee(), rule, supplier.offers(), supplier.limits()));
    }

    /** Every price of the SKU lower by so much. */
    RoutingQuestion cheaper(String sku, BigDecimal by) {
        return offer(
                sku,
                offer -> new OfferOption(
                        offer.supplierSku(),
                        offer.unitCost().subtract(by).max(BigDecimal.ZERO),
                        offer.available(),
                        offer.authorized(),
                        offer.authorizationNote(),
                        offer.breaks().stream()
                                .map(one -> new CostBreak(
                                        one.from(), one.unitCost().subtract(by).max(BigDecimal.ZERO)))
                                .toList(),
                        offer.unitFee(),
                        offer.pack()));
    }

    RoutingQuestion stocked(String sku, int units) {
        return offer(sku, offer -> with(offer, units, offer.authorized()));
    }

    RoutingQuestion authorized(String sku) {
        return offer(sku, offer -> with(offer, offer.available(), true));
    }

    /** Without what excludes the supplier as a whole; the same question where that cannot be lifted. */
    RoutingQuestion lifted(Reason reason) {
        SupplierLimits limits = supplier.limits();
        return switch (reason) {
            case SUPPLIER_PAUSED ->
                asked(with(supplier, true, supplier.dropFee(), supplier.shipping(), supplier.offers(), limits));
            case NO_CAPACITY ->
                limited(new SupplierLimits(
                        limits.minimumOrder(),
                        1,
                        limits.orders(),
                        limits.takesHazmat(),
                        limits.takesOversize(),
                        limits.withheld()));
            case BELOW_MINIMUM ->
                limited(new SupplierLimits(
                        BigDecimal.ZERO,
                        limits.ordersLeft(),
                        limits.orders(),
                        limits.takesHazmat(),
                        limits.takesOversize(),
                        limits.withheld()));
            case TAKES_NO_HAZMAT ->
                limited(new SupplierLimits(
                        limits.minimumOrder(),
                        limits.ordersLeft(),
                        limits.orders(),
                        true,
                        limits.takesOversize(),
                        limits.withheld()));
            case TAKES_NO_OVERSIZE ->
                limited(new SupplierLimits(
                        limits.minimumOrder(),
                        limits.ordersLeft(),
                        limits.orders(),
                        limits.takesHazmat(),
                        true,
                        limits.withheld()));
            case NOT_ITS_TURN, ON_PROBATION -> limited(limits.granted());
            case EXCLUDED_FOR_THIS_ORDER -> {
                Set<UUID> excluded = new HashSet<>(question.policy().excludedSuppliers());
                excluded.remove(supplier.supplierId());
                yield question.under(question.policy().without(excluded));
            }
            case OTHER_CURRENCY,
                    DOES_NOT_SHIP_THERE,
                    TOO_FAR,
                    NOT_OFFERED,
                    NOT_AUTHORIZED,
                    OUT_OF_STOCK,
                    SHORT_OF_STOCK,
                    ONLY_IN_PACKS,
                    TOO_HEAVY,
                    PRICE_OUT_OF_RANGE,
                    NOT_COMPARED -> question;
        };
    }

    private RoutingQuestion limited(SupplierLimits limits) {
        return asked(
                with(supplier, supplier.active(), supplier.dropFee(), supplier.shipping(), supplier.offers(), limits));
    }

    private RoutingQuestion offer(String sku, UnaryOperator<OfferOption> change) {
        Map<String, OfferOption> offers = new HashMap<>(supplier.offers());
        offers.computeIfPresent(sku, (unused, offer) -> change.apply(offer));
        return asked(
                with(supplier, supplier.active(), supplier.dropFee(), supplier.shipping(), offers, supplier.limits()));
    }

    private RoutingQuestion asked(SupplierOption changed) {
        List<SupplierOption> suppliers = question.suppliers().stream()
                .map(one -> one.supplierId().equals(changed.supplierId()) ? changed : one)
                .toList();
        return question.with(suppliers);
    }

    private static OfferOption with(OfferOption offer, int available, boolean authorized) {
        return new OfferOption(
                offer.supplierSku(),
                offer.unitCost(),
                available,
                authorized,
                offer.authorizationNote(),
                offer.breaks(),
                offer.unitFee(),
                offer.pack());
    }

    static SupplierOption granted(SupplierOption supplier) {
        return with(
                supplier,
                supplier.active(),
                supplier.dropFee(),
                supplier.shipping(),
                supplier.offers(),
                supplier.limits().granted());
    }

    private static SupplierOption with(
            SupplierOption s,
            boolean active,
            BigDecimal dropFee,
            ShippingRule shipping,
            Map<String, OfferOption> offers,
            SupplierLimits limits) {
        return new SupplierOption(
                s.supplierId(),
                s.code(),
                s.name(),
                s.currency(),
                active,
                dropFee,
                shipping,
                s.shipToRegions(),
                offers,
                limits,
                s.miles(),
                s.expected());
    }
}
