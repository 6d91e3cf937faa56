package io.dropline.console.money;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyDocument.ClaimRules;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyDocument.Tolerance;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How suppliers are reminded, and what invoices may ask for. */
@Controller
class MoneyRulesController {
    private static final String PATH = "/claims/rules";
    private static final String TEMPLATE = "console/money/rules.jte";
    private static final int REMINDERS = 3;

    private final Policies policies;

    MoneyRulesController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Desk desk) {
        return desk.show(Section.MONEY, TEMPLATE, page(desk, claims(desk), invoices(desk)));
    }

    @PostMapping(PATH + "/claims")
    ResponseEntity<byte[]> saveClaims(Desk desk, Form form) {
        List<Integer> days = new ArrayList<>();
        for (int i = 1; i <= REMINDERS; i++) {
            if (!form.text("day-" + i).isEmpty()) {
                days.add(form.whole("day-" + i));
            }
        }
        ClaimRules rules = new ClaimRules(form.flag("tellAtOnce"), days, form.whole("giveUpAfterDays"));
        return saved(desk, form, rules)
                ? desk.done("Suppliers are reminded by these rules from now on.", PATH)
                : desk.showAgain(Section.MONEY, TEMPLATE, page(desk, form, invoices(desk)));
    }

    @PostMapping(PATH + "/invoices")
    ResponseEntity<byte[]> saveInvoices(Desk desk, Form form) {
        InvoiceRules rules = new InvoiceRules(
                tolerance(form, "line"),
                tolerance(form, "total"),
                tolerance(form, "freight"),
                form.flag("approveMatched"));
        return saved(desk, form, rules)
                ? desk.done("Invoices are compared by these rules from now on.", PATH)
                : desk.showAgain(Section.MONEY, TEMPLATE, page(desk, claims(desk), form));
    }

    private boolean saved(Desk desk, Form form, PolicyDocument rules) {
        if (form.problems().none()
                && policies.save(desk.viewer().actor(), rules)
                        instanceof Saved.Wrong<Integer>(List<FieldProblem> problems)) {
            form.wrong(problems);
        }
        return form.problems().none();
    }

    private MoneyRulesPage page(Desk desk, Form claims, Form invoices) {
        return new MoneyRulesPage(
                claims, policies.claims(desk.merchant()), invoices, policies.invoices(desk.merchant()));
    }

    private Form claims(Desk desk) {
        ClaimRules rules = policies.claims(desk.merchant()).document();
        Form form = Form.empty()
                .with("tellAtOnce", rules.tellAtOnce() ? "on" : "")
                .with("giveUpAfterDays", rules.giveUpAfterDays());
        for (int i = 0; i < rules.remindAfterDays().size(); i++) {
            form.with("day-" + (i + 1), rules.remindAfterDays().get(i));
        }
        return form;
    }

    private Form invoices(Desk desk) {
        InvoiceRules rules = policies.invoices(desk.merchant()).document();
        Form form = Form.empty().with("approveMatched", rules.approveMatched() ? "on" : "");
        fill(form, "line", rules.line());
        fill(form, "total", rules.total());
        fill(form, "freight", rules.freight());
        return form;
    }

    private static void fill(Form form, String name, Tolerance tolerance) {
        form.with(name + "Percent", Show.plain(tolerance.percent())).with(name + "Most", Show.plain(tolerance.most()));
    }

    private static Tolerance tolerance(Form form, String name) {
        return new Tolerance(form.amount(name + "Percent"), form.amount(name + "Most"));
    }
}
