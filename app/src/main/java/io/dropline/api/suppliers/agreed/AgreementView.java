package io.dropline.api.suppliers.agreed;

import io.dropline.api.Says;
import io.dropline.suppliers.terms.Agreement;
import io.dropline.suppliers.terms.OrderLimits;
import io.dropline.suppliers.terms.PaymentTerms;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was agreed with a supplier. */
public record AgreementView(
        @Says("Null where nothing was entered.") @Nullable Payment payment,

        @Says("Null where nothing was entered.") @Nullable Returns returns,

        Limits limits) {

    /** How it is paid and how fast it ships. */
    public record Payment(
            int paymentDays,

            @Says("Working days from order to parcel it has signed for; null where nothing was agreed.") @Nullable
            Integer shipWithinDays,

            String text) {
        static Payment of(PaymentTerms terms) {
            return new Payment(terms.paymentDays(), terms.shipWithinDays(), terms.text());
        }
    }

    /** How it takes goods back. */
    public record Returns(
            @Says("Days from delivery; 0: nothing is taken back.")
            int windowDays,

            ReturnPolicy.Payer paidBy,
            BigDecimal restockingPercent,
            String name,
            String street,
            String city,
            String region,
            String postal,
            String country,
            String text) {
        static Returns of(ReturnPolicy policy) {
            ReturnPolicy.Address to = policy.to();
            return new Returns(
                    policy.windowDays(),
                    policy.paidBy(),
                    policy.restockingPercent(),
                    to.name(),
                    to.street(),
                    to.city(),
                    to.region(),
                    to.postal(),
                    to.country(),
                    policy.text());
        }
    }

    /** What it takes. */
    public record Limits(
            @Says("Least item cost of one purchase order, in the supplier's currency.")
            BigDecimal minimumOrder,

            @Says("Purchase orders on a day; null: any number.") @Nullable
            Integer ordersPerDay,

            boolean takesHazmat,
            boolean takesOversize) {
        static Limits of(OrderLimits limits) {
            return new Limits(
                    limits.minimumOrder(), limits.ordersPerDay(), limits.takesHazmat(), limits.takesOversize());
        }
    }

    static AgreementView of(Agreement agreement) {
        PaymentTerms payment = agreement.payment();
        ReturnPolicy returns = agreement.returns();
        return new AgreementView(
                payment == null ? null : Payment.of(payment),
                returns == null ? null : Returns.of(returns),
                Limits.of(agreement.limits()));
    }
}
