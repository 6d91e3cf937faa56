package io.dropline.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds the session's token: out of scripts' reach, not sent by other sites' forms. Over https its name
 * starts with {@code __Host-}, which browsers accept from this very host only (RFC 6265bis §4.1.3.2).
 */
@Component
public class SessionCookie {
    static final String PLAIN = "dropline";
    static final String SECURED = "__Host-dropline";
    private final Https https;

    SessionCookie(Https https) {
        this.https = https;
    }

    public Optional<String> read(HttpServletRequest request) {
        String name = https.isSeenBy(request) ? SECURED : PLAIN;
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    public void write(HttpServletRequest request, HttpServletResponse response, String token) {
        set(request, response, token, Sessions.LIFETIME);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    private void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        boolean secured = https.isSeenBy(request);
        ResponseCookie cookie = ResponseCookie.from(secured ? SECURED : PLAIN, value)
                .path("/")
                .httpOnly(true)
                .secure(secured)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
