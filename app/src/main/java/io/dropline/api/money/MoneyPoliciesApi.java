package io.dropline.api.money;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.policies.Policies;
import io.dropline.policies.PolicyDocument.ClaimRules;
import io.dropline.policies.PolicyDocument.InvoiceRules;
import io.dropline.policies.PolicyDocument.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policies")
class MoneyPoliciesApi {
    /** How suppliers are reminded of claims. What is left out is as the default has it. */
    public record ClaimRulesBody(
            @Says("A supplier hears of a claim when it is opened.") @Nullable
            Boolean tellAtOnce,

            @Says("Days after a claim is due; at most three.") @Nullable
            List<@Nullable Integer> remindAfterDays,

            @Says("Days after the last reminder until a person looks at it.") @Nullable
            Integer giveUpAfterDays) {}

    /** What invoices may ask for. What is left out is as the default has it. */
    public record InvoiceRulesBody(
            @Says("Above the agreed price of a line.") @Nullable
            ToleranceBody line,

            @Says("All lines together.") @Nullable ToleranceBody total,
            @Says("Above the agreed freight.") @Nullable ToleranceBody freight,

            @Says("An invoice without differences is approved at once.") @Nullable
            Boolean approveMatched) {}

    /** So many percent, and never more than so much. */
    public record ToleranceBody(
            @Nullable BigDecimal percent,
            @Says("In the invoice's currency.") @Nullable BigDecimal most) {
        Tolerance tolerance(Tolerance usual) {
            return new Tolerance(Given.or(percent, usual.percent()), Given.or(most, usual.most()));
        }
    }

    private final Policies policies;

    MoneyPoliciesApi(Policies policies) {
        this.policies = policies;
    }

    @GetMapping("/claims")
    @Says("How suppliers are reminded of claims.")
    ClaimRules claims(@AuthenticationPrincipal Actor actor) {
        return policies.claims(actor.merchantId()).document();
    }

    @PutMapping("/claims")
    @Says("Decides how suppliers are reminded of claims.")
    ClaimRules saveClaims(@AuthenticationPrincipal Actor actor, @RequestBody ClaimRulesBody body) {
        ClaimRules usual = ClaimRules.DEFAULT;
        ApiRefusal.unless(policies.save(
                actor,
                new ClaimRules(
                        Given.or(body.tellAtOnce(), usual.tellAtOnce()),
                        body.remindAfterDays() == null ? usual.remindAfterDays() : Given.list(body.remindAfterDays()),
                        Given.or(body.giveUpAfterDays(), usual.giveUpAfterDays()))));
        return claims(actor);
    }

    @GetMapping("/invoices")
    @Says("What invoices may ask for without a person's word.")
    InvoiceRules invoices(@AuthenticationPrincipal Actor actor) {
        return policies.invoices(actor.merchantId()).document();
    }

    @PutMapping("/invoices")
    @Says("Decides what invoices may ask for, from the next one on.")
    InvoiceRules saveInvoices(@AuthenticationPrincipal Actor actor, @RequestBody InvoiceRulesBody body) {
        InvoiceRules usual = InvoiceRules.DEFAULT;
        ApiRefusal.unless(policies.save(
                actor,
                new InvoiceRules(
                        tolerance(body.line(), usual.line()),
                        tolerance(body.total(), usual.total()),
                        tolerance(body.freight(), usual.freight()),
                        Given.or(body.approveMatched(), usual.approveMatched()))));
        return invoices(actor);
    }

    private static Tolerance tolerance(@Nullable ToleranceBody body, Tolerance usual) {
        return body == null ? usual : body.tolerance(usual);
    }
}
