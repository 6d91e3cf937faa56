package io.dropline.api.setup;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.policies.PolicyDocument;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies to decide. What is left out is as the default has it. */
public final class PolicyBodies {
    private PolicyBodies() {}

    /** Which orders wait. */
    public record HoldsBody(
            @Nullable Boolean holdUnpaid,
            @Nullable Boolean holdHighRisk,
            @Nullable Boolean holdBadAddress,

            @Says("How long an order can still be changed after payment; 15 minutes where it is left out.") @Nullable
            Integer graceMinutes,

            @Says("The same to the second, in place of graceMinutes.") @Nullable
            Integer graceSeconds,

            @Says("Same customer, same items again within this time waits; 0: never; 24 where it is left out.")
            @Nullable
            Integer duplicateWithinHours,

            @Says("Of the goods' price; an order that earns less waits. 0 where it is left out.") @Nullable
            BigDecimal minimumMarginPercent) {

        PolicyDocument.Holds document() {
            if (graceMinutes != null && graceSeconds != null) {
                throw ApiRefusal.wrong("graceSeconds", "Give graceMinutes or graceSeconds, not both");
            }
            PolicyDocument.Holds usual = PolicyDocument.Holds.DEFAULT;
            long grace = graceMinutes == null ? usual.graceSeconds() : 60L * graceMinutes;
            return new PolicyDocument.Holds(
                    Given.or(holdUnpaid, usual.holdUnpaid()),
                    Given.or(holdHighRisk, usual.holdHighRisk()),
                    Given.or(holdBadAddress, usual.holdBadAddress()),
                    graceSeconds == null ? grace : graceSeconds,
                    Given.or(duplicateWithinHours, usual.duplicateWithinHours()),
                    Given.or(minimumMarginPercent, usual.minimumMarginPercent()));
        }
    }

    /** How suppliers are chosen. */
    public record RoutingBody(
            @Says("What one parcel less is worth; 15.00 where it is left out.") @Nullable
            BigDecimal extraParcelPenalty,

            @Says("Never split an order.") @Nullable Boolean oneSupplierOnly,

            @Says("Codes of suppliers that are never asked.") @Nullable
            List<@Nullable String> excludedSuppliers,

            @Says("Codes of suppliers that are asked first where the costs are the same.") @Nullable
            List<@Nullable String> preferredSuppliers) {}

    /** What papers say. */
    public record PapersBody(
            @Says("For the customer, on every packing slip.") @Nullable
            String packingSlipText) {
        PolicyDocument.Papers document() {
            return new PolicyDocument.Papers(
                    Given.or(packingSlipText, PolicyDocument.Papers.DEFAULT.packingSlipText()));
        }
    }
}
