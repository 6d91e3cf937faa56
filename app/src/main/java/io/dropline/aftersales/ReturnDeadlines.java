package io.dropline.aftersales;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import java.time.Duration;
import java.util.function.ToIntBiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to happen to returns because time passed. */
@Configuration(proxyBeanMethods = false)
class ReturnDeadlines {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int MOST = 200;

    @Bean
    MerchantJob returnTimeIsNearlyOver(AfterSales afterSales) {
        return job("return-time-is-nearly-over", afterSales::timeIsNearlyOver);
    }

    @Bean
    MerchantJob nothingWasReturned(AfterSales afterSales) {
        return job("nothing-was-returned", afterSales::nothingWasSent);
    }

    @Bean
    MerchantJob returnIsUnconfirmed(AfterSales afterSales) {
        return job("return-is-unconfirmed", afterSales::supplierIsSilent);
    }

    private static MerchantJob job(String name, ToIntBiFunction<MerchantId, Integer> step) {
        return MerchantJob.of(name, EVERY, merchant -> {
            while (step.applyAsInt(merchant, MOST) == MOST) {
                // more are waiting
            }
        });
    }
}
