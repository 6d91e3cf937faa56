package io.dropline.simulators.control;

import io.dropline.simulators.carrier.CarrierSimulator;
import io.dropline.simulators.carrier.EventOrder;
import io.dropline.simulators.carrier.Scan;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The carrier's part of the control API:
 *
 * <pre>
 * POST /control/carrier/webhooks   {target, secret} and, or, {copies, reversed, delayMillis}
 * POST /control/carrier/journey    {stepMillis, end: delivered|returned, tracking}   without tracking: every parcel from now on
 * POST /control/carrier/scan       {tracking, status, detail, message}               one more scan now
 * </pre>
 */
final class CarrierControl {
    private final CarrierSimulator carrier;

    CarrierControl(CarrierSimulator carrier) {
        this.carrier = carrier;
    }

    Optional<Reply> handle(Call call, JsonNode body) {
        switch (call.method() + " " + call.path()) {
            case "POST /control/carrier/webhooks" -> webhooks(body);
            case "POST /control/carrier/journey" -> journey(body);
            case "POST /control/carrier/scan" ->
                carrier.scanNow(
                        body.path("tracking").asString(""),
                        body.path("status").asString("in_transit"),
                        body.path("detail").asString("status_update"),
                        body.path("message").asString("Scanned"));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(ControlApi.ok());
    }

    private void webhooks(JsonNode body) {
        if (body.has("target")) {
            carrier.sendWebhooksTo(
                    URI.create(body.path("target").asString("")),
                    body.path("secret").asString(""));
        }
        carrier.tell(new EventOrder(
                body.path("copies").asInt(1),
                body.path("reversed").asBoolean(false),
                Duration.ofMillis(body.path("delayMillis").asLong(0))));
    }

    private void journey(JsonNode body) {
        Duration step = Duration.ofMillis(body.path("stepMillis").asLong(1000));
        List<Scan> scans = switch (body.path("end").asString("delivered")) {
            case "delivered" -> Scan.delivered(step);
            case "returned" -> Scan.returned(step);
            default -> throw new IllegalArgumentException("a journey ends delivered or returned");
        };
        String tracking = body.path("tracking").asString("");
        if (tracking.isEmpty()) {
            carrier.everyParcel(scans);
        } else {
            carrier.parcel(tracking, scans);
        }
    }
}
