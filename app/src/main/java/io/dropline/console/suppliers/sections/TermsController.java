package io.dropline.console.suppliers.sections;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.terms.Agreement;
import io.dropline.suppliers.terms.Agreements;
import io.dropline.suppliers.terms.OrderLimits;
import io.dropline.suppliers.terms.PaymentTerms;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was agreed with a supplier. */
@Controller
class TermsController {
    private static final String TEMPLATE = "console/suppliers/terms.jte";
    private final SupplierDesk found;
    private final Agreements agreements;

    TermsController(SupplierDesk found, Agreements agreements) {
        this.found = found;
        this.agreements = agreements;
    }

    @GetMapping("/suppliers/{id}/terms")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(desk, id, supplier -> desk.show(Section.SUPPLIERS, TEMPLATE, page(desk, supplier)));
    }

    @PostMapping("/suppliers/{id}/terms/payment")
    ResponseEntity<byte[]> payment(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            PaymentTerms terms = TermsForms.payment(form);
            Saved<?> saved = form.problems().none()
                    ? agreements.agree(desk.viewer().actor(), supplier, terms)
                    : new Saved.Wrong<PaymentTerms>(List.of());
            return saved(
                    desk, supplier, saved, form, page -> new TermsPage(supplier, form, page.returns(), page.limits()));
        });
    }

    @PostMapping("/suppliers/{id}/terms/returns")
    ResponseEntity<byte[]> returns(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            ReturnPolicy policy = TermsForms.returns(form);
            Saved<?> saved = form.problems().none()
                    ? agreements.agree(desk.viewer().actor(), supplier, policy)
                    : new Saved.Wrong<ReturnPolicy>(List.of());
            return saved(
                    desk, supplier, saved, form, page -> new TermsPage(supplier, page.payment(), form, page.limits()));
        });
    }

    @PostMapping("/suppliers/{id}/terms/limits")
    ResponseEntity<byte[]> limits(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            OrderLimits limits = TermsForms.limits(form);
            Saved<?> saved = form.problems().none()
                    ? agreements.agree(desk.viewer().actor(), supplier, limits)
                    : new Saved.Wrong<OrderLimits>(List.of());
            return saved(
                    desk, supplier, saved, form, page -> new TermsPage(supplier, page.payment(), page.returns(), form));
        });
    }

    private ResponseEntity<byte[]> saved(
            Desk desk, Supplier supplier, Saved<?> saved, Form form, UnaryOperator<TermsPage> withForm) {
        return switch (saved) {
            case Saved.Done<?> unused -> desk.done("The terms are saved.", "/suppliers/" + supplier.id() + "/terms");
            case Saved.Wrong<?>(List<FieldProblem> problems) -> {
                form.wrong(problems);
                yield desk.showAgain(Section.SUPPLIERS, TEMPLATE, withForm.apply(page(desk, supplier)));
            }
        };
    }

    private TermsPage page(Desk desk, Supplier supplier) {
        Agreement agreed = agreements.find(desk.merchant(), supplier.id()).orElseThrow();
        return new TermsPage(
                supplier,
                TermsForms.of(agreed.payment()),
                TermsForms.of(agreed.returns()),
                TermsForms.of(agreed.limits()));
    }
}
