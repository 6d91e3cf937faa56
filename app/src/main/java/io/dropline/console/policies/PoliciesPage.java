package io.dropline.console.policies;

import io.dropline.console.page.Form;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyVersion;
import io.dropline.suppliers.Supplier;
import java.util.List;

/** What the merchant decided, each kind as a form. */
public record PoliciesPage(
        Form holds,
        PolicyVersion<? extends PolicyDocument> holdsInForce,
        Form routing,
        PolicyVersion<? extends PolicyDocument> routingInForce,
        Form papers,
        PolicyVersion<? extends PolicyDocument> papersInForce,
        List<Supplier> suppliers) {}
