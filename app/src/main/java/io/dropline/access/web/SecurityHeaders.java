package io.dropline.access.web;

import io.dropline.access.session.Https;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The headers that every answer carries: no foreign or inline script or style, no framing, no guessing of types. */
@Component
class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    private static final long YEAR = 31_536_000L;
    private final Https https;

    SecurityHeaders(Https https) {
        this.https = https;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                // The merchant's other hosts are not ours to bind: no subdomains.
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(https::isSeenBy)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(YEAR));
    }
}
