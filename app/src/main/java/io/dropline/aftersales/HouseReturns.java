package io.dropline.aftersales;

import io.dropline.platform.MerchantId;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument;
import io.dropline.returns.rules.MerchantTerms;
import org.springframework.stereotype.Component;

/** The merchant's policy in force, turned into what returns understand. */
@Component
public class HouseReturns {
    private final Policies policies;

    HouseReturns(Policies policies) {
        this.policies = policies;
    }

    public MerchantTerms terms(MerchantId merchant) {
        PolicyDocument.Returns returns = policies.returns(merchant).document();
        return new MerchantTerms(
                returns.windowDays(),
                returns.condition(),
                returns.freeReasons(),
                returns.restockingPercent(),
                returns.wornPercent(),
                returns.approveUpTo(),
                returns.approveReasons(),
                returns.returnlessUpTo(),
                returns.daysToSend());
    }
}
