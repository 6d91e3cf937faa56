package io.dropline.console.stock;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.inventory.available.StockPolicies;
import io.dropline.inventory.available.StockPolicy;
import io.dropline.inventory.price.PricePolicy;
import io.dropline.inventory.shelf.Shelf;
import io.dropline.inventory.shelf.Shelves;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the merchant decides about stock, and what each store is told. */
@Controller
class StockSettingsController {
    private static final String RULES = "console/stock/rules.jte";
    private static final String SHELF = "console/stock/shelf.jte";
    private final StockPolicies policies;
    private final Shelves shelves;

    StockSettingsController(StockPolicies policies, Shelves shelves) {
        this.policies = policies;
        this.shelves = shelves;
    }

    @GetMapping("/stock/rules")
    ResponseEntity<byte[]> rules(Desk desk) {
        StockPolicy policy = policies.find(desk.merchant());
        Form form = Form.empty()
                .with("oversellPercent", Show.plain(policy.oversellPercent()))
                .with("marginPercent", Show.plain(policy.price().marginPercent()))
                .with("feePercent", Show.plain(policy.price().feePercent()))
                .with("feeFixed", Show.plain(policy.price().feeFixed()));
        return desk.show(Section.STOCK, RULES, new StockSettingsPage(form, policies.beliefs(desk.merchant())));
    }

    @PostMapping("/stock/rules")
    ResponseEntity<byte[]> rules(Desk desk, Form form) {
        StockPolicy policy = new StockPolicy(
                form.amount("oversellPercent"),
                new PricePolicy(form.amount("marginPercent"), form.amount("feePercent"), form.amount("feeFixed")));
        if (form.problems().none()) {
            switch (policies.save(desk.viewer().actor(), policy)) {
                case Saved.Done<StockPolicy> _ -> {
                    return desk.done("Buffers follow within the hour.", "/stock/rules");
                }
                case Saved.Wrong<StockPolicy>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.STOCK, RULES, new StockSettingsPage(form, policies.beliefs(desk.merchant())));
    }

    @PostMapping("/stock/suppliers/{id}")
    ResponseEntity<byte[]> believe(Desk desk, @PathVariable UUID id, Form form) {
        if (policies.beliefs(desk.merchant()).stream()
                .noneMatch(one -> one.supplierId().equals(id))) {
            return desk.missing(Section.STOCK, "supplier");
        }
        int fresh = form.whole("freshHours");
        int none = form.whole("voidHours");
        if (!form.problems().none()) {
            return desk.refused(form.problems().list().getFirst().message(), "/stock/rules");
        }
        return switch (policies.believe(desk.viewer().actor(), id, fresh, none)) {
            case Saved.Done<StockPolicy.Belief>(StockPolicy.Belief saved) ->
                desk.done("Figures of " + saved.name() + " are believed so from now on.", "/stock/rules");
            case Saved.Wrong<StockPolicy.Belief>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), "/stock/rules");
        };
    }

    @GetMapping("/stock/stores/{id}")
    ResponseEntity<byte[]> shelf(Desk desk, @PathVariable UUID id) {
        return shelves.find(desk.merchant(), id)
                .map(shelf -> {
                    Form form = Form.empty()
                            .with("country", shelf.country())
                            .with("cap", shelf.cap())
                            .with("location", shelf.locationRef());
                    return desk.show(
                            Section.STOCK,
                            SHELF,
                            new ShelfPage(shelf, shelf.publishes() ? form.with("publishes", "on") : form));
                })
                .orElseGet(() -> desk.missing(Section.STOCK, "store"));
    }

    @PostMapping("/stock/stores/{id}")
    ResponseEntity<byte[]> shelf(Desk desk, @PathVariable UUID id, Form form) {
        return shelves.find(desk.merchant(), id)
                .map(shelf -> save(desk, shelf, form))
                .orElseGet(() -> desk.missing(Section.STOCK, "store"));
    }

    private ResponseEntity<byte[]> save(Desk desk, Shelf shelf, Form form) {
        Integer cap = form.text("cap").isEmpty() ? null : Integer.valueOf(form.whole("cap"));
        Shelf.Draft draft = new Shelf.Draft(form.flag("publishes"), form.text("country"), cap, form.text("location"));
        if (form.problems().none()) {
            switch (shelves.save(desk.viewer().actor(), shelf.storeId(), draft)) {
                case Saved.Done<Shelf>(Shelf saved) -> {
                    return desk.done(
                            saved.publishes()
                                    ? saved.storeName() + " is read and told within a minute or two."
                                    : "Nothing is published to " + saved.storeName() + ".",
                            "/stock");
                }
                case Saved.Wrong<Shelf>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(Section.STOCK, SHELF, new ShelfPage(shelf, form));
    }
}
