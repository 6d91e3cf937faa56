package io.dropline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServedAccess
class DoorsTest {
    private final People people;

    DoorsTest(People people) {
        this.people = people;
    }

    @Test
    void strangersAreLedToTheSignInPageAndBack() {
        HttpResponse<String> answer = people.browser().get("/orders?status=open&page=2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/sign-in?next=%2Forders%3Fstatus%3Dopen%26page%3D2");
        assertThat(people.browser().post("/orders", Map.of()).headers().firstValue("Location"))
                .contains("/sign-in");
    }

    @Test
    void aFragmentOfAnEndedSessionMakesTheWholePageLeave() {
        HttpResponse<String> answer = people.browser().get("/orders", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsForged() {
        Browser browser = people.signedIn(people.invited(Role.OPERATOR));
        String csrf = browser.csrf();
        String othersCsrf = people.signedIn(people.invited(Role.OPERATOR)).csrf();

        assertThat(browser.post("/orders", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/orders", Map.of("_csrf", othersCsrf)).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/orders", Map.of("_csrf", csrf)).statusCode()).isEqualTo(200);
        assertThat(browser.post("/orders", Map.of(), "X-CSRF-Token", csrf).body())
                .startsWith("changed by user");
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, 200, 200, 200",
        "OPERATOR, 200, 200, 403",
        "VIEWER, 200, 403, 403",
    })
    void rolesHaveLimits(Role role, int look, int change, int settings) {
        Browser browser = people.signedIn(people.invited(role));
        String csrf = browser.csrf();

        assertThat(browser.get("/orders").statusCode()).isEqualTo(look);
        assertThat(browser.post("/orders", Map.of("_csrf", csrf)).statusCode()).isEqualTo(change);
        assertThat(browser.get("/settings/stores").statusCode()).isEqualTo(settings);
        assertThat(browser.post("/sign-out", Map.of("_csrf", csrf)).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/track/x", "/healthz", "/orders", "/api/v1/orders"})
    void everyAnswerCarriesTheHeaders(String path) {
        var headers = people.browser().get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy"))
                .contains(path.startsWith("/track/") ? "no-referrer" : "same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void webhooksPassUntouched() {
        HttpResponse<String> answer = people.browser().post("/hooks/shopify", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isEmpty();
    }

    @Test
    void suppliersAndCustomersNeedNoSession() {
        assertThat(people.browser().post("/answer/x", Map.of()).statusCode()).isEqualTo(200);
        assertThat(people.browser().get("/track/x").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionDoesNotOpenTheApi() {
        Browser browser = people.signedIn(people.invited(Role.OWNER));

        assertThat(browser.get("/api/v1/orders").statusCode()).isEqualTo(401);
    }

    @Test
    void pagesEscapeWhatTheyWereGiven() {
        HttpResponse<String> page = people.browser().get("/sign-in?next=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }
}
