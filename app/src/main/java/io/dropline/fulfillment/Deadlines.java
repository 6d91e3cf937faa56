package io.dropline.fulfillment;

import io.dropline.platform.MerchantId;
import io.dropline.platform.MerchantJob;
import java.time.Duration;
import java.util.function.ToIntBiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The story's deadlines: what has to happen because time passed. */
@Configuration(proxyBeanMethods = false)
class Deadlines {
    private static final int MOST = 200;

    @Bean
    MerchantJob graceIsOver(FulfillmentProcess process) {
        return job("grace-is-over", Duration.ofSeconds(2), process::graceIsOver);
    }

    @Bean
    MerchantJob supplierIsSilent(FulfillmentProcess process) {
        return job("supplier-is-silent", Duration.ofMinutes(1), process::supplierIsSilent);
    }

    @Bean
    MerchantJob cancellationIsUnanswered(FulfillmentProcess process) {
        return job("cancellation-is-unanswered", Duration.ofMinutes(1), process::cancellationIsUnanswered);
    }

    @Bean
    MerchantJob shipmentIsLate(FulfillmentProcess process) {
        return job("shipment-is-late", Duration.ofMinutes(5), process::shipmentIsLate);
    }

    @Bean
    MerchantJob strandedGoOn(FulfillmentProcess process) {
        return job("stranded-go-on", Duration.ofHours(1), process::strandedGoOn);
    }

    /** A job that takes up to so many of a merchant's cases at a time, until none is left. */
    private static MerchantJob job(String name, Duration every, ToIntBiFunction<MerchantId, Integer> step) {
        return MerchantJob.of(name, every, merchant -> {
            while (step.applyAsInt(merchant, MOST) == MOST) {
                // more are waiting
            }
        });
    }
}
