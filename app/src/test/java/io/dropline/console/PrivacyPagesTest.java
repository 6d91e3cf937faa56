package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.RecurringJob;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer asks by letter, and somebody types it in. */
@ServedConsole
class PrivacyPagesTest {
    private static final String PATH = "/settings/privacy";

    private final Visitor visitor;
    private final ConsoleApplication.Whose whose;
    private final List<RecurringJob> jobs;

    PrivacyPagesTest(@LocalServerPort int port, ConsoleApplication.Whose whose, List<RecurringJob> jobs) {
        this.visitor = new Visitor(port);
        this.whose = whose;
        this.jobs = jobs;
    }

    @BeforeEach
    void ada() {
        whose.now(SampleMerchant.ID);
    }

    @Test
    void aCustomerIsToldWhatIsKept() {
        assertThat(visitor.post(PATH, Map.of("kind", "EXPORT")).body()).contains("Say who it is");
        HttpResponse<String> wrong = visitor.post(PATH, Map.of("kind", "EXPORT", "orderNumbers", "#0, #00"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("No order has the number #0 or #00").contains("value=\"#0, #00\"");

        String page = asked(Map.of("kind", "EXPORT", "email", "nobody@example.com"));
        assertThat(visitor.get(page).body()).contains("being put together").doesNotContain("nobody@example.com");
        work();
        assertThat(visitor.get(page).body()).contains("To hand over", "Download");
        assertThat(visitor.get("/problems").body()).contains("A customer asks what is kept of them");
        HttpResponse<String> zip = visitor.post(page + "/package", Map.of());
        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("customer-data.zip");
        assertThat(visitor.post(page + "/handed-over", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.get(page).body()).contains("Handed over", "ada@hearthandhollow.example");
    }

    @Test
    void aCustomerIsForgottenAndTheReceiptSaysWhatWasDone() {
        String page = asked(Map.of("kind", "REDACT", "email", "nobody@example.com"));
        work();
        assertThat(visitor.get(page).body()).contains("Done", "Nothing was found");
        assertThat(visitor.get(page + "/receipt.csv").body())
                .startsWith("request,asked_at,done_at,what,from,table,rows");
        assertThat(visitor.get(PATH).body()).contains("Erase a customer", "0 orders");
        assertThat(visitor.get(PATH + "/10000000-0000-7000-8000-000000000001").statusCode())
                .isEqualTo(404);
    }

    @Test
    void howLongCustomersAreKnownIsTheMerchantsChoice() {
        assertThat(visitor.post(PATH + "/keeping", Map.of("keep", "days", "customerDays", "3"))
                        .body())
                .contains("From 30 to 3650 days");
        visitor.post(PATH + "/keeping", Map.of("keep", "days", "customerDays", "730"));
        assertThat(visitor.get(PATH).body()).contains("value=\"730\"");
        visitor.post(PATH + "/keeping", Map.of("keep", "always", "customerDays", ""));
        assertThat(visitor.get(PATH).body()).doesNotContain("value=\"730\"");
    }

    private String asked(Map<String, String> form) {
        HttpResponse<String> answer = visitor.post(PATH, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void work() {
        jobs.stream().filter(job -> job.name().equals("privacy-requests")).forEach(RecurringJob::run);
    }
}
