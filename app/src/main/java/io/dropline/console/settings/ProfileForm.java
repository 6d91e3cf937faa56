package io.dropline.console.settings;

import io.dropline.access.Merchant;
import io.dropline.access.Users;
import io.dropline.console.page.Form;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** The merchant's profile as fields of a form, and back. */
final class ProfileForm {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private ProfileForm() {}

    static Form of(Merchant merchant) {
        return Form.empty()
                .with("name", merchant.name())
                .with("slug", merchant.slug())
                .with("supportEmail", merchant.supportEmail())
                .with("currency", merchant.currency())
                .with("accent", merchant.accent());
    }

    static Merchant read(Form form, Merchant before) {
        Merchant read = new Merchant(
                before.id(),
                form.text("name"),
                form.text("slug").toLowerCase(Locale.ROOT),
                form.text("supportEmail"),
                form.text("currency").toUpperCase(Locale.ROOT),
                form.text("accent").toLowerCase(Locale.ROOT));
        form.problems()
                .text(read.name(), 120, "name", "The name")
                .check(
                        SLUG.matcher(read.slug()).matches(),
                        "slug",
                        "Small letters, digits and dashes, such as hearth-hollow")
                .check(Users.isAddress(read.supportEmail()), "supportEmail", "An e-mail address, please")
                .check(known(read.currency()), "currency", "A currency code such as USD, please")
                .check(COLOUR.matcher(read.accent()).matches(), "accent", "A colour such as #4f46e5, please");
        return read;
    }

    private static boolean known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
