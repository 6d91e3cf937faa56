package io.dropline.api.returns;

import io.dropline.api.Says;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyVersion;
import io.dropline.returns.ReturnReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How goods come back. */
public record ReturnRulesView(
        int version,
        @Nullable Instant madeAt,
        String madeBy,
        @Says("Days from delivery, the last one included.") int windowDays,
        String condition,
        @Says("For which the customer pays no parcel back.") List<ReturnReason> freeReasons,
        BigDecimal restockingPercent,
        @Says("Kept on top where the goods come back used.") BigDecimal wornPercent,

        @Says("Goods worth as much are taken back without asking anybody.")
        BigDecimal approveUpTo,

        @Says("For which nobody is asked.") List<ReturnReason> approveReasons,

        @Says("Goods worth as much need not come back where the supplier is at fault.")
        BigDecimal returnlessUpTo,

        @Says("Days that the customer has to send the goods.")
        int daysToSend) {
    static ReturnRulesView of(PolicyVersion<PolicyDocument.Returns> version) {
        PolicyDocument.Returns returns = version.document();
        return new ReturnRulesView(
                version.version(),
                version.madeAt(),
                version.madeBy(),
                returns.windowDays(),
                returns.condition(),
                returns.freeReasons().stream().sorted().toList(),
                returns.restockingPercent(),
                returns.wornPercent(),
                returns.approveUpTo(),
                returns.approveReasons().stream().sorted().toList(),
                returns.returnlessUpTo(),
                returns.daysToSend());
    }
}
