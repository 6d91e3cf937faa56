package io.dropline.stores.shopify.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphqlErrorsTest {
    @Test
    void readsDataAndItsCost() {
        GraphqlAnswer answer = read(200, """
                {"data": {"shop": {"id": 1}}, "extensions": {"cost": {"requestedQueryCost": 300, "actualQueryCost": 17,
                 "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": 200, "restoreRate": 100.0}}}}""");

        assertThat(answer).isInstanceOfSatisfying(GraphqlAnswer.Data.class, data -> {
            assertThat(data.data().path("shop").path("id").asInt()).isEqualTo(1);
            assertThat(data.cost().waitForAnother()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void waitsUntilTheBucketHoldsEnoughAgain() {
        assertThat(read(200, """
                        {"errors": [{"message": "Throttled", "extensions": {"code": "THROTTLED"}}], "extensions": {"cost": {"requestedQueryCost": 412,
                         "throttleStatus": {"maximumAvailable": 2000.0, "currentlyAvailable": 12, "restoreRate": 100.0}}}}""")).isEqualTo(new GraphqlAnswer.Throttled(Duration.ofSeconds(4)));
        assertThat(read(200, "{\"errors\": [{\"message\": \"Throttled\", \"extensions\": {\"code\": \"THROTTLED\"}}]}"))
                .isEqualTo(new GraphqlAnswer.Throttled(Duration.ofSeconds(2)));
        assertThat(GraphqlErrors.read(new Reply.Answered(429, Map.of("retry-after", "2.5"), new byte[0])))
                .isEqualTo(new GraphqlAnswer.Throttled(Duration.ofMillis(2500)));
    }

    @Test
    void aRefusalSaysItsCode() {
        assertThat(read(200, """
                        {"errors": [{"message": "invalid id", "extensions": {"code": "RESOURCE_NOT_FOUND"}, "path": ["fulfillmentCreate"]}],
                         "data": {"fulfillmentCreate": null}}""")).isEqualTo(new GraphqlAnswer.Refused("RESOURCE_NOT_FOUND", "invalid id"));
        assertThat(
                        read(
                                200,
                                "{\"errors\": [{\"message\": \"Field 'code' doesn't exist\", \"extensions\": {\"code\": \"undefinedField\"}}]}"))
                .isEqualTo(new GraphqlAnswer.Refused("undefinedField", "Field 'code' doesn't exist"));
        assertThat(read(200, "{\"errors\": \"[API] Invalid API key\"}"))
                .isEqualTo(new GraphqlAnswer.Refused("", "[API] Invalid API key"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"errors": [{"message": "Internal error", "extensions": {"code": "INTERNAL_SERVER_ERROR"}}], "data": null}
            200 | {"errors": [{"message": "Internal error. Looks like something went wrong on our end.", "extensions": {"code": "INTERNAL_SERVER_ERROR", "requestId": "1b355a21"}}]}
            200 | {"errors": [{"message": "something"}], "data": {"fulfillmentCreate": null}}
            200 | <html>
            200 | {"data": null}
            200 | []
            500 | {}
            503 | {}
            """)
    void whatMayHaveBeenDoneIsAmbiguous(int status, String body) {
        assertThat(read(status, body)).isInstanceOf(GraphqlAnswer.Ambiguous.class);
    }

    @ParameterizedTest
    @CsvSource({"400, HTTP 400", "402, HTTP 402", "403, HTTP 403", "404, HTTP 404", "423, HTTP 423", "301, HTTP 301"})
    void otherAnswersAreRefusals(int status, String code) {
        assertThat(read(status, "")).isInstanceOfSatisfying(GraphqlAnswer.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.why()).contains(code);
        });
    }

    @Test
    void aRefusedTokenIsToldApart() {
        assertThat(read(401, "")).isInstanceOf(GraphqlAnswer.Unauthorized.class);
    }

    private static GraphqlAnswer read(int status, String body) {
        return GraphqlErrors.read(new Reply.Answered(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
