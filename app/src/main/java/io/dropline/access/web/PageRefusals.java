package io.dropline.access.web;

import io.dropline.access.session.Session;
import io.dropline.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Says no to a person: strangers are led to the sign-in page, users are told what they may not do. */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SIGN_IN = "/sign-in";
    private final Pages pages;

    PageRefusals(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        leadToSignIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (request.getAttribute(Session.class.getName()) == null) {
            leadToSignIn(request, response);
            return;
        }
        String reason = why instanceof CsrfException
                ? "This page has been open for too long. Go back, load it again, and repeat what you did."
                : "Your role does not allow this. Ask an owner of your account.";
        ResponseEntity<byte[]> page =
                pages.render(HttpStatus.FORBIDDEN, "access/refused.jte", Map.of("reason", reason));
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        byte[] body = page.getBody();
        response.getOutputStream().write(body == null ? new byte[0] : body);
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            // A fragment cannot become the sign-in page; htmx is told to leave the whole page instead.
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, SIGN_IN + returnTo(request));
    }

    private static String returnTo(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!HttpMethod.GET.matches(request.getMethod()) || path.equals("/")) {
            return "";
        }
        String query = request.getQueryString();
        String wanted = query == null ? path : path + "?" + query;
        return "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
