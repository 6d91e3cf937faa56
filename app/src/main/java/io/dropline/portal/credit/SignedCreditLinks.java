package io.dropline.portal.credit;

import io.dropline.finance.letters.CreditLinks;
import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.settings.Settings;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses of the credit page. */
@Component
class SignedCreditLinks implements CreditLinks {
    static final String PURPOSE = "supplier-credit";

    private final SignedLinks links;
    private final Settings settings;

    SignedCreditLinks(SignedLinks links, Settings settings) {
        this.links = links;
        this.settings = settings;
    }

    @Override
    public String creditLink(MerchantId merchant, UUID supplier, Instant expiresAt) {
        return settings.publicUrl() + "/credit/"
                + links.issue(PURPOSE, new SignedLinks.Subject(merchant, supplier), expiresAt);
    }
}
