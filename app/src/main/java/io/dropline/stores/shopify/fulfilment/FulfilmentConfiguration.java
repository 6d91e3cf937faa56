package io.dropline.stores.shopify.fulfilment;

import io.dropline.platform.db.Moments;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {
    @Bean
    FulfilmentSender fulfilmentSender(ShopifyGraphql graphql, JdbcTemplate jdbc, Clock clock) {
        return new FulfilmentSender(
                graphql,
                document -> {
                    List<Instant> ends = jdbc.query(
                            """
                            select coalesce(ended_at, started_at) as at from outbox_attempt
                            where merchant_id = ? and outbox_id = ? order by attempt desc limit 1""",
                            (row, _) -> Moments.instant(row, "at"),
                            document.merchant().value(),
                            document.id());
                    return ends.isEmpty() ? document.createdAt() : ends.getFirst();
                },
                clock);
    }
}
