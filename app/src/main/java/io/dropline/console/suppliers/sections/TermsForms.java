package io.dropline.console.suppliers.sections;

import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.suppliers.terms.OrderLimits;
import io.dropline.suppliers.terms.PaymentTerms;
import io.dropline.suppliers.terms.ReturnPolicy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was agreed as fields of forms, and back. */
final class TermsForms {
    private TermsForms() {}

    static Form of(@Nullable PaymentTerms terms) {
        return terms == null
                ? Form.empty()
                : Form.empty()
                        .with("paymentDays", terms.paymentDays())
                        .with("shipWithinDays", terms.shipWithinDays())
                        .with("text", terms.text());
    }

    static PaymentTerms payment(Form form) {
        return new PaymentTerms(form.whole("paymentDays"), wholeOrNone(form, "shipWithinDays"), form.text("text"));
    }

    static Form of(@Nullable ReturnPolicy policy) {
        if (policy == null) {
            return Form.empty().with("restockingPercent", "0").with("country", "US");
        }
        return Form.empty()
                .with("windowDays", policy.windowDays())
                .with("paidBy", policy.paidBy().name())
                .with("restockingPercent", Show.plain(policy.restockingPercent()))
                .with("name", policy.to().name())
                .with("street", policy.to().street())
                .with("city", policy.to().city())
                .with("region", policy.to().region())
                .with("postal", policy.to().postal())
                .with("country", policy.to().country())
                .with("text", policy.text());
    }

    static ReturnPolicy returns(Form form) {
        return new ReturnPolicy(
                form.whole("windowDays"),
                Arrays.stream(ReturnPolicy.Payer.values())
                        .filter(payer -> payer.name().equals(form.text("paidBy")))
                        .findFirst()
                        .orElse(ReturnPolicy.Payer.SUPPLIER),
                form.amount("restockingPercent"),
                new ReturnPolicy.Address(
                        form.text("name"),
                        form.text("street"),
                        form.text("city"),
                        form.text("region"),
                        form.text("postal"),
                        form.text("country")),
                form.text("text"));
    }

    static Form of(OrderLimits limits) {
        return Form.empty()
                .with("minimumOrder", Show.plain(limits.minimumOrder()))
                .with("ordersPerDay", limits.ordersPerDay())
                .with("takesHazmat", limits.takesHazmat() ? "on" : "")
                .with("takesOversize", limits.takesOversize() ? "on" : "");
    }

    static OrderLimits limits(Form form) {
        return new OrderLimits(
                form.amount("minimumOrder"),
                wholeOrNone(form, "ordersPerDay"),
                form.flag("takesHazmat"),
                form.flag("takesOversize"));
    }

    private static @Nullable Integer wholeOrNone(Form form, String name) {
        return form.text(name).isEmpty() ? null : Integer.valueOf(form.whole(name));
    }
}
