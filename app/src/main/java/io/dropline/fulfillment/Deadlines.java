package io.dropline.fulfillment;

import io.dropline.platform.MerchantId;
import io.dropline.platform.RecurringJob;
import io.dropline.platform.db.Moments;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The story's deadlines: what has to happen because time passed. */
@Configuration(proxyBeanMethods = false)
class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int MOST = 200;

    @Bean
    RecurringJob graceIsOver(FulfillmentProcess process, JdbcTemplate jdbc) {
        return forEachMerchant("grace-is-over", Duration.ofSeconds(2), jdbc, process::graceIsOver);
    }

    @Bean
    RecurringJob supplierIsSilent(FulfillmentProcess process, JdbcTemplate jdbc) {
        return forEachMerchant("supplier-is-silent", Duration.ofMinutes(1), jdbc, process::supplierIsSilent);
    }

    @Bean
    RecurringJob cancellationIsUnanswered(FulfillmentProcess process, JdbcTemplate jdbc) {
        return forEachMerchant(
                "cancellation-is-unanswered", Duration.ofMinutes(1), jdbc, process::cancellationIsUnanswered);
    }

    @Bean
    RecurringJob shipmentIsLate(FulfillmentProcess process, JdbcTemplate jdbc) {
        return forEachMerchant("shipment-is-late", Duration.ofMinutes(5), jdbc, process::shipmentIsLate);
    }

    @Bean
    RecurringJob strandedGoOn(FulfillmentProcess process, JdbcTemplate jdbc) {
        return forEachMerchant("stranded-go-on", Duration.ofHours(1), jdbc, process::strandedGoOn);
    }

    /** A job that takes up to so many of a merchant's cases at a time, until none is left. */
    private static RecurringJob forEachMerchant(
            String name, Duration every, JdbcTemplate jdbc, ToIntBiFunction<MerchantId, Integer> step) {
        return new RecurringJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public void run() {
                List<MerchantId> merchants =
                        jdbc.query("select id from merchant", (row, index) -> new MerchantId(Moments.uuid(row, "id")));
                for (MerchantId merchant : merchants) {
                    try {
                        while (step.applyAsInt(merchant, MOST) == MOST) {
                            // more are waiting
                        }
                    } catch (RuntimeException e) { // one merchant's trouble is nobody else's; the next run tries again
                        LOG.error("{} failed for merchant {}", name, merchant.value(), e);
                    }
                }
            }
        };
    }
}
