package io.dropline.access.web;

import io.dropline.access.session.Session;
import io.dropline.access.session.SessionCookie;
import io.dropline.access.session.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the user behind a session cookie; the session itself goes along as a request attribute. */
final class SessionFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionFilter(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Session> session = cookie.read(request).flatMap(sessions::find);
        session.ifPresent(found -> {
            request.setAttribute(Session.class.getName(), found);
            KnownActor.enter(found.user(), request, response);
        });
        session.filter(Session::extended).ifPresent(found -> cookie.write(request, response, found.token()));
        chain.doFilter(request, response);
    }
}
