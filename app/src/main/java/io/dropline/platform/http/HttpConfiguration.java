package io.dropline.platform.http;

import io.dropline.platform.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which private addresses outgoing connections may reach is the operator's choice; none by default. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    @Bean
    AddressGuard addressGuard(Settings settings) {
        return AddressGuard.allowing(settings.allowedPrivateAddresses());
    }

    @Bean
    GuardedHttp guardedHttp(AddressGuard guard) {
        return new GuardedHttp(guard);
    }
}
