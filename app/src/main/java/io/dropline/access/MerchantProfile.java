package io.dropline.access;

import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a merchant presents itself. */
@Component
public class MerchantProfile {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
    private final Merchants merchants;

    MerchantProfile(Merchants merchants) {
        this.merchants = merchants;
    }

    /** Writes all of the profile. */
    @Transactional
    public Saved<Merchant> save(Actor actor, Merchant merchant) {
        FieldProblems problems = new FieldProblems()
                .text(merchant.name(), 120, "name", "The name")
                .check(
                        SLUG.matcher(merchant.slug()).matches(),
                        "slug",
                        "The name in addresses has lower-case letters, digits and dashes")
                .check(
                        MAIL.matcher(merchant.supportEmail()).matches(),
                        "supportEmail",
                        "Customers need a mail address to answer to, such as help@example.com")
                .currency(merchant.currency(), "currency")
                .check(
                        COLOUR.matcher(merchant.accent()).matches(),
                        "accent",
                        "The colour must be written as #rrggbb, such as #4f46e5");
        if (!problems.none()) {
            return new Saved.Wrong<>(problems.list());
        }
        return merchants.update(actor, merchant)
                ? new Saved.Done<>(merchant)
                : Saved.wrong("slug", "Another merchant of this installation has the name " + merchant.slug());
    }
}
