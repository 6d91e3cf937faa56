package io.dropline.console.suppliers.brands;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Authorization;
import io.dropline.suppliers.AuthorizationDraft;
import io.dropline.suppliers.Authorizations;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.letters.Letter;
import io.dropline.suppliers.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The brands a supplier may sell for us. */
@Controller
class BrandsController {
    private static final String TEMPLATE = "console/suppliers/brands.jte";
    private final SupplierDesk found;
    private final Authorizations authorizations;
    private final Letters letters;
    private final BrandsStore choices;
    private final Clock clock;

    BrandsController(
            SupplierDesk found, Authorizations authorizations, Letters letters, BrandsStore choices, Clock clock) {
        this.found = found;
        this.authorizations = authorizations;
        this.letters = letters;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/suppliers/{id}/authorizations")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> desk.show(
                        Section.SUPPLIERS,
                        TEMPLATE,
                        page(desk, supplier, Form.empty().with("from", today()), null)));
    }

    @PostMapping("/suppliers/{id}/authorizations")
    ResponseEntity<byte[]> grant(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            AuthorizationDraft draft = BrandForm.read(form, id, today());
            if (form.problems().none()) {
                switch (authorizations.add(desk.viewer().actor(), draft)) {
                    case Saved.Done<Authorization>(Authorization granted) -> {
                        return desk.done(
                                granted.terms().brand() + " is authorized. Add the letter next.", path(supplier));
                    }
                    case Saved.Wrong<Authorization>(List<FieldProblem> problems) -> form.wrong(problems);
                }
            }
            return desk.showAgain(Section.SUPPLIERS, TEMPLATE, page(desk, supplier, form, null));
        });
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}")
    ResponseEntity<byte[]> change(Desk desk, @PathVariable UUID id, @PathVariable UUID authorization, Form form) {
        return found.with(desk, id, supplier -> {
            Optional<Authorization> old = ofSupplier(desk, supplier, authorization);
            if (old.isEmpty()) {
                return gone(desk, supplier);
            }
            form.with("brand", old.get().terms().brand());
            AuthorizationDraft draft = BrandForm.read(form, id, today());
            if (form.problems().none()) {
                switch (authorizations
                        .change(desk.viewer().actor(), authorization, draft)
                        .orElseThrow()) {
                    case Saved.Done<Authorization>(Authorization changed) -> {
                        return desk.done(changed.terms().brand() + " is saved.", path(supplier));
                    }
                    case Saved.Wrong<Authorization>(List<FieldProblem> problems) -> form.wrong(problems);
                }
            }
            return desk.showAgain(
                    Section.SUPPLIERS,
                    TEMPLATE,
                    page(desk, supplier, Form.empty().with("from", today()), Map.entry(authorization, form)));
        });
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}/renew")
    ResponseEntity<byte[]> renew(Desk desk, @PathVariable UUID id, @PathVariable UUID authorization, Form form) {
        return found.with(desk, id, supplier -> {
            LocalDate to = form.day("to");
            return form.problems().none()
                    ? saved(
                            desk,
                            supplier,
                            ofSupplier(desk, supplier, authorization)
                                    .flatMap(one ->
                                            authorizations.renew(desk.viewer().actor(), one.id(), to, "Renewal")),
                            "is renewed. Add the new letter next.")
                    : desk.refused(form.problems().list().getFirst().message(), path(supplier));
        });
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}/check")
    ResponseEntity<byte[]> check(Desk desk, @PathVariable UUID id, @PathVariable UUID authorization, Form form) {
        return found.with(
                desk,
                id,
                supplier -> saved(
                        desk,
                        supplier,
                        ofSupplier(desk, supplier, authorization)
                                .flatMap(one ->
                                        authorizations.checked(desk.viewer().actor(), one.id(), form.text("how"))),
                        "is noted as checked."));
    }

    @PostMapping("/suppliers/{id}/authorizations/{authorization}/revoke")
    ResponseEntity<byte[]> revoke(Desk desk, @PathVariable UUID id, @PathVariable UUID authorization) {
        return found.with(
                desk,
                id,
                supplier -> ofSupplier(desk, supplier, authorization)
                        .flatMap(one -> authorizations.revoke(desk.viewer().actor(), one.id()))
                        .map(ended -> desk.done(
                                ended.terms().brand() + " is not bought here by this any more.", path(supplier)))
                        .orElseGet(() -> gone(desk, supplier)));
    }

    private ResponseEntity<byte[]> saved(
            Desk desk, Supplier supplier, Optional<Saved<Authorization>> saved, String done) {
        return saved.map(one -> switch (one) {
                    case Saved.Done<Authorization>(Authorization authorization) ->
                        desk.done(authorization.terms().brand() + " " + done, path(supplier));
                    case Saved.Wrong<Authorization>(List<FieldProblem> problems) ->
                        desk.refused(problems.getFirst().message(), path(supplier));
                })
                .orElseGet(() -> gone(desk, supplier));
    }

    private Optional<Authorization> ofSupplier(Desk desk, Supplier supplier, UUID authorization) {
        return authorizations
                .find(desk.merchant(), authorization)
                .filter(one -> one.terms().supplierId().equals(supplier.id()));
    }

    private static ResponseEntity<byte[]> gone(Desk desk, Supplier supplier) {
        return desk.refused("There is no such authorization.", path(supplier));
    }

    private BrandsPage page(Desk desk, Supplier supplier, Form granting, Map.@Nullable Entry<UUID, Form> changing) {
        List<Authorization> all = authorizations.list(desk.merchant(), supplier.id());
        Map<UUID, List<Letter>> files = letters.list(
                desk.merchant(), all.stream().map(Authorization::id).toList());
        List<BrandCard> cards = all.stream()
                .map(one -> new BrandCard(
                        one,
                        files.getOrDefault(one.id(), List.of()),
                        today(),
                        changing != null && changing.getKey().equals(one.id())
                                ? changing.getValue()
                                : BrandForm.of(one.terms())))
                .toList();
        return new BrandsPage(
                supplier,
                cards.stream().filter(BrandCard::standing).toList(),
                cards.stream().filter(card -> !card.standing()).toList(),
                granting,
                choices.salesChannels(desk.merchant()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static String path(Supplier supplier) {
        return "/suppliers/" + supplier.id() + "/authorizations";
    }
}
