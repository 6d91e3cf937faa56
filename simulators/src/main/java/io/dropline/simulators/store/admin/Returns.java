package io.dropline.simulators.store.admin;

import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.Answer;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.keeping.Returning;
import io.dropline.simulators.store.schema.StoreError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the mutations of returns do. Their user errors have codes. */
final class Returns {
    private final Returning returning;

    Returns(Book book) {
        this.returning = new Returning(book);
    }

    Map<String, Mutations.Change> byName() {
        return Map.of(
                "returnCreate",
                in -> payload(create(in.object("returnInput"))),
                "returnApproveRequest",
                in -> payload(returning.approve(in.object("input").text("id"))),
                "returnDeclineRequest",
                in -> payload(decline(in.object("input"))),
                "returnProcess",
                in -> payload(process(in.object("input"))),
                "returnCancel",
                in -> payload(returning.cancel(in.text("id"))),
                "returnClose",
                in -> payload(returning.close(in.text("id"))),
                "returnReopen",
                in -> payload(returning.reopen(in.text("id"))));
    }

    private Answer create(Input input) {
        return returning.create(
                input.text("orderId"),
                input.objects("returnLineItems").stream()
                        .map(line -> new Returning.Item(
                                line.text("fulfillmentLineItemId"),
                                line.number("quantity"),
                                line.text("returnReason").isEmpty() ? "UNKNOWN" : line.text("returnReason"),
                                line.text("returnReasonNote"),
                                ""))
                        .toList());
    }

    private Answer decline(Input input) {
        return returning.decline(input.text("id"), input.text("declineReason"), input.text("declineNote"));
    }

    private Answer process(Input input) {
        var quantities = new LinkedHashMap<String, Integer>();
        input.objects("returnLineItems")
                .forEach(line -> quantities.merge(line.text("id"), line.number("quantity"), Integer::sum));
        return returning.process(input.text("returnId"), quantities);
    }

    private static Map<String, @Nullable Object> payload(Answer answer) {
        return switch (answer) {
            case Answer.Done(var node) -> Json.of("return", node, "userErrors", List.of());
            case Answer.Refused(var at, var message) ->
                Json.of("return", null, "userErrors", List.of(Mutations.error(at, message, "INVALID")));
            case Answer.InvalidId() -> throw new StoreError("RESOURCE_NOT_FOUND", "invalid id");
        };
    }
}
