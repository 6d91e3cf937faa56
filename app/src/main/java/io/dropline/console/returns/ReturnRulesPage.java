package io.dropline.console.returns;

import io.dropline.console.page.Form;
import io.dropline.policies.PolicyDocument;
import io.dropline.policies.PolicyVersion;
import io.dropline.returns.ReturnReason;
import java.util.Arrays;
import java.util.List;

/**
 * The rules as a form, and the version in force.
 *
 * @param address where customers begin a return without a link
 */
public record ReturnRulesPage(Form form, PolicyVersion<PolicyDocument.Returns> inForce, String address) {
    public List<ReturnReason> reasons() {
        return Arrays.stream(ReturnReason.values())
                .filter(reason -> reason != ReturnReason.LATE)
                .toList();
    }
}
