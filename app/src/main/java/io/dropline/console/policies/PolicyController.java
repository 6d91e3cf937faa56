package io.dropline.console.policies;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyVersion;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the merchant decides about all orders. */
@Controller
class PolicyController {
    private static final String PATH = "/policies";
    private static final String TEMPLATE = "console/policies.jte";
    private final Policies policies;
    private final Suppliers suppliers;

    PolicyController(Policies policies, Suppliers suppliers) {
        this.policies = policies;
        this.suppliers = suppliers;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Desk desk) {
        return desk.show(Section.POLICIES, TEMPLATE, page(desk.merchant(), Map.of()));
    }

    @PostMapping(PATH + "/holds")
    ResponseEntity<byte[]> holds(Desk desk, Form form) {
        return save(desk, form, PolicyForms.holds(form), "Orders are held by these rules from now on.");
    }

    @PostMapping(PATH + "/routing")
    ResponseEntity<byte[]> routing(Desk desk, Form form) {
        return save(desk, form, PolicyForms.routing(form), "Orders are routed by these rules from now on.");
    }

    @PostMapping(PATH + "/papers")
    ResponseEntity<byte[]> papers(Desk desk, Form form) {
        return save(desk, form, PolicyForms.papers(form), "Packing slips say this from now on.");
    }

    @PostMapping(PATH + "/retention")
    ResponseEntity<byte[]> retention(Desk desk, Form form) {
        return save(desk, form, PolicyForms.retention(form), "What is older goes within the hour.");
    }

    private ResponseEntity<byte[]> save(Desk desk, Form form, PolicyDocument document, String done) {
        if (form.problems().none()) {
            switch (policies.save(desk.viewer().actor(), document)) {
                case Saved.Done<Integer> saved -> {
                    return desk.done(done, PATH);
                }
                case Saved.Wrong<Integer>(List<FieldProblem> problems) -> form.wrong(PolicyForms.inForm(problems));
            }
        }
        return desk.showAgain(Section.POLICIES, TEMPLATE, page(desk.merchant(), Map.of(document.kind(), form)));
    }

    /** @param sent what was not right in it, by kind */
    private PoliciesPage page(MerchantId merchant, Map<String, Form> sent) {
        PolicyVersion<PolicyDocument.Holds> held = policies.holds(merchant);
        PolicyVersion<PolicyDocument.RoutingWishes> routed = policies.routing(merchant);
        PolicyVersion<PolicyDocument.Papers> printed = policies.papers(merchant);
        PolicyVersion<PolicyDocument.Retention> kept = policies.retention(merchant);
        return new PoliciesPage(
                form(sent, held.document(), PolicyForms::of),
                held,
                form(sent, routed.document(), PolicyForms::of),
                routed,
                form(sent, printed.document(), PolicyForms::of),
                printed,
                form(sent, kept.document(), PolicyForms::of),
                kept,
                suppliers.list(merchant));
    }

    private static <T extends PolicyDocument> Form form(Map<String, Form> sent, T document, Function<T, Form> shown) {
        Form wrong = sent.get(document.kind());
        return wrong == null ? shown.apply(document) : wrong;
    }
}
