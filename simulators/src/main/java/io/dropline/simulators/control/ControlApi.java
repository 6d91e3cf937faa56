package io.dropline.simulators.control;

import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Entry;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.ground.Unkindness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The control API. What was accepted:
 *
 * <pre>
 * GET  /log?po=&amp;simulator=&amp;kind=&amp;after=     entries, oldest first
 * GET  /log/{number}/document                the bytes of one entry
 * POST /control/faults                       {simulator, next, matching, do, millis, status}
 * DELETE /control/faults                     everybody is kind again
 * </pre>
 *
 * and what {@link StoreControl}, {@link SupplierControl} and {@link CarrierControl} say. A body that cannot be understood is
 * answered with 400 and the reason.
 */
public final class ControlApi {
    private final Partners partners;
    private final StoreControl store;
    private final SupplierControl suppliers;
    private final CarrierControl carrier;

    public ControlApi(Partners partners) {
        this.partners = partners;
        this.store = new StoreControl(partners.store());
        this.suppliers = new SupplierControl(partners.suppliers());
        this.carrier = new CarrierControl(partners.carrier());
    }

    public Reply handle(Call call) {
        try {
            JsonNode body = call.body().length() == 0 ? Json.tree(Bytes.utf8("{}")) : Json.tree(call.body());
            return answer(call, body)
                    .or(() -> store.handle(call, body))
                    .or(() -> suppliers.handle(call, body))
                    .or(() -> carrier.handle(call, body))
                    .orElseGet(Reply::notFound);
        } catch (JacksonException | IllegalArgumentException | IllegalStateException e) {
            return Reply.json(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private Optional<Reply> answer(Call call, JsonNode body) {
        return switch (call.method() + " " + call.path()) {
            case "GET /log" -> Optional.of(Reply.json(200, log(call)));
            case "POST /control/faults" -> {
                partners.faults(body.path("simulator").asString(""))
                        .next(
                                body.path("next").asInt(1),
                                body.path("matching").asString(""),
                                Unkindness.named(
                                        body.path("do").asString(""),
                                        body.path("millis").asLong(1000),
                                        body.path("status").asInt(503)));
                yield Optional.of(ok());
            }
            case "DELETE /control/faults" -> {
                partners.allFaults().forEach(faults -> faults.clear());
                yield Optional.of(ok());
            }
            default -> document(call);
        };
    }

    private Optional<Reply> document(Call call) {
        if (!call.method().equals("GET") || !call.path().matches("/log/[0-9]{1,9}/document")) {
            return Optional.empty();
        }
        return partners.ledger()
                .document(Long.parseLong(call.path().split("/", -1)[2]))
                .map(bytes -> new Reply(200, Map.of("Content-Type", "application/octet-stream"), bytes));
    }

    private List<Entry> log(Call call) {
        Predicate<Entry> wanted =
                entry -> call.query("po").isEmpty() || entry.fact("po").equals(call.query("po"));
        String after = call.query("after");
        long from = after.isEmpty() ? 0 : Long.parseLong(after);
        return partners.ledger()
                .entries(wanted.and(entry -> entry.number() > from)
                        .and(entry -> call.query("simulator").isEmpty()
                                || entry.simulator().equals(call.query("simulator")))
                        .and(entry ->
                                call.query("kind").isEmpty() || entry.kind().equals(call.query("kind"))));
    }

    static Reply ok() {
        return Reply.json(200, Map.of("done", true));
    }
}
