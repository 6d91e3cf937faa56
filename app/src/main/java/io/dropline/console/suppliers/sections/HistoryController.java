package io.dropline.console.suppliers.sections;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.suppliers.vetting.Vetting;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What happened to a supplier. */
@Controller
class HistoryController {
    private final SupplierDesk found;
    private final Vetting vetting;
    private final HistoryStore history;

    HistoryController(SupplierDesk found, Vetting vetting, HistoryStore history) {
        this.found = found;
        this.vetting = vetting;
        this.history = history;
    }

    @GetMapping("/suppliers/{id}/history")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> desk.show(
                        Section.SUPPLIERS,
                        "console/suppliers/history.jte",
                        new HistoryPage(
                                supplier,
                                vetting.history(desk.merchant(), id),
                                history.changes(desk.merchant(), supplier.code()))));
    }
}
