package io.dropline.simulators.store.admin;

import graphql.language.Directive;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.store.schema.StoreError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out mutations: looks for the one that is meant, keeps idempotent ones from being done twice, and logs all. */
final class Mutations {
    /** Refused without {@code @idempotent} from 2026-04; only the fields' descriptions say so. */
    static final Set<String> IDEMPOTENT = Set.of("refundCreate", "inventorySetQuantities");

    /** What one mutation does with its arguments; the payload by field name. */
    @FunctionalInterface
    interface Change {
        Map<String, @Nullable Object> apply(Input arguments);
    }

    private record Done(String fingerprint, Map<String, @Nullable Object> payload) {}

    private final Map<String, Change> changes;
    private final Map<String, Done> byKey = new HashMap<>();
    private final Ledger ledger;

    Mutations(Map<String, Change> changes, Ledger ledger) {
        this.changes = Map.copyOf(changes);
        this.ledger = ledger;
    }

    Map<String, @Nullable Object> carryOut(DataFetchingEnvironment env) {
        String name = env.getField().getName();
        Change change = changes.get(name);
        if (change == null) {
            throw new StoreError("NOT_SIMULATED", "the simulator does not carry out " + name);
        }
        var arguments = new Input(env.getArguments());
        String key = idempotencyKey(env);
        if (key.isEmpty()) {
            return logged(name, arguments, "", change.apply(arguments));
        }
        String fingerprint = name + Json.text(env.getArguments());
        Done before = byKey.get(key);
        if (before != null) {
            return before.fingerprint().equals(fingerprint) ? before.payload() : mismatch(before.payload());
        }
        var payload = logged(name, arguments, key, change.apply(arguments));
        byKey.put(key, new Done(fingerprint, payload));
        return payload;
    }

    private static Map<String, @Nullable Object> mismatch(Map<String, @Nullable Object> first) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        first.keySet().forEach(field -> payload.put(field, null));
        payload.put(
                "userErrors",
                List.of(error(
                        List.of(),
                        "The same idempotency key was used with different parameters.",
                        "IDEMPOTENCY_KEY_PARAMETER_MISMATCH")));
        return payload;
    }

    private Map<String, @Nullable Object> logged(
            String name, Input arguments, String key, Map<String, @Nullable Object> payload) {
        var facts = new LinkedHashMap<String, String>();
        Object errors = payload.getOrDefault("userErrors", payload.get("orderCancelUserErrors"));
        boolean done = errors instanceof List<?> list && list.isEmpty();
        facts.put("result", done ? "done" : "refused");
        if (!done) {
            facts.put("errors", Json.text(errors));
        }
        if (!key.isEmpty()) {
            facts.put("idempotencyKey", key);
        }
        Input fulfillment = arguments.object("fulfillment");
        facts.put(
                "tracking", String.join(",", fulfillment.object("trackingInfo").texts("numbers", "number")));
        ledger.append("store", name, facts, Bytes.utf8(Json.text(arguments.values())));
        return payload;
    }

    private static String idempotencyKey(DataFetchingEnvironment env) {
        List<Directive> directives = env.getField().getDirectives("idempotent");
        return directives.isEmpty()
                ? ""
                : switch (directives.getFirst().getArgument("key").getValue()) {
                    case StringValue text -> String.valueOf(text.getValue());
                    case VariableReference variable ->
                        String.valueOf(env.getVariables().get(variable.getName()));
                    default -> "";
                };
    }

    static Map<String, @Nullable Object> error(List<String> field, String message, @Nullable String code) {
        return Json.of("field", field, "message", message, "code", code, "elementIndex", null);
    }
}
