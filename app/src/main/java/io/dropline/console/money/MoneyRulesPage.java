package io.dropline.console.money;

import io.dropline.console.page.Form;
import io.dropline.policies.PolicyVersion;

/** What the merchant decides about claims and invoices. */
public record MoneyRulesPage(
        Form claims, PolicyVersion<?> claimsInForce, Form invoices, PolicyVersion<?> invoicesInForce) {}
