package io.dropline.console.returns;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyVersion;
import io.dropline.returns.ReturnReason;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the merchant takes goods back. */
@Controller
class ReturnRulesController {
    private static final String PATH = "/policies/returns";
    private static final String TEMPLATE = "console/returns/rules.jte";

    private final Policies policies;
    private final ShopAddress shop;

    ReturnRulesController(Policies policies, ShopAddress shop) {
        this.policies = policies;
        this.shop = shop;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Desk desk) {
        PolicyVersion<PolicyDocument.Returns> inForce = policies.returns(desk.merchant());
        return desk.show(
                Section.POLICIES,
                TEMPLATE,
                new ReturnRulesPage(form(inForce.document()), inForce, shop.returns(desk.merchant())));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> save(Desk desk, Form form) {
        PolicyDocument.Returns returns = new PolicyDocument.Returns(
                form.whole("windowDays"),
                form.text("condition"),
                reasons(form, "free"),
                form.amount("restockingPercent"),
                form.amount("wornPercent"),
                form.amount("approveUpTo"),
                reasons(form, "approve"),
                form.amount("returnlessUpTo"),
                form.whole("daysToSend"));
        if (form.problems().none()) {
            switch (policies.save(desk.viewer().actor(), returns)) {
                case Saved.Done<Integer> saved -> {
                    return desk.done("Returns go by these rules from now on.", PATH);
                }
                case Saved.Wrong<Integer>(List<FieldProblem> problems) -> form.wrong(problems);
            }
        }
        return desk.showAgain(
                Section.POLICIES,
                TEMPLATE,
                new ReturnRulesPage(form, policies.returns(desk.merchant()), shop.returns(desk.merchant())));
    }

    private static Set<ReturnReason> reasons(Form form, String field) {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> form.has(field, reason.name()))
                .collect(Collectors.toSet());
    }

    private static Form form(PolicyDocument.Returns returns) {
        return Form.empty()
                .with("windowDays", returns.windowDays())
                .with("condition", returns.condition())
                .with("free", returns.freeReasons().toArray())
                .with("restockingPercent", Show.plain(returns.restockingPercent()))
                .with("wornPercent", Show.plain(returns.wornPercent()))
                .with("approveUpTo", Show.plain(returns.approveUpTo()))
                .with("approve", returns.approveReasons().toArray())
                .with("returnlessUpTo", Show.plain(returns.returnlessUpTo()))
                .with("daysToSend", returns.daysToSend());
    }
}
