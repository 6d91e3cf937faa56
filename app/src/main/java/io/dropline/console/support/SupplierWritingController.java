package io.dropline.console.support;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.support.Conversation;
import io.dropline.support.Conversations;
import io.dropline.support.Reply;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing to a supplier from the page of a purchase order leads to the conversation in which its answer comes. */
@Controller
class SupplierWritingController {
    private final Conversations conversations;

    SupplierWritingController(Conversations conversations) {
        this.conversations = conversations;
    }

    @PostMapping("/purchase-orders/{id}/write")
    ResponseEntity<byte[]> write(Desk desk, @PathVariable UUID id, Form form) {
        Optional<Saved<Conversation>> written =
                conversations.writeToSupplier(desk.viewer().actor(), id, new Reply(form.text("text"), null));
        if (written.isEmpty()) {
            return desk.missing(Section.PURCHASE_ORDERS, "purchase order");
        }
        return switch (written.get()) {
            case Saved.Done<Conversation>(Conversation conversation) ->
                desk.done("The supplier is written to.", "/conversations/" + conversation.id());
            case Saved.Wrong<Conversation>(List<FieldProblem> problems) ->
                desk.refused(
                        problems.stream().map(FieldProblem::message).collect(Collectors.joining(". ", "", ".")),
                        "/purchase-orders/" + id);
        };
    }
}
