package io.dropline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServedAccess
class PasswordTest {
    private static final String WRONG = "That e-mail address and password do not match.";
    private final People people;
    private final Users users;
    private final JdbcClient jdbc;
    private final AccessApplication.Ticks ticks;

    PasswordTest(People people, Users users, JdbcClient jdbc, AccessApplication.Ticks ticks) {
        this.people = people;
        this.users = users;
        this.jdbc = jdbc;
        this.ticks = ticks;
    }

    @Test
    void theRightOneOpensAndIsStoredAsArgon2id() {
        User user = people.invited(Role.OPERATOR);
        people.settled(user);
        Browser browser = people.browser();

        assertThat(people.signIn(browser, user.email(), People.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/orders").body()).isEqualTo("OPERATOR " + user.email());
        assertThat(jdbc.sql("select password_hash from app_user where id = :id")
                        .param("id", user.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aWrongOneAndAnUnknownUserSoundTheSame() {
        User user = people.invited(Role.OPERATOR);
        people.settled(user);
        User unsettled = people.invited(Role.OPERATOR);

        for (String email : new String[] {user.email(), unsettled.email(), "nobody@example.com"}) {
            HttpResponse<String> answer = people.signIn(people.browser(), email, "wrong password");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains(WRONG);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(people.signIn(people.browser(), user.email(), "x".repeat(100_000))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3_000, 300_000})
    void nonsenseForAnAddressIsJustWrong(int length) {
        for (String email :
                new String[] {"x".repeat(length), "x".repeat(length) + "@example.com", "a\0b@example.com"}) {
            assertThat(people.signIn(people.browser(), email, "password").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void fiveWrongOnesLockTheAccountForThatAddressForAWhile() {
        User user = people.invited(Role.OPERATOR);
        people.settled(user);
        Browser browser = people.browser();
        String[] thief = {"X-Forwarded-For", "203.0.113.7"};

        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(people.signIn(browser, user.email(), "wrong" + attempt, thief)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(people.signIn(browser, user.email(), People.PASSWORD, thief).statusCode())
                .isEqualTo(429);
        assertThat(people.signIn(browser, user.email(), People.PASSWORD).statusCode())
                .as("from elsewhere")
                .isEqualTo(303);

        ticks.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(people.signIn(browser, user.email(), People.PASSWORD, thief).statusCode())
                .isEqualTo(303);
    }

    @Test
    void theRightOneForgetsTheWrongOnesBefore() {
        User user = people.invited(Role.OPERATOR);
        people.settled(user);
        String[] home = {"X-Forwarded-For", "203.0.113.8"};
        for (int round = 0; round < 3; round++) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThat(people.signIn(people.browser(), user.email(), "wrong", home)
                                .statusCode())
                        .isEqualTo(401);
            }
            assertThat(people.signIn(people.browser(), user.email(), People.PASSWORD, home)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        for (int account = 0; account < 100; account++) {
            jdbc.sql("insert into sign_in_attempt (key, at) values ('from 203.0.113.9', :at)")
                    .param("at", ticks.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        assertThat(people.signIn(people.browser(), "new@example.com", "wrong", "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "/orders?page=2, /orders?page=2",
        "//evil.example, /",
        "/\\evil.example, /",
        "https://evil.example/, /",
        "'/\tx', /",
        "javascript:alert(1), /",
        "'', /"
    })
    void leadsBackWithinThisSiteOnly(String next, String location) {
        User user = people.invited(Role.OPERATOR);
        people.settled(user);
        Map<String, String> form = Map.of("email", user.email(), "password", People.PASSWORD, "next", next);

        assertThat(people.browser().post("/sign-in", form).headers().firstValue("Location"))
                .contains(location);
    }

    @Test
    void anotherSiteCannotSignPeopleIn() {
        User user = people.invited(Role.OPERATOR);
        people.settled(user);

        assertThat(people.signIn(people.browser(), user.email(), People.PASSWORD, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void changingItAsksForThePresentOneAndEndsTheOtherSessions() {
        User user = people.invited(Role.OPERATOR);
        Browser here = people.settled(user);
        Browser elsewhere = people.browser();
        people.signIn(elsewhere, user.email(), People.PASSWORD);
        String csrf = here.csrf();

        assertThat(here.post("/account/password", Map.of("current", "no", "password", "a new password", "_csrf", csrf))
                        .statusCode())
                .isEqualTo(422);
        assertThat(here.post(
                                "/account/password",
                                Map.of("current", People.PASSWORD, "password", "short", "_csrf", csrf))
                        .body())
                .contains("at least 10 characters");
        assertThat(here.post(
                                "/account/password",
                                Map.of("current", People.PASSWORD, "password", "a new password", "_csrf", csrf))
                        .statusCode())
                .isEqualTo(303);

        assertThat(here.get("/orders").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/orders").statusCode()).isEqualTo(303);
        assertThat(people.signIn(people.browser(), user.email(), "a new password")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theFirstOneIsSetOnlyOnce() {
        User user = people.invited(Role.OPERATOR);
        Browser browser = people.settled(user);
        Map<String, String> again =
                Map.of("name", "X", "email", user.email(), "password", "another one", "_csrf", browser.csrf());

        assertThat(browser.post("/account/welcome", again).statusCode()).isEqualTo(422);
    }

    @Test
    void aForgottenOneIsReplacedThroughALink() {
        User user = people.invited(Role.OPERATOR);
        Browser before = people.settled(user);
        users.forgetPassword(people.somebody(), user.id());

        assertThat(before.get("/orders").statusCode()).isEqualTo(303);
        assertThat(people.signIn(people.browser(), user.email(), People.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        people.settled(user);
        assertThat(people.signIn(people.browser(), user.email(), People.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }
}
