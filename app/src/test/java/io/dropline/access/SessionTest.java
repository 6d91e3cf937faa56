package io.dropline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServedAccess
class SessionTest {
    private final People people;
    private final Users users;
    private final JdbcClient jdbc;
    private final AccessApplication.Ticks ticks;

    SessionTest(People people, Users users, JdbcClient jdbc, AccessApplication.Ticks ticks) {
        this.people = people;
        this.users = users;
        this.jdbc = jdbc;
        this.ticks = ticks;
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = people.browser()
                .post(people.link(people.invited(Role.VIEWER)), Map.of())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie)
                .startsWith("dropline=")
                .contains("; Path=/;", "Max-Age=1209600", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void overHttpsTheCookieIsBoundToTheHostAndTheSiteToHttps() {
        HttpResponse<String> answer =
                people.browser().post(people.link(people.invited(Role.VIEWER)), Map.of(), "X-Forwarded-Proto", "https");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-dropline=")
                .contains("; Path=/;", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void behindAProxyThatSaysNothingThePublicAddressDecides() {
        HttpResponse<String> answer = people.browser()
                .post(people.link(people.invited(Role.VIEWER)), Map.of(), "X-Forwarded-Host", "desk.example.com");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-dropline=");
    }

    @Test
    void theDatabaseHoldsOnlyItsHash() {
        Browser browser = people.signedIn(people.invited(Role.VIEWER));
        String token = browser.cookies.getCookieStore().getCookies().getFirst().getValue();

        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select count(*) from user_session where token_hash = sha256(convert_to(:token, 'UTF8'))")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lastsFourteenDaysFromItsLastUse() {
        Browser browser = people.signedIn(people.invited(Role.VIEWER));
        ticks.advance(Duration.ofDays(13));

        HttpResponse<String> used = browser.get("/orders");
        assertThat(used.statusCode()).isEqualTo(200);
        assertThat(used.headers().firstValue("Set-Cookie")).as("put off").isPresent();
        assertThat(browser.get("/orders").headers().firstValue("Set-Cookie")).isEmpty();

        ticks.advance(Duration.ofDays(13));
        assertThat(browser.get("/orders").statusCode()).isEqualTo(200);
        ticks.advance(Duration.ofDays(14));
        assertThat(browser.get("/orders").statusCode()).isEqualTo(303);
    }

    @Test
    void endsWithSigningOut() {
        Browser browser = people.signedIn(people.invited(Role.VIEWER));
        String token = browser.cookies.getCookieStore().getCookies().getFirst().getValue();

        assertThat(browser.post("/sign-out", Map.of("_csrf", browser.csrf())).statusCode())
                .isEqualTo(303);
        assertThat(people.browser()
                        .get("/orders", "Cookie", "dropline=" + token)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void followsTheUserAsTheUserIsNow() {
        User user = people.invited(Role.VIEWER);
        Browser browser = people.signedIn(user);

        users.changeRole(people.somebody(), user.id(), Role.OPERATOR);
        assertThat(browser.get("/orders").body()).startsWith("OPERATOR");
        users.disable(people.somebody(), user.id());
        assertThat(browser.get("/orders").statusCode()).isEqualTo(303);
        users.enable(people.somebody(), user.id());
        assertThat(browser.get("/orders").statusCode()).as("ended for good").isEqualTo(303);
    }

    @Test
    void nonsenseInTheCookieIsNoSession() {
        for (String value : new String[] {"", "x", "A".repeat(43), "%00%ff", "a".repeat(5000)}) {
            assertThat(people.browser()
                            .get("/orders", "Cookie", "dropline=" + value)
                            .statusCode())
                    .isEqualTo(303);
        }
    }
}
