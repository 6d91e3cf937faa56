package io.dropline.console.suppliers;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.console.Desk;
import io.dropline.console.DeskAction;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.AuthorizationDraft;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.SupplierDraft;
import io.dropline.suppliers.Suppliers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Suppliers: the list, one of them, the forms. */
@Controller
class SupplierController {
    private static final int OFFERS = 50;
    private final Suppliers suppliers;
    private final Authorizations authorizations;
    private final Catalog catalog;
    private final SupplierViews views;
    private final Clock clock;

    SupplierController(
            Suppliers suppliers, Authorizations authorizations, Catalog catalog, SupplierViews views, Clock clock) {
        this.suppliers = suppliers;
        this.authorizations = authorizations;
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
        return suppliers
                .find(desk.merchant(), id)
                .map(found -> desk.show(
                        Section.SUPPLIERS,
                        "console/suppliers/form.jte",
                        new SupplierFormPage(id.toString(), found.name(), SupplierForm.of(found.terms()))))
                .orElseGet(() -> desk.missing(Section.SUPPLIERS, "supplier"));
    }

    @PostMapping("/suppliers/{id}/edit")
    ResponseEntity<byte[]> edit(Desk desk, @PathVariable UUID id, Form form) {
        return suppliers
                .find(desk.merchant(), id)
                .map(found -> {
                    // The code is how files and the API name the supplier, so it stays.
                    SupplierDraft draft = SupplierForm.read(form.with("code", found.code()));
                    return form.problems().none()
                            ? finish(
                                    desk,
                                    form,
                                    id.toString(),
                                    found.name(),
                                    suppliers.save(desk.viewer().actor(), draft))
                            : again(desk, form, id.toString(), found.name());
                })
                .orElseGet(() -> desk.missing(Section.SUPPLIERS, "supplier"));
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
        return suppliers
                .find(desk.merchant(), id)
                .map(found -> desk.show(
                        Section.SUPPLIERS,
                        "console/suppliers/supplier.jte",
                        page(desk, found, Form.empty().with("from", LocalDate.now(clock)))))
                .orElseGet(() -> desk.missing(Section.SUPPLIERS, "supplier"));
    }

    private SupplierPage page(Desk desk, Supplier found, Form granting) {
        List<Offer> offers = catalog.offers(desk.merchant(), new Offer.Filter(found.id(), null), null, OFFERS + 1);
        return new SupplierPage(
                found,
                views.one(desk.merchant(), found.id(), clock.instant()).orElseThrow(),
                authorizations.list(desk.merchant(), found.id()),
                offers.size() > OFFERS ? offers.subList(0, OFFERS) : offers,
                offers.size() > OFFERS,
                LocalDate.now(clock),
                granting);
    }

    @PostMapping("/suppliers/{id}/authorizations")
    ResponseEntity<byte[]> grant(Desk desk, @PathVariable UUID id, Form form) {
        LocalDate from = form.day("from");
        AuthorizationDraft draft = new AuthorizationDraft(
                id,
                form.text("brand"),
                form.codes("territory"),
                from == null ? LocalDate.now(clock) : from,
                form.day("to"),
                form.text("note"));
        String page = "/suppliers/" + id;
        if (!form.problems().none()) {
            return desk.refused(form.problems().list().getFirst().message(), page);
        }
        return switch (authorizations.grant(desk.viewer().actor(), draft)) {
            case Saved.Done<Authorization>(Authorization granted) ->
                desk.done(granted.terms().brand() + " may be bought here.", page);
            case Saved.Wrong<Authorization>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), page);
        };
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}/revoke")
    ResponseEntity<byte[]> revoke(Desk desk, @PathVariable UUID id, @PathVariable UUID authorization) {
        String page = "/suppliers/" + id;
        return authorizations
                .revoke(desk.viewer().actor(), authorization)
                .map(ended -> desk.done(ended.terms().brand() + " is not bought here any more.", page))
                .orElseGet(() -> desk.refused("That authorization has ended already.", page));
    }

    @PostMapping("/suppliers/{id}/pause")
    ResponseEntity<byte[]> pause(Desk desk, @PathVariable UUID id, Form form) {
        return desk.act(new DeskAction.PauseSupplier(id, form.text("reason")), "/suppliers/" + id);
    }

    @PostMapping("/suppliers/{id}/resume")
    ResponseEntity<byte[]> resume(Desk desk, @PathVariable UUID id) {
        return desk.act(new DeskAction.ResumeSupplier(id), "/suppliers/" + id);
    }
}
