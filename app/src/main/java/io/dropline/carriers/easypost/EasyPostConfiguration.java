package io.dropline.carriers.easypost;

import io.dropline.mailroom.Inbox;
import io.dropline.platform.http.HmacSha256;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EasyPostConfiguration {
    @Bean
    ServletRegistrationBean<EasyPostWebhookServlet> easyPostWebhooks(EasyPostAccounts accounts, Inbox inbox) {
        EasyPostWebhookServlet servlet = new EasyPostWebhookServlet(id -> receiver(accounts, id), inbox::accept);
        return new ServletRegistrationBean<>(servlet, "/hooks/easypost/*");
    }

    /** Read for every event: they are few, and a rotated secret works at once. */
    static Optional<EasyPostWebhookServlet.Receiver> receiver(EasyPostAccounts accounts, UUID id) {
        return accounts.byId(id)
                .map(account -> new EasyPostWebhookServlet.Receiver(account.merchant(), key(account.webhookSecret())));
    }

    /** EasyPost signs with the NFKD form of the secret. */
    static HmacSha256 key(String secret) {
        return new HmacSha256(Normalizer.normalize(secret, Normalizer.Form.NFKD));
    }
}
