package io.dropline.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Carries the outcome of an action over the redirect after it. A cookie, for no node keeps anything of a visitor. */
final class Flash {
    private static final String NAME = "dropline-flash";
    private static final int SECONDS = 30;
    private static final int MAX_TEXT = 600;

    private Flash() {}

    static void leave(HttpServletResponse response, Frame.Toast toast) {
        String text = toast.text().length() > MAX_TEXT ? toast.text().substring(0, MAX_TEXT) + "…" : toast.text();
        String plain = (toast.good() ? "+" : "-") + text;
        response.addCookie(cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)),
                SECONDS));
    }

    static Optional<Frame.Toast> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                response.addCookie(cookie("", 0));
                return read(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Frame.Toast> read(String value) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return plain.length() < 2
                    ? Optional.empty()
                    : Optional.of(new Frame.Toast(plain.charAt(0) == '+', plain.substring(1)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
