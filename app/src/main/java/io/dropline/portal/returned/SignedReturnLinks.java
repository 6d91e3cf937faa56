package io.dropline.portal.returned;

import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.settings.Settings;
import io.dropline.returns.notice.ReturnLinks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses of the page where suppliers say what came back. */
@Component
class SignedReturnLinks implements ReturnLinks {
    static final String PURPOSE = "goods-returned";

    private final SignedLinks links;
    private final Settings settings;

    SignedReturnLinks(SignedLinks links, Settings settings) {
        this.links = links;
        this.settings = settings;
    }

    @Override
    public String returnLink(MerchantId merchant, UUID returnId, Instant expiresAt) {
        return settings.publicUrl() + "/returned/"
                + links.issue(PURPOSE, new SignedLinks.Subject(merchant, returnId), expiresAt);
    }
}
