package io.dropline.suppliers.terms;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed with suppliers. */
@Component
public class Agreements {
    private static final int MOST_ORDERS = 1_000_000;
    private static final int MOST_TEXT = 10_000;

    private final AgreementStore store;
    private final Audit audit;

    Agreements(AgreementStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    public Optional<Agreement> find(MerchantId merchant, UUID supplier) {
        return store.find(merchant, supplier);
    }

    /** Working days from order to parcel that these suppliers have signed for; those who signed for none are left out. */
    public Map<UUID, Integer> shipWithin(MerchantId merchant, List<UUID> suppliers) {
        return store.shipWithin(merchant, suppliers);
    }

    @Transactional
    public Saved<PaymentTerms> agree(Actor actor, Supplier supplier, PaymentTerms terms) {
        Integer ship = terms.shipWithinDays();
        return new FieldProblems()
                .check(
                        terms.paymentDays() >= 0 && terms.paymentDays() <= 365,
                        "paymentDays",
                        "From 0 to 365 days, please")
                .check(
                        ship == null || (ship >= 0 && ship <= 180),
                        "shipWithinDays",
                        "From 0 to 180 working days, please")
                .prose(terms.text(), MOST_TEXT, "text", "The text")
                .orElse(() -> {
                    store.payment(actor.merchantId(), supplier.id(), terms);
                    audit.record(actor, "supplier.terms", supplier.code(), Map.of("paymentDays", terms.paymentDays()));
                    return terms;
                });
    }

    @Transactional
    public Saved<ReturnPolicy> agree(Actor actor, Supplier supplier, ReturnPolicy policy) {
        FieldProblems problems = new FieldProblems()
                .check(
                        policy.windowDays() >= 0 && policy.windowDays() <= 3650,
                        "windowDays",
                        "From 0 to 3650 days, please")
                .check(
                        policy.restockingPercent().signum() >= 0
                                && policy.restockingPercent().compareTo(BigDecimal.valueOf(100)) <= 0
                                && policy.restockingPercent()
                                                .stripTrailingZeros()
                                                .scale()
                                        <= 2,
                        "restockingPercent",
                        "From 0 to 100 percent, with at most two decimals, please")
                .prose(policy.text(), MOST_TEXT, "text", "The text");
        ReturnPolicy.Address to = policy.to();
        problems.optional(to.name(), 120, "name", "The name")
                .optional(to.street(), 120, "street", "The street")
                .optional(to.city(), 80, "city", "The city")
                .optional(to.region(), 40, "region", "The state or region")
                .optional(to.postal(), 20, "postal", "The postal code");
        if (!to.country().isEmpty()) {
            problems.country(to.country(), "country");
        }
        problems.check(
                to.none()
                        || (!to.street().isEmpty()
                                && !to.city().isEmpty()
                                && !to.country().isEmpty()),
                "street",
                "An address has a street, a city and a country; leave all of it empty if there is none");
        return problems.orElse(() -> {
            store.returns(actor.merchantId(), supplier.id(), policy);
            audit.record(
                    actor,
                    "supplier.return-policy",
                    supplier.code(),
                    Map.of(
                            "windowDays",
                            policy.windowDays(),
                            "paidBy",
                            policy.paidBy().name()));
            return policy;
        });
    }

    @Transactional
    public Saved<OrderLimits> agree(Actor actor, Supplier supplier, OrderLimits limits) {
        Integer orders = limits.ordersPerDay();
        return new FieldProblems()
                .money(limits.minimumOrder(), "minimumOrder", "The minimum order")
                .check(
                        orders == null || (orders > 0 && orders <= MOST_ORDERS),
                        "ordersPerDay",
                        "1 or more, or nothing for any number")
                .orElse(() -> {
                    store.limits(actor.merchantId(), supplier.id(), limits);
                    audit.record(
                            actor,
                            "supplier.limits",
                            supplier.code(),
                            Map.of(
                                    "minimumOrder",
                                    limits.minimumOrder(),
                                    "takesHazmat",
                                    limits.takesHazmat(),
                                    "takesOversize",
                                    limits.takesOversize()));
                    return limits;
                });
    }
}
