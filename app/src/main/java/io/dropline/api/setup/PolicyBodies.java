package io.dropline.api.setup;

import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Required;
import io.dropline.api.Says;
import io.dropline.platform.retention.DataClass;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyDocument.Reliability;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            List<@Nullable String> preferredSuppliers,

            @Says("An order whose goods are worth less is not split; 0 where it is left out: any may be.") @Nullable
            BigDecimal splitFrom,

            @Says("What it costs when a supplier fails; what is left out is as the default has it.") @Nullable
            ReliabilityBody reliability) {}

    /** What it costs when a supplier fails. */
    public record ReliabilityBody(
            @Says("Whether chances of failing count; true where it is left out.") @Nullable
            Boolean counted,

            @Says("Of a purchase order that is rejected; 8.00 where it is left out.") @Nullable
            BigDecimal rejectionCost,

            @Says("Of a purchase order that ships late; 5.00 where it is left out.") @Nullable
            BigDecimal latenessCost,

            @Says("Of a unit that comes back because of the supplier; 12.00 where it is left out.") @Nullable
            BigDecimal returnCost,

            @Says("Of each day past what the customer was told; 3.00 where it is left out.") @Nullable
            BigDecimal dayLateCost,

            @Says("So many observations of the average stand beside a supplier's own; 20 where it is left out.")
            @Nullable
            Integer averageWeight) {
        Reliability document() {
            Reliability standard = Reliability.DEFAULT;
            return new Reliability(
                    Given.or(counted, standard.counted()),
                    Given.or(rejectionCost, standard.rejectionCost()),
                    Given.or(latenessCost, standard.latenessCost()),
                    Given.or(returnCost, standard.returnCost()),
                    Given.or(dayLateCost, standard.dayLateCost()),
                    Given.or(averageWeight, standard.averageWeight()));
        }
    }

    /** How long what is kept. */
    public record RetentionBody(
            @Says("Classes of data; each that is left out is kept as long as the default has it.") @Nullable
            List<@Nullable KeptBody> kept) {
        PolicyDocument.Retention document() {
            Map<DataClass, Integer> days = new EnumMap<>(DataClass.class);
            for (KeptBody one : Given.or(kept, List.<@Nullable KeptBody>of())) {
                if (one == null || one.data() == null || one.days() == null) {
                    throw ApiRefusal.wrong("kept", "Each needs data and days");
                }
                String code = one.data();
                DataClass data = DataClass.of(code)
                        .orElseThrow(() -> ApiRefusal.wrong("kept", "There is no class of data '" + code + "'"));
                days.put(data, one.days());
            }
            return new PolicyDocument.Retention(days);
        }
    }

    /** One class of data. */
    public record KeptBody(
            @Required @Says("The class of data, such as 'letters'.") @Nullable
            String data,

            @Required @Says("How many days it is kept.") @Nullable
            Integer days) {}

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
