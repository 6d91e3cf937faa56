package io.dropline.console.policies;

import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.retention.DataClass;
import io.dropline.policies.PolicyDocument;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Policies as fields of forms, and back. */
final class PolicyForms {
    private static final long MOST_MINUTES = 1_000_000;

    private PolicyForms() {}

    static Form of(PolicyDocument.Holds holds) {
        return flag(
                        flag(
                                flag(Form.empty(), "holdUnpaid", holds.holdUnpaid()),
                                "holdHighRisk",
                                holds.holdHighRisk()),
                        "holdBadAddress",
                        holds.holdBadAddress())
                // A demo counts its grace in seconds; the form never makes it longer than it is.
                .with("graceMinutes", holds.graceSeconds() / 60)
                .with("duplicateWithinHours", holds.duplicateWithinHours())
                .with("minimumMarginPercent", Show.plain(holds.minimumMarginPercent()));
    }

    static PolicyDocument.Holds holds(Form form) {
        long minutes = Math.clamp(form.whole("graceMinutes"), -1, MOST_MINUTES);
        return new PolicyDocument.Holds(
                form.flag("holdUnpaid"),
                form.flag("holdHighRisk"),
                form.flag("holdBadAddress"),
                minutes * 60,
                form.whole("duplicateWithinHours"),
                form.amount("minimumMarginPercent"));
    }

    static Form of(PolicyDocument.RoutingWishes routing) {
        PolicyDocument.Reliability reliability = routing.reliability();
        return flag(
                        flag(Form.empty(), "oneSupplierOnly", routing.oneSupplierOnly()),
                        "reliabilityCounts",
                        reliability.counted())
                .with("splitFrom", Show.plain(routing.splitFrom()))
                .with("rejectionCost", Show.plain(reliability.rejectionCost()))
                .with("latenessCost", Show.plain(reliability.latenessCost()))
                .with("returnCost", Show.plain(reliability.returnCost()))
                .with("dayLateCost", Show.plain(reliability.dayLateCost()))
                .with("averageWeight", reliability.averageWeight())
                .with("extraParcelPenalty", Show.plain(routing.extraParcelPenalty()))
                .with("excludedSuppliers", routing.excludedSuppliers().toArray())
                .with("preferredSuppliers", routing.preferredSuppliers().toArray());
    }

    static PolicyDocument.RoutingWishes routing(Form form) {
        return new PolicyDocument.RoutingWishes(
                form.amount("extraParcelPenalty"),
                form.flag("oneSupplierOnly"),
                chosen(form, "never"),
                chosen(form, "first"),
                form.amount("splitFrom"),
                new PolicyDocument.Reliability(
                        form.flag("reliabilityCounts"),
                        form.amount("rejectionCost"),
                        form.amount("latenessCost"),
                        form.amount("returnCost"),
                        form.amount("dayLateCost"),
                        form.whole("averageWeight")));
    }

    static Form of(PolicyDocument.Papers papers) {
        return Form.empty().with("packingSlipText", papers.packingSlipText());
    }

    static PolicyDocument.Papers papers(Form form) {
        return new PolicyDocument.Papers(form.text("packingSlipText"));
    }

    static Form of(PolicyDocument.Retention retention) {
        Form form = Form.empty();
        for (DataClass data : DataClass.values()) {
            form = form.with(data.code(), retention.days(data));
        }
        return form;
    }

    static PolicyDocument.Retention retention(Form form) {
        Map<DataClass, Integer> days = new EnumMap<>(DataClass.class);
        for (DataClass data : DataClass.values()) {
            days.put(data, form.whole(data.code()));
        }
        return new PolicyDocument.Retention(days);
    }

    /** Problems under the names that the form's fields have. */
    static List<FieldProblem> inForm(List<FieldProblem> problems) {
        return problems.stream()
                .map(one -> one.field().equals("graceSeconds") ? new FieldProblem("graceMinutes", one.message()) : one)
                .toList();
    }

    /** The suppliers whose select says {@code wish}: each has a field of its own, "supplier-(id)". */
    private static List<UUID> chosen(Form form, String wish) {
        return form.names().stream()
                .filter(name -> name.startsWith("supplier-") && form.text(name).equals(wish))
                .map(name -> uuid(form, name.substring("supplier-".length())))
                .toList();
    }

    private static UUID uuid(Form form, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            form.problems().check(false, "", "There is no such supplier");
            return new UUID(0, 0);
        }
    }

    private static Form flag(Form form, String field, boolean on) {
        return on ? form.with(field, "on") : form;
    }
}
