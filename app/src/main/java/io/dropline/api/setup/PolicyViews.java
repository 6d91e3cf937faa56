package io.dropline.api.setup;

import io.dropline.api.Says;
import io.dropline.policies.PolicyDocument.Holds;
import io.dropline.policies.PolicyDocument.Papers;
import io.dropline.policies.PolicyDocument.Reliability;
import io.dropline.policies.PolicyDocument.Retention;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import io.dropline.policies.PolicyVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies as they were decided. Version 0 is the default, which nobody decided. */
public final class PolicyViews {
    private PolicyViews() {}

    /** Which orders wait. */
    public record HoldsView(
            int version,
            @Nullable Instant madeAt,
            String madeBy,
            boolean holdUnpaid,
            boolean holdHighRisk,
            boolean holdBadAddress,
            long graceSeconds,
            int duplicateWithinHours,
            BigDecimal minimumMarginPercent) {

        static HoldsView of(PolicyVersion<Holds> version) {
            Holds holds = version.document();
            return new HoldsView(
                    version.version(),
                    version.madeAt(),
                    version.madeBy(),
                    holds.holdUnpaid(),
                    holds.holdHighRisk(),
                    holds.holdBadAddress(),
                    holds.graceSeconds(),
                    holds.duplicateWithinHours(),
                    holds.minimumMarginPercent());
        }
    }

    /** How suppliers are chosen. */
    public record RoutingView(
            int version,
            @Nullable Instant madeAt,
            String madeBy,

            @Says("Whether it counts only for the orders of a rollout.")
            boolean trial,

            BigDecimal extraParcelPenalty,
            boolean oneSupplierOnly,
            @Says("Codes of suppliers.") List<String> excludedSuppliers,
            @Says("Codes of suppliers.") List<String> preferredSuppliers,
            BigDecimal splitFrom,
            ReliabilityView reliability) {

        static RoutingView of(PolicyVersion<RoutingWishes> version, Map<UUID, String> codes) {
            RoutingWishes wishes = version.document();
            return new RoutingView(
                    version.version(),
                    version.madeAt(),
                    version.madeBy(),
                    version.trial(),
                    wishes.extraParcelPenalty(),
                    wishes.oneSupplierOnly(),
                    codes(wishes.excludedSuppliers(), codes),
                    codes(wishes.preferredSuppliers(), codes),
                    wishes.splitFrom(),
                    ReliabilityView.of(wishes.reliability()));
        }

        private static List<String> codes(List<UUID> ids, Map<UUID, String> codes) {
            return ids.stream().map(id -> codes.getOrDefault(id, id.toString())).toList();
        }
    }

    /** What it costs when a supplier fails. */
    public record ReliabilityView(
            boolean counted,
            BigDecimal rejectionCost,
            BigDecimal latenessCost,
            BigDecimal returnCost,
            BigDecimal dayLateCost,
            int averageWeight) {
        static ReliabilityView of(Reliability reliability) {
            return new ReliabilityView(
                    reliability.counted(),
                    reliability.rejectionCost(),
                    reliability.latenessCost(),
                    reliability.returnCost(),
                    reliability.dayLateCost(),
                    reliability.averageWeight());
        }
    }

    /** What is kept, and how long. */
    public record RetentionView(int version, @Nullable Instant madeAt, String madeBy, List<KeptView> kept) {
        static RetentionView of(PolicyVersion<Retention> version) {
            return new RetentionView(
                    version.version(),
                    version.madeAt(),
                    version.madeBy(),
                    version.document().days().entrySet().stream()
                            .map(one -> new KeptView(
                                    one.getKey().code(), one.getKey().title(), one.getValue()))
                            .toList());
        }
    }

    /** One class of data. */
    public record KeptView(
            @Says("The class of data, such as 'letters'.") String data,
            @Says("The same in words.") String title,
            @Says("How many days it is kept.") int days) {}

    /** What papers say. */
    public record PapersView(int version, @Nullable Instant madeAt, String madeBy, String packingSlipText) {
        static PapersView of(PolicyVersion<Papers> version) {
            return new PapersView(
                    version.version(),
                    version.madeAt(),
                    version.madeBy(),
                    version.document().packingSlipText());
        }
    }
}
