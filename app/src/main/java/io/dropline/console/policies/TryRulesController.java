package io.dropline.console.policies;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.lab.PolicyLab;
import io.dropline.lab.Preview;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.RoutingWishes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What other rules would do with one order. The form is a question and not a deed: nothing is kept. */
@Controller
class TryRulesController {
    private static final String TEMPLATE = "console/policies/whatIf.jte";

    private final LabPages pages;
    private final PolicyLab lab;
    private final Policies policies;

    TryRulesController(LabPages pages, PolicyLab lab, Policies policies) {
        this.pages = pages;
        this.lab = lab;
        this.policies = policies;
    }

    @GetMapping("/orders/{id}/what-if")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id, Form sent) {
        RoutingWishes inForce = policies.routing(desk.merchant()).document();
        Form form = sent.names().isEmpty() ? PolicyForms.of(inForce) : sent;
        RoutingWishes wishes = sent.names().isEmpty() ? inForce : PolicyForms.routing(form);
        if (form.problems().none()) {
            form.wrong(policies.check(desk.merchant(), wishes).list());
        }
        boolean right = form.problems().none();
        Optional<Preview> preview = lab.preview(desk.merchant(), id, right ? wishes : inForce);
        WhatIfPage page = new WhatIfPage(
                id,
                form,
                pages.suppliers(desk.merchant()),
                preview.orElse(null),
                right
                        ? pages.changes(
                                desk.merchant(),
                                policies.routing(desk.merchant()).version(),
                                wishes)
                        : List.of());
        return right ? desk.show(Section.ORDERS, TEMPLATE, page) : desk.showAgain(Section.ORDERS, TEMPLATE, page);
    }
}
