package io.dropline.access.signin;

import io.dropline.access.CurrentUser;
import io.dropline.access.session.Session;
import io.dropline.platform.web.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A user's own password: chosen after the first link, changed later. */
@Controller
class AccountController {
    private static final String SESSION = "io.dropline.access.session.Session";
    private final Account account;
    private final Pages pages;

    AccountController(Account account, Pages pages) {
        this.account = account;
        this.pages = pages;
    }

    @GetMapping("/account/password")
    ResponseEntity<byte[]> form(@AuthenticationPrincipal CurrentUser user, CsrfToken csrf) {
        return account.hasPassword(user)
                ? change(HttpStatus.OK, user, csrf, "")
                : welcome(HttpStatus.OK, user.name(), user.email(), csrf, "");
    }

    /** The first password, with the name and address that the first start could only guess. */
    @PostMapping("/account/welcome")
    ResponseEntity<byte[]> settle(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            CsrfToken csrf) {
        return switch (account.settle(user, name, email, password)) {
            case Account.Result.Done() -> Redirects.to("/");
            case Account.Result.Objection(String why) ->
                welcome(HttpStatus.UNPROCESSABLE_CONTENT, name, email, csrf, why);
        };
    }

    @PostMapping("/account/password")
    ResponseEntity<byte[]> change(
            @RequestAttribute(SESSION) Session session,
            @RequestParam String current,
            @RequestParam String password,
            CsrfToken csrf) {
        return switch (account.changePassword(session, current, password)) {
            case Account.Result.Done() -> Redirects.to("/");
            case Account.Result.Objection(String why) ->
                change(HttpStatus.UNPROCESSABLE_CONTENT, session.user(), csrf, why);
        };
    }

    private ResponseEntity<byte[]> change(HttpStatus status, CurrentUser user, CsrfToken csrf, String error) {
        return pages.render(
                status, "access/password.jte", Map.of("email", user.email(), "csrf", csrf.getToken(), "error", error));
    }

    private ResponseEntity<byte[]> welcome(HttpStatus status, String name, String email, CsrfToken csrf, String error) {
        return pages.render(
                status,
                "access/welcome.jte",
                Map.of("name", name, "email", email, "csrf", csrf.getToken(), "error", error));
    }
}
