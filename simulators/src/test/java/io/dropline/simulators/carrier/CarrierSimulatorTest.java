package io.dropline.simulators.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Signatures;
import io.dropline.simulators.ground.Web;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CarrierSimulatorTest {
    private final Ledger ledger = Ledger.inMemory(Clock.systemUTC());

    private CarrierOptions options() {
        return CarrierOptions.defaults(ledger, Clock.systemUTC()).withJourney(Scan.delivered(Duration.ofMillis(40)));
    }

    private static HttpResponse<String> register(CarrierSimulator carrier, String code)
            throws IOException, InterruptedException {
        return Web.post(
                carrier.uri().resolve("/v2/trackers"),
                "{\"tracker\":{\"tracking_code\":\"" + code + "\",\"carrier\":\"UPS\"}}",
                "Authorization",
                Web.basic("EZTK_simulated", ""),
                "Content-Type",
                "application/json");
    }

    @Test
    void aRegisteredParcelIsFollowedToTheDoorBySignedEvents() throws Exception {
        // The ligature of the secret is two letters after NFKD.
        try (var app = new Web.Receiver();
                var carrier = CarrierSimulator.start(options().withWebhooks(app.uri(), "se\uFB01ret"))) {
            var answer = register(carrier, "1Z999AA10123456784");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(Web.json(answer).at("/object").asString()).isEqualTo("Tracker");
            for (String status : new String[] {"pre_transit", "in_transit", "out_for_delivery", "delivered"}) {
                var event = app.next();
                assertThat(event.json().at("/result/status").asString()).isEqualTo(status);
                assertThat(event.json().at("/result/tracking_code").asString()).isEqualTo("1Z999AA10123456784");
                assertThat(event.headers())
                        .containsEntry(
                                "X-Hmac-Signature", "hmac-sha256-hex=" + Signatures.hmacHex("sefiret", event.body()));
            }
            String id = Web.json(answer).at("/id").asString();
            assertThat(Web.json(register(carrier, "1Z999AA10123456784"))
                            .at("/id")
                            .asString())
                    .isEqualTo(id);
            assertThat(carrier.status("1Z999AA10123456784")).contains("delivered");
        }
    }

    @Test
    void eventsMayComeLastFirst() throws Exception {
        try (var app = new Web.Receiver();
                var carrier = CarrierSimulator.start(options().withWebhooks(app.uri(), "s"))) {
            carrier.tell(new EventOrder(1, true, Duration.ZERO));
            carrier.parcel("RETURNED", Scan.returned(Duration.ofMillis(20)));
            register(carrier, "RETURNED");
            assertThat(app.next().json().at("/result/status").asString()).isEqualTo("return_to_sender");
            assertThat(app.next().json().at("/result/status").asString()).isEqualTo("failure");
        }
    }

    @Test
    void withoutTheKeyNothingIsAnswered() throws Exception {
        try (var carrier = CarrierSimulator.start(options())) {
            assertThat(Web.get(carrier.uri().resolve("/v2/trackers")).statusCode())
                    .isEqualTo(401);
        }
    }
}
