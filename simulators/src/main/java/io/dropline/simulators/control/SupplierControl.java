package io.dropline.simulators.control;

import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.suppliers.Behaviour;
import io.dropline.simulators.suppliers.Decision;
import io.dropline.simulators.suppliers.OnCancellation;
import io.dropline.simulators.suppliers.Supplier;
import io.dropline.simulators.suppliers.SupplierSimulator;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The suppliers' part of the control API:
 *
 * <pre>
 * POST /control/suppliers      {name, address, decision: accept|accept-later|partial|backorder|reject|ask|silent, days, reason,
 *                               acknowledgeMillis, shipMillis (negative: never), parcels, carrier, onCancellation: accept|refuse|ignore,
 *                               linkScans}
 * </pre>
 */
final class SupplierControl {
    private final SupplierSimulator suppliers;

    SupplierControl(SupplierSimulator suppliers) {
        this.suppliers = suppliers;
    }

    Optional<Reply> handle(Call call, JsonNode body) {
        if (!call.is("POST", "/control/suppliers")) {
            return Optional.empty();
        }
        String address = body.path("address").asString("");
        if (address.isBlank()) {
            throw new IllegalArgumentException("a supplier needs an address");
        }
        suppliers.put(new Supplier(
                body.path("name").asString(address),
                address,
                new Behaviour(
                        decision(body),
                        Duration.ofMillis(body.path("acknowledgeMillis").asLong(100)),
                        Duration.ofMillis(body.path("shipMillis").asLong(100)),
                        body.path("parcels").asInt(1),
                        body.path("carrier").asString("UPS"),
                        OnCancellation.valueOf(
                                body.path("onCancellation").asString("accept").toUpperCase(Locale.ROOT)),
                        body.path("linkScans").asInt(0))));
        return Optional.of(ControlApi.ok());
    }

    private static Decision decision(JsonNode body) {
        String reason = body.path("reason").asString("Out of stock");
        int days = body.path("days").asInt(7);
        String word = body.path("decision").asString("accept");
        return switch (word) {
            case "accept" -> new Decision.Accept(0);
            case "accept-later" -> new Decision.Accept(days);
            case "partial" -> new Decision.Partial(reason);
            case "backorder" -> new Decision.Backorder(days);
            case "reject" -> new Decision.Reject(reason);
            case "ask" -> new Decision.Ask(reason);
            case "silent" -> new Decision.Silent();
            default -> throw new IllegalArgumentException("no supplier decides " + word);
        };
    }
}
