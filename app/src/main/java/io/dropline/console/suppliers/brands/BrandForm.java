package io.dropline.console.suppliers.brands;

import io.dropline.console.page.Form;
import io.dropline.suppliers.AuthorizationDraft;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** An authorization's terms as fields of a form, and back. */
final class BrandForm {
    private BrandForm() {}

    static Form of(AuthorizationDraft terms) {
        return Form.empty()
                .with("brand", terms.brand())
                .with("territory", String.join(", ", terms.territory()))
                .with("skus", String.join("\n", terms.skus()))
                .with("productLines", String.join("\n", terms.productLines()))
                .with("salesChannels", String.join(", ", terms.salesChannels()))
                .with("from", terms.from())
                .with("to", terms.to())
                .with("note", terms.note());
    }

    /** Reads the fields; what cannot be read is left in the form as a problem. */
    static AuthorizationDraft read(Form form, UUID supplier, LocalDate today) {
        LocalDate from = form.day("from");
        return new AuthorizationDraft(
                supplier,
                form.text("brand"),
                form.codes("territory"),
                form.lines("skus"),
                form.lines("productLines"),
                form.codes("salesChannels").stream()
                        .map(channel -> channel.toLowerCase(Locale.ROOT))
                        .toList(),
                from == null ? today : from,
                form.day("to"),
                form.text("note"));
    }
}
