package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.RecurringJob;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/** A program asks for a customer, reads the receipt, and takes what is kept. */
final class PrivacySteps {
    private static final String REQUESTS = "/privacy/requests";
    private final ApiClient api;
    private final Collection<RecurringJob> jobs;

    PrivacySteps(ApiClient api, Collection<RecurringJob> jobs) {
        this.api = api;
        this.jobs = jobs;
    }

    void ask() {
        api.post(REQUESTS, "{}").blames("kind");
        api.post(REQUESTS, "{\"kind\":\"REDACT\"}").blames("email");
        api.post(REQUESTS, "{\"kind\":\"REDACT\",\"email\":\"nobody\"}").blames("email");
        api.post(REQUESTS, "{\"kind\":\"EXPORT\",\"orderNumbers\":[\"#0\"]}").blames("orderNumbers");
        String export = id(api.post(REQUESTS, "{\"kind\":\"EXPORT\",\"email\":\"someone@example.com\"}")
                .good());
        String redact = id(api.post(REQUESTS, "{\"kind\":\"REDACT\",\"email\":\"someone@example.com\"}")
                .good());
        assertThat(api.get(REQUESTS).good().at("/items/0/id").asString()).isEqualTo(redact);

        jobs.stream().filter(job -> job.name().equals("privacy-requests")).forEach(RecurringJob::run);

        JsonNode done = api.get(REQUESTS + "/" + redact).good();
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.toString()).doesNotContain("someone@example.com");
        assertThat(api.get(REQUESTS + "/" + redact + "/receipt").good().get("request"))
                .isEqualTo(done);
        assertThat(api.get(REQUESTS + "/" + redact + "/package").status()).isEqualTo(404);
        assertThat(api.post(REQUESTS + "/" + redact + "/handed-over", "").status())
                .isEqualTo(409);
        assertThat(api.download(REQUESTS + "/" + export + "/package").body())
                .startsWith("PK".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        api.post(REQUESTS + "/" + export + "/handed-over", "").good();
        assertThat(api.get(REQUESTS + "/" + export).good().get("state").asString())
                .isEqualTo("HANDED_OVER");
    }

    private static String id(JsonNode request) {
        return request.get("id").asString();
    }
}
