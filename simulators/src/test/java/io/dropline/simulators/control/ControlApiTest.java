package io.dropline.simulators.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dropline.simulators.Simulators;
import io.dropline.simulators.SimulatorsOptions;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ControlApiTest {
    @Test
    void everythingCanBeDoneFromAnotherProcess(@TempDir Path directory) throws Exception {
        try (var ledger = Ledger.writtenTo(directory, Clock.systemUTC());
                var app = new Web.Receiver();
                var simulators = Simulators.start(SimulatorsOptions.defaults(ledger, Clock.systemUTC()))) {
            URI control = simulators.controlUri();
            post(
                    control,
                    "/control/store/webhooks",
                    "{\"target\":\"" + app.uri() + "\",\"secret\":\"s\",\"copies\":1}");
            JsonNode order = Web.json(post(
                    control,
                    "/control/store/orders",
                    "{\"lines\":[{\"sku\":\"X\",\"quantity\":2,\"price\":\"10.00\"}],\"paid\":false}"));
            assertThat(order.at("/total").asString()).isEqualTo("20.00");
            assertThat(app.next().headers()).containsEntry("X-Shopify-Topic", "orders/create");
            String id = order.at("/id").asString();
            post(control, "/control/store/orders/" + id + "/paid", "{}");
            assertThat(Web.json(Web.get(control.resolve("/control/store/orders/" + id)))
                            .at("/financialStatus")
                            .asString())
                    .isEqualTo("PAID");
            app.next();
            JsonNode log = Web.json(Web.get(control.resolve("/log?kind=webhook&simulator=store")));
            assertThat(log.at("/0/facts/topic").asString()).isEqualTo("orders/create");
            assertThat(Web.get(control.resolve("/log/" + log.at("/0/number").asLong() + "/document"))
                            .body())
                    .contains("\"financial_status\":\"pending\"");
            assertThat(Files.readString(directory.resolve("log.jsonl"))).contains("orders/create");
            assertThat(Files.exists(
                            directory.resolve("raw").resolve(log.at("/0/sha256").asString())))
                    .isTrue();
        }
    }

    @Test
    void unkindnessIsOrderedAndTakenBack() throws Exception {
        var ledger = Ledger.inMemory(Clock.systemUTC());
        try (var simulators = Simulators.start(SimulatorsOptions.defaults(ledger, Clock.systemUTC()))) {
            URI control = simulators.controlUri();
            URI api = simulators.store().uri().resolve("/admin/api/2026-07/graphql.json");
            post(control, "/control/faults", "{\"simulator\":\"store\",\"next\":1,\"do\":\"refuse\",\"status\":502}");
            assertThat(Web.post(api, "{}").statusCode()).isEqualTo(502);
            post(control, "/control/faults", "{\"simulator\":\"store\",\"next\":1,\"do\":\"drop-before-read\"}");
            assertThatThrownBy(() -> Web.post(api, "{}")).isInstanceOf(IOException.class);
            post(control, "/control/faults", "{\"simulator\":\"store\",\"next\":9,\"do\":\"hang\",\"millis\":60000}");
            assertThat(Web.get(control.resolve("/nowhere")).statusCode()).isEqualTo(404);
            simulators.store().faults().clear();
            assertThat(Web.post(api, "{}").statusCode()).isEqualTo(401);
            assertThat(post(control, "/control/faults", "{\"simulator\":\"store\",\"do\":\"sing\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static HttpResponse<String> post(URI control, String path, String body)
            throws IOException, InterruptedException {
        return Web.post(control.resolve(path), body);
    }
}
