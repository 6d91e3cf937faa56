package io.dropline.access.web;

import io.dropline.access.session.Session;
import io.dropline.platform.secrets.OpaqueToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The session's own token against forged requests, sent back as header {@code X-CSRF-Token} or form field {@code _csrf}.
 * Who has no session gets one that never matches.
 */
final class SessionCsrf implements CsrfTokenRepository {
    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "_csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, FIELD, OpaqueToken.fresh());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // The token is made and kept with the session.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getAttribute(Session.class.getName()) instanceof Session session
                ? new DefaultCsrfToken(HEADER, FIELD, session.csrf())
                : null;
    }
}
