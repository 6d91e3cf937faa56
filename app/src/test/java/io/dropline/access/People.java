package io.dropline.access;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Users for tests, each with an address of its own and a browser. */
class People {
    static final String PASSWORD = "correct horse battery";
    private final Users users;
    private final Merchants merchants;
    private final SignInLinks links;
    private final ServletWebServerApplicationContext server;

    People(Users users, Merchants merchants, SignInLinks links, ServletWebServerApplicationContext server) {
        this.users = users;
        this.merchants = merchants;
        this.links = links;
        this.server = server;
    }

    Browser browser() {
        return new Browser(Objects.requireNonNull(server.getWebServer()).getPort());
    }

    MerchantId merchant() {
        return merchants.all().getFirst().id();
    }

    Actor somebody() {
        return new Actor.Automation(merchant(), "test");
    }

    /** A user without a password. */
    User invited(Role role) {
        String email = "user-" + Ids.next() + "@example.com";
        return users.add(somebody(), email, "User", role).orElseThrow();
    }

    String link(User user) {
        return links.issue(user.merchantId(), user.id(), SignInLinks.SHORT);
    }

    /** A browser in which the user is signed in, without a password. */
    Browser signedIn(User user) {
        Browser browser = browser();
        Assertions.assertThat(browser.post(link(user), Map.of()).statusCode()).isEqualTo(303);
        return browser;
    }

    /** Gives a user the password of all tests, in the way people do. */
    Browser settled(User user) {
        Browser browser = signedIn(user);
        Map<String, String> form =
                Map.of("name", "User", "email", user.email(), "password", PASSWORD, "_csrf", browser.csrf());
        Assertions.assertThat(browser.post("/account/welcome", form).statusCode())
                .isEqualTo(303);
        return browser;
    }

    HttpResponse<String> signIn(Browser browser, String email, String password, String... headers) {
        return browser.post("/sign-in", Map.of("email", email, "password", password), headers);
    }
}
