package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.MerchantId;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sidebar, and who waits for an answer: a merchant without orders, but with mail. */
@ServedConsole
class FrameTest {
    private static final MerchantId WAITED_FOR =
            new MerchantId(UUID.fromString("10000000-0000-7000-8000-0000000000fa"));
    private static final Pattern HERE = Pattern.compile("class=\"nav\" href=\"([^\"]*)\" aria-current=\"page\"");
    private static final Pattern HEADING = Pattern.compile("<p class=\"group\">([^<]*)</p>");

    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    FrameTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void aMerchantWithoutOrders() {
        whose.now(WAITED_FOR);
        jdbc.sql("""
                insert into merchant (id, name, slug, support_email, currency, created_at)
                values (:id, 'Much Written To', 'much-written-to', 'a@b.example', 'EUR', now()) on conflict do nothing
                """).param("id", WAITED_FOR.value()).update();
    }

    @AfterEach
    void nobodyWrote() {
        jdbc.sql("delete from conversation where merchant_id = ?")
                .param(WAITED_FOR.value())
                .update();
    }

    /** The pages of returns are tested with the whole house. */
    @ParameterizedTest
    @EnumSource(value = Section.class, mode = EnumSource.Mode.EXCLUDE, names = "RETURNS")
    void thePlaceOneIsAtIsMarkedAndNoOther(Section section) {
        whose.now(SampleMerchant.ID);

        assertThat(found(HERE, visitor.get(section.path()).body())).containsExactly(section.path());
    }

    @Test
    void placesStandUnderHeadings() {
        assertThat(found(HEADING, visitor.get("/").body()))
                .containsExactly("Fulfilment", "After delivery", "Supply", "Money", "Set-up");
    }

    @Test
    void nothingNeedsWhomNobodyWroteTo() {
        assertThat(visitor.get("/").body())
                .contains("Nothing needs you")
                .doesNotContain("waits for an answer", "class=\"count");
    }

    @Test
    void whoWaitsForAnAnswerNeedsAttentionTheOverdueFirst() {
        wrote(1, "OPEN", "Not due", Duration.ofHours(3));
        wrote(2, "OPEN", "Long due", Duration.ofHours(-2));
        wrote(3, "WAITING", "Promised", Duration.ofHours(-1));

        assertThat(visitor.get("/").body())
                .doesNotContain("Nothing needs you")
                .containsSubsequence("<span class=\"count bad\">3</span>", "3 conversations wait", ", 2 overdue")
                .containsSubsequence(
                        "Ida waits for an answer: Long due",
                        "Overdue",
                        "answer: Promised",
                        "Overdue",
                        "answer: Not due");
        assertThat(visitor.get("/orders").body())
                .as("beside the sidebar's entry, wherever one is")
                .contains("<span class=\"count bad\">3</span>");
    }

    @Test
    void whoIsWaitedForDoesNotNeedAttention() {
        wrote(1, "WAITING", "Asked back", null);
        wrote(2, "WAITING", "Asked the supplier", Duration.ofHours(4));
        wrote(3, "CLOSED", "Thanks", null);
        wrote(4, "SNOOZED", "In spring", Duration.ofHours(-1));

        assertThat(visitor.get("/").body())
                .contains("Nothing needs you")
                .doesNotContain("waits for an answer", "class=\"count");
    }

    @Test
    void onlySomeAreShownAndAllAreCounted() {
        for (int number = 1; number <= 6; number++) {
            wrote(number, "OPEN", "Question " + number, Duration.ofHours(number));
        }

        assertThat(visitor.get("/").body())
                .contains("6 conversations wait", "<span class=\"count \">6</span>", "Question 4")
                .doesNotContain("overdue", "Question 5");
    }

    private void wrote(int number, String state, String subject, @Nullable Duration due) {
        jdbc.sql("""
                insert into conversation (merchant_id, id, number, token, channel, party, state, subject, email, name, due_at, snoozed_until,
                    reply_to, opened_at, last_message_at)
                values (:merchant, :id, :number, :token, 'MAIL', 'CUSTOMER', :state, :subject, 'ida@example.com', 'Ida', :due, null, '', now(), now())
                """)
                .param("merchant", WAITED_FOR.value())
                .param("id", UUID.randomUUID())
                .param("number", number)
                .param("token", "token-" + number)
                .param("state", state)
                .param("subject", subject)
                .param(
                        "due",
                        due == null ? null : Instant.now().plus(due).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static List<String> found(Pattern what, String page) {
        return what.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
