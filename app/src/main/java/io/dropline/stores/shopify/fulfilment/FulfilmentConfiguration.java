package io.dropline.stores.shopify.fulfilment;

import io.dropline.stores.shopify.api.LastAttempts;
import io.dropline.stores.shopify.api.ShopifyGraphql;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {
    @Bean
    FulfilmentSender fulfilmentSender(ShopifyGraphql graphql, LastAttempts lastAttempts, Clock clock) {
        return new FulfilmentSender(graphql, lastAttempts::of, clock);
    }
}
