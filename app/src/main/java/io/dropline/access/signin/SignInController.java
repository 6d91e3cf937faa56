package io.dropline.access.signin;

import io.dropline.access.CurrentUser;
import io.dropline.access.SignInLinks;
import io.dropline.access.session.SessionCookie;
import io.dropline.access.session.Sessions;
import io.dropline.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, by password or by one-time link, and the way out. */
@Controller
class SignInController {
    private static final String FROM = "Sec-Fetch-Site";
    private final SignIn signIn;
    private final SignInLinks links;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Pages pages;

    SignInController(SignIn signIn, SignInLinks links, Sessions sessions, SessionCookie cookie, Pages pages) {
        this.signIn = signIn;
        this.links = links;
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> form(
            @RequestParam(defaultValue = "") String next, @AuthenticationPrincipal @Nullable CurrentUser user) {
        return user == null ? form(HttpStatus.OK, "", next, "") : Redirects.to(Redirects.local(next));
    }

    @PostMapping("/sign-in")
    ResponseEntity<byte[]> signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            @RequestHeader(name = FROM, defaultValue = "none") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isForeign(from)) {
            return form(HttpStatus.FORBIDDEN, "", next, "Sign in on this page, not from another site.");
        }
        return switch (signIn.byPassword(email, password, RemoteAddress.of(request))) {
            case SignIn.Result.SignedIn(String token) -> {
                cookie.write(request, response, token);
                yield Redirects.to(Redirects.local(next));
            }
            case SignIn.Result.Wrong() ->
                form(HttpStatus.UNAUTHORIZED, email, next, "That e-mail address and password do not match.");
            case SignIn.Result.LockedOut() ->
                form(
                        HttpStatus.TOO_MANY_REQUESTS,
                        email,
                        next,
                        "Too many attempts. Wait a quarter of an hour, or ask an owner for a sign-in link.");
        };
    }

    /** Only shows a button: mail scanners and chat previews follow links, and must not use this one up. */
    @GetMapping("/sign-in/link/{token}")
    ResponseEntity<byte[]> link(@PathVariable String token) {
        return links.isUsable(token) ? pages.render("access/link.jte", Map.of("token", token)) : spent();
    }

    @PostMapping("/sign-in/link/{token}")
    ResponseEntity<byte[]> useLink(
            @PathVariable String token,
            @RequestHeader(name = FROM, defaultValue = "none") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> session = isForeign(from) ? Optional.empty() : signIn.byLink(token);
        session.ifPresent(entered -> cookie.write(request, response, entered));
        return session.map(unused -> Redirects.to("/account/password")).orElseGet(this::spent);
    }

    @PostMapping("/sign-out")
    ResponseEntity<byte[]> signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::close);
        cookie.clear(request, response);
        return Redirects.to("/sign-in");
    }

    private ResponseEntity<byte[]> form(HttpStatus status, String email, String next, String error) {
        return pages.render(status, "access/sign-in.jte", Map.of("email", email, "next", next, "error", error));
    }

    private ResponseEntity<byte[]> spent() {
        return pages.render(HttpStatus.GONE, "access/link-gone.jte", Map.of());
    }

    /** Without a session there is no token to compare, but every browser of the day says where a form came from. */
    private static boolean isForeign(String from) {
        return !from.equals("same-origin") && !from.equals("none");
    }
}
