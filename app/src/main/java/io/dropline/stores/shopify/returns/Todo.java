package io.dropline.stores.shopify.returns;

import io.dropline.stores.shopify.api.GraphqlDocument;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What there is to do in the store for one step of a return, as the order stands there. */
sealed interface Todo {
    record Done(String reference) implements Todo {}

    record Impossible(String why) implements Todo {}

    /**
     * @param field of the answer
     * @param otherwise what to do if the store refuses it
     */
    record Call(GraphqlDocument mutation, String field, Map<String, ?> variables, Optional<Call> otherwise)
            implements Todo {
        private static Call with(GraphqlDocument mutation, String field, Map<String, ?> input) {
            return new Call(mutation, field, Map.of("input", input), Optional.empty());
        }
    }

    static Todo of(ReturnDocument step, JsonNode order) {
        if (!order.isObject()) {
            return new Impossible("The store no longer has this order.");
        }
        ReturnsInOrder returns = new ReturnsInOrder(order);
        Optional<JsonNode> found = returns.find(step);
        if (found.isPresent()) {
            JsonNode one = found.get();
            return found(
                    step, one, one.path("id").asString(""), one.path("status").asString(""));
        }
        return switch (step.step()) {
            case CREATE ->
                returns.opening(step)
                        .<Todo>map(input -> Call.with(GraphqlDocument.RETURN_CREATE, "returnCreate", input))
                        .orElseGet(() -> new Impossible(
                                "The store has not so many units that were fulfilled and are in no other return."));
            case APPROVE, DECLINE, PROCESS -> new Impossible("The store has no such return.");
            case END -> new Done(""); // it never got there
        };
    }

    private static Todo found(ReturnDocument step, JsonNode one, String id, String status) {
        return switch (step.step()) {
            case CREATE -> new Done(id);
            case APPROVE ->
                switch (status) {
                    case "OPEN", "CLOSED" -> new Done(id);
                    case "REQUESTED" ->
                        Call.with(
                                GraphqlDocument.RETURN_APPROVE,
                                "returnApproveRequest",
                                Map.of("id", id, "notifyCustomer", false));
                    default -> impossible(status);
                };
            case DECLINE ->
                switch (status) {
                    case "DECLINED", "CANCELED" -> new Done(id);
                    case "REQUESTED" -> decline(step, id);
                    default -> impossible(status);
                };
            case PROCESS ->
                switch (status) {
                    case "CLOSED" -> new Done(id);
                    case "OPEN" ->
                        ReturnsInOrder.processing(one, step)
                                .<Todo>map(input -> Call.with(GraphqlDocument.RETURN_PROCESS, "returnProcess", input))
                                .orElseGet(() -> new Done(id));
                    default -> impossible(status);
                };
            case END ->
                switch (status) {
                    case "CANCELED", "CLOSED", "DECLINED" -> new Done(id);
                    case "REQUESTED" -> decline(step, id);
                    case "OPEN" -> end(one, id);
                    default -> impossible(status);
                };
        };
    }

    private static Todo impossible(String status) {
        return new Impossible("The return is " + status + " in the store.");
    }

    private static Call decline(ReturnDocument step, String id) {
        return Call.with(
                GraphqlDocument.RETURN_DECLINE,
                "returnDeclineRequest",
                Map.of("id", id, "declineReason", "OTHER", "declineNote", step.note(), "notifyCustomer", false));
    }

    /** Shopify cancels only what nothing was done about, which not all shows here: what it does not cancel is closed. */
    private static Call end(JsonNode one, String id) {
        Call close = new Call(GraphqlDocument.RETURN_CLOSE, "returnClose", Map.of("id", id), Optional.empty());
        return ReturnsInOrder.untouched(one)
                ? new Call(GraphqlDocument.RETURN_CANCEL, "returnCancel", Map.of("id", id), Optional.of(close))
                : close;
    }
}
