package io.dropline.stores.shopify.webhooks;

import io.dropline.mailroom.Inbox;
import io.dropline.platform.secrets.SecretBox;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShopifySettings.class)
class WebhookConfiguration {
    @Bean
    ShopDirectory shopDirectory(JdbcClient jdbc, SecretBox box, Clock clock) {
        return new ShopDirectory(new ShopStore(jdbc, box)::byDomain, clock);
    }

    @Bean
    ServletRegistrationBean<ShopifyWebhookServlet> shopifyWebhooks(
            ShopDirectory shops, Inbox inbox, ShopifySettings settings) {
        ShopifyWebhookServlet servlet = new ShopifyWebhookServlet(
                shops::find, inbox::accept, Math.toIntExact(settings.maxBody().toBytes()));
        return new ServletRegistrationBean<>(servlet, "/hooks/shopify");
    }
}
