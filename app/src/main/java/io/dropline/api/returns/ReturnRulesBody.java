package io.dropline.api.returns;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.policies.PolicyDocument;
import io.dropline.returns.ReturnReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How goods are to come back; what is left out is as the default has it. */
public record ReturnRulesBody(
        @Says("Days from delivery, the last one included; 30 where it is left out.") @Nullable
        Integer windowDays,

        @Nullable String condition,

        @Says("For which the customer pays no parcel back.") @Nullable
        List<@Nullable ReturnReason> freeReasons,

        @Nullable BigDecimal restockingPercent,

        @Says("Kept on top where the goods come back used.") @Nullable
        BigDecimal wornPercent,

        @Says("Goods worth as much are taken back without asking anybody.") @Nullable
        BigDecimal approveUpTo,

        @Says("For which nobody is asked.") @Nullable List<@Nullable ReturnReason> approveReasons,

        @Says("Goods worth as much need not come back where the supplier is at fault.") @Nullable
        BigDecimal returnlessUpTo,

        @Says("Days that the customer has to send the goods; 14 where it is left out.") @Nullable
        Integer daysToSend) {
    PolicyDocument.Returns document() {
        PolicyDocument.Returns standard = PolicyDocument.Returns.DEFAULT;
        return new PolicyDocument.Returns(
                Given.or(windowDays, standard.windowDays()),
                Given.or(condition, standard.condition()),
                Set.copyOf(Given.list(freeReasons)),
                Given.or(restockingPercent, standard.restockingPercent()),
                Given.or(wornPercent, standard.wornPercent()),
                Given.or(approveUpTo, standard.approveUpTo()),
                Set.copyOf(Given.list(approveReasons)),
                Given.or(returnlessUpTo, standard.returnlessUpTo()),
                Given.or(daysToSend, standard.daysToSend()));
    }
}
