package io.dropline.console.suppliers;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.SupplierDraft;
import io.dropline.suppliers.Suppliers;
import io.dropline.suppliers.vetting.Vetting;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Suppliers: the list, one of them at a glance, the form of its basics. */
@Controller
class SupplierController {
    private static final int OFFERS = 50;
    private final Suppliers suppliers;
    private final SupplierDesk found;
    private final Vetting vetting;
    private final Catalog catalog;
    private final SupplierViews views;
    private final Clock clock;

    SupplierController(
            Suppliers suppliers,
            SupplierDesk found,
            Vetting vetting,
            Catalog catalog,
            SupplierViews views,
            Clock clock) {
        this.suppliers = suppliers;
        this.found = found;
        this.vetting = vetting;
        this.catalog = catalog;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/suppliers")
    ResponseEntity<byte[]> list(Desk desk) {
        return desk.show(Section.SUPPLIERS, "console/suppliers/list.jte", views.all(desk.merchant(), clock.instant()));
    }

    @GetMapping("/suppliers/new")
    ResponseEntity<byte[]> add(Desk desk) {
        return desk.show(
                Section.SUPPLIERS,
                "console/suppliers/form.jte",
                new SupplierFormPage(null, "", SupplierForm.of(SupplierDraft.of("", "", ""))));
    }

    @PostMapping("/suppliers/new")
    ResponseEntity<byte[]> add(Desk desk, Form form) {
        SupplierDraft draft = SupplierForm.read(form);
        return form.problems().none()
                ? finish(desk, form, null, "", suppliers.add(desk.viewer().actor(), draft))
                : again(desk, form, null, "");
    }

    @GetMapping("/suppliers/{id}/edit")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> desk.show(
                        Section.SUPPLIERS,
                        "console/suppliers/form.jte",
                        new SupplierFormPage(id.toString(), supplier.name(), SupplierForm.of(supplier.terms()))));
    }

    @PostMapping("/suppliers/{id}/edit")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id, Form sent) {
        return found.with(desk, id, supplier -> {
            Form form = SupplierForm.changed(supplier.terms(), sent);
            SupplierDraft draft = SupplierForm.read(form);
            return form.problems().none()
                    ? finish(
                            desk,
                            form,
                            id.toString(),
                            supplier.name(),
                            suppliers.save(desk.viewer().actor(), draft))
                    : again(desk, form, id.toString(), supplier.name());
        });
    }

    private ResponseEntity<byte[]> finish(
            Desk desk, Form form, @Nullable String id, String name, Saved<Supplier> saved) {
        return switch (saved) {
            case Saved.Done<Supplier>(Supplier supplier) ->
                desk.done(supplier.name() + " is saved.", "/suppliers/" + supplier.id());
            case Saved.Wrong<Supplier>(List<FieldProblem> problems) -> again(desk, form.wrong(problems), id, name);
        };
    }

    private static ResponseEntity<byte[]> again(Desk desk, Form form, @Nullable String id, String name) {
        return desk.showAgain(Section.SUPPLIERS, "console/suppliers/form.jte", new SupplierFormPage(id, name, form));
    }

    @GetMapping("/suppliers/{id}")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> desk.show(Section.SUPPLIERS, "console/suppliers/supplier.jte", page(desk, supplier)));
    }

    private SupplierPage page(Desk desk, Supplier supplier) {
        List<Offer> offers = catalog.offers(desk.merchant(), new Offer.Filter(supplier.id(), null), null, OFFERS + 1);
        return new SupplierPage(
                supplier,
                views.one(desk.merchant(), supplier.id(), clock.instant()).orElseThrow(),
                vetting.checklist(desk.merchant(), supplier.id()).orElseThrow(),
                offers.size() > OFFERS ? offers.subList(0, OFFERS) : offers,
                offers.size() > OFFERS);
    }
}
