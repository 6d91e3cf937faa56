package io.dropline.access.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import io.dropline.access.ApiTokens;
import io.dropline.access.SecurityClock;
import io.dropline.access.session.SessionCookie;
import io.dropline.access.session.Sessions;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** Four kinds of visitors, four doors; the first whose path matches is the only one a request goes through. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private final SecurityHeaders headers;

    SecurityConfiguration(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Bean
    SecurityClock securityClock() {
        return new SecurityClock(Clock.systemUTC());
    }

    /** Webhooks: nothing here, the signature over the raw bytes is the authentication and speed is the point. */
    @Bean
    @Order(1)
    SecurityFilterChain hooks() {
        return new DefaultSecurityFilterChain(pathPattern("/hooks/**"));
    }

    /** Suppliers and customers with an unguessable address, and what anybody may load. */
    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http) {
        return bare(http)
                .securityMatcher(
                        "/assets/**",
                        "/answer/**",
                        "/credit/**",
                        "/invoice/**",
                        "/returned/**",
                        "/track/**",
                        "/returns/**",
                        "/contact/**",
                        "/healthz",
                        "/favicon.ico")
                .csrf(AbstractHttpConfigurer::disable)
                // What may be cached differs from page to page; they say so themselves.
                .headers(all -> all.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Programs with a token. Cookies do not count here, so there is nothing to forge. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ApiRefusals refusals) {
        return bare(http)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(no -> no.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** People with a session; all that no other door took. */
    @Bean
    @Order(4)
    SecurityFilterChain console(HttpSecurity http, Sessions sessions, SessionCookie cookie, PageRefusals refusals) {
        return bare(http)
                .addFilterBefore(new SessionFilter(sessions, cookie), CsrfFilter.class)
                // Nobody has a session before signing in; SignInController looks at the request's origin instead.
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()).ignoringRequestMatchers("/sign-in/**"))
                .exceptionHandling(no -> no.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/sign-in/**")
                        .permitAll()
                        .requestMatchers("/account/**", "/sign-out")
                        .authenticated()
                        .requestMatchers("/settings/**", "/users/**")
                        .hasRole("OWNER")
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasAnyRole("OWNER", "OPERATOR", "VIEWER")
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .hasAnyRole("OWNER", "OPERATOR", "VIEWER")
                        .anyRequest()
                        .hasAnyRole("OWNER", "OPERATOR"))
                .build();
    }

    /** There is no log-in by name and password in the framework's way; its presence keeps one from being made up. */
    @Bean
    AuthenticationManager noAuthenticationManager() {
        return attempt -> {
            throw new ProviderNotFoundException("Sign in at /sign-in");
        };
    }

    private HttpSecurity bare(HttpSecurity http) {
        return http.headers(headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
