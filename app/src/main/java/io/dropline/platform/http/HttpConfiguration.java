package io.dropline.platform.http;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which private addresses outgoing connections may reach is the operator's choice; none by default. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    @Bean
    AddressGuard addressGuard(@Value("${dropline.outgoing.allow:}") List<String> allowed) {
        return AddressGuard.allowing(allowed);
    }

    @Bean
    GuardedHttp guardedHttp(AddressGuard guard) {
        return new GuardedHttp(guard);
    }
}
