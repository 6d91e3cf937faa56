package io.dropline.portal;

import io.dropline.platform.MerchantId;
import io.dropline.platform.secrets.SignedLinks;
import io.dropline.platform.settings.Settings;
import io.dropline.purchasing.AnswerLinks;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses of the answer page. */
@Component
public class SignedAnswerLinks implements AnswerLinks {
    /** What the tokens are for; whoever holds one may answer and invoice that purchase order. */
    public static final String PURPOSE = "po-answer";

    private final SignedLinks links;
    private final Settings settings;

    SignedAnswerLinks(SignedLinks links, Settings settings) {
        this.links = links;
        this.settings = settings;
    }

    @Override
    public String answerLink(MerchantId merchant, UUID purchaseOrder, Instant expiresAt) {
        return settings.publicUrl() + "/answer/"
                + links.issue(PURPOSE, new SignedLinks.Subject(merchant, purchaseOrder), expiresAt);
    }
}
