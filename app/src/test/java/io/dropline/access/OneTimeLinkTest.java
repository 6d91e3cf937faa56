package io.dropline.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.signin.OwnerInvitation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServedAccess
class OneTimeLinkTest {
    private final People people;
    private final Users users;
    private final OwnerInvitation invitation;
    private final JdbcClient jdbc;
    private final AccessApplication.Ticks ticks;

    OneTimeLinkTest(
            People people, Users users, OwnerInvitation invitation, JdbcClient jdbc, AccessApplication.Ticks ticks) {
        this.jdbc = jdbc;
        this.people = people;
        this.users = users;
        this.invitation = invitation;
        this.ticks = ticks;
    }

    @Test
    void scannersDoNotUseItUpAndAPersonDoesOnce() {
        String link = people.link(people.invited(Role.OPERATOR));
        Browser scanner = people.browser();
        Browser person = people.browser();
        Browser thief = people.browser();

        for (int visit = 0; visit < 3; visit++) {
            HttpResponse<String> page = scanner.get(link);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form method=\"post\" action=\"" + link + "\">");
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> entered = person.post(link, Map.of());
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/account/password");
        assertThat(person.get("/orders").statusCode()).isEqualTo(200);

        assertThat(thief.post(link, Map.of()).statusCode()).isEqualTo(410);
        assertThat(thief.get(link).statusCode()).isEqualTo(410);
        assertThat(thief.get("/orders").statusCode()).isEqualTo(303);
    }

    @Test
    void oneOfManyAtOnceGetsIn() throws InterruptedException, ExecutionException {
        String link = people.link(people.invited(Role.VIEWER));
        List<Callable<Integer>> rush = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        nr -> () -> people.browser().post(link, Map.of()).statusCode())
                .toList();
        int entered = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(rush)) {
                entered += status.get() == 303 ? 1 : 0;
            }
        }
        assertThat(entered).isEqualTo(1);
    }

    @Test
    void replacesAPasswordThatWasLostOnceItIsUsed() {
        User user = people.invited(Role.OPERATOR);
        Browser before = people.settled(user);
        String link = people.link(user);
        assertThat(people.signIn(people.browser(), user.email(), People.PASSWORD)
                        .statusCode())
                .isEqualTo(303);

        Browser browser = people.browser();
        assertThat(browser.post(link, Map.of()).headers().firstValue("Location"))
                .contains("/account/password");

        assertThat(before.get("/orders").statusCode()).isEqualTo(303);
        assertThat(people.signIn(people.browser(), user.email(), People.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        Map<String, String> form =
                Map.of("name", "U", "email", user.email(), "password", "another password", "_csrf", browser.csrf());
        assertThat(browser.post("/account/welcome", form).statusCode()).isEqualTo(303);
        assertThat(people.signIn(people.browser(), user.email(), "another password")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anOwnerWhoLostThePasswordGetsOneOnTheMachine() {
        User owner = people.invited(Role.OWNER);
        User operator = people.invited(Role.OPERATOR);
        people.settled(owner);

        List<String> links = invitation.forOwner(owner.email().toUpperCase(Locale.ROOT));
        assertThat(links).hasSize(1);
        Browser browser = people.browser();
        assertThat(browser.post(links.getFirst(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get("/account/password").body()).contains("Set up your account");
        people.settled(owner);

        assertThat(invitation.forOwner(operator.email())).isEmpty();
        assertThat(invitation.forOwner("nobody@example.com")).isEmpty();
        users.changeRole(people.somebody(), owner.id(), Role.VIEWER);
    }

    @Test
    void lastsAQuarterOfAnHour() {
        String link = people.link(people.invited(Role.VIEWER));
        ticks.advance(Duration.ofMinutes(15));

        assertThat(people.browser().get(link).statusCode()).isEqualTo(410);
        assertThat(people.browser().post(link, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void anotherSiteCannotUseIt() {
        String link = people.link(people.invited(Role.VIEWER));

        assertThat(people.browser()
                        .post(link, Map.of(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(410);
        assertThat(people.browser()
                        .post(link, Map.of(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDisabledUserCannotUseIt() {
        User user = people.invited(Role.VIEWER);
        String link = people.link(user);
        users.disable(people.somebody(), user.id());

        assertThat(people.browser().post(link, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void theFirstOwnerIsInvitedUntilAnOwnerHasAPassword() {
        // of any merchant: other tests leave owners behind
        jdbc.sql("update app_user set password_hash = null where role = 'OWNER'")
                .update();
        String link = invitation.fresh().orElseThrow();
        assertThat(invitation.fresh()).isPresent().get().isNotEqualTo(link);

        Browser owner = people.browser();
        assertThat(owner.post(link, Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.get("/account/password").body()).contains("Set up your account");
        Map<String, String> form =
                Map.of("name", "Ada", "email", " Ada@Example.com ", "password", People.PASSWORD, "_csrf", owner.csrf());
        assertThat(owner.post("/account/welcome", form).statusCode()).isEqualTo(303);

        assertThat(owner.get("/orders").body()).isEqualTo("OWNER ada@example.com");
        assertThat(people.signIn(people.browser(), "ADA@example.com", People.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(invitation.fresh()).isEmpty();

        User other = people.invited(Role.OWNER);
        people.settled(other);
        jdbc.sql("update app_user set password_hash = null where role = 'OWNER' and id <> ?")
                .param(other.id())
                .update();
        User third = people.invited(Role.OWNER);
        people.settled(third);
        users.disable(people.somebody(), other.id());
        users.forgetPassword(people.somebody(), third.id());
        assertThat(invitation.fresh())
                .as("an owner who is shut out lets nobody in")
                .isPresent();
        people.settled(third);
    }
}
