package io.dropline.console.suppliers;

import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Approving, pausing, resuming and retiring suppliers. */
@Controller
class StandingController {
    private final Suppliers suppliers;

    StandingController(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @PostMapping("/suppliers/{id}/approve")
    ResponseEntity<byte[]> approve(Desk desk, @PathVariable UUID id, Form form) {
        return turned(
                desk,
                id,
                suppliers.approve(desk.viewer().actor(), id, form.text("reason")),
                "is approved and gets orders from now on.");
    }

    @PostMapping("/suppliers/{id}/pause")
    ResponseEntity<byte[]> pause(Desk desk, @PathVariable UUID id, Form form) {
        return desk.act(new DeskAction.PauseSupplier(id, form.text("reason")), "/suppliers/" + id);
    }

    @PostMapping("/suppliers/{id}/resume")
    ResponseEntity<byte[]> resume(Desk desk, @PathVariable UUID id) {
        return desk.act(new DeskAction.ResumeSupplier(id), "/suppliers/" + id);
    }

    @PostMapping("/suppliers/{id}/retire")
    ResponseEntity<byte[]> retire(Desk desk, @PathVariable UUID id, Form form) {
        return turned(
                desk,
                id,
                suppliers.retire(desk.viewer().actor(), id, form.text("reason")),
                "is retired. What is under way goes on.");
    }

    private static ResponseEntity<byte[]> turned(Desk desk, UUID id, Saved<Supplier> saved, String done) {
        String page = "/suppliers/" + id;
        return switch (saved) {
            case Saved.Done<Supplier>(Supplier supplier) -> desk.done(supplier.name() + " " + done, page);
            case Saved.Wrong<Supplier>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), page);
        };
    }
}
