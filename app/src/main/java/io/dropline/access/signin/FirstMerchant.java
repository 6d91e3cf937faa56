package io.dropline.access.signin;

import io.dropline.access.Merchant;
import io.dropline.platform.MerchantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The merchant and owner an empty installation starts with; a demo names its own, and all can be changed afterwards. */
@Component
record FirstMerchant(
        @Value("${dropline.first-merchant.name:My company}") String name,
        @Value("${dropline.first-merchant.slug:main}") String slug,

        @Value("${dropline.first-merchant.support-email:support@localhost}")
        String supportEmail,

        @Value("${dropline.first-merchant.currency:USD}") String currency,

        @Value("${dropline.first-owner.email:owner@localhost}")
        String ownerEmail,

        @Value("${dropline.first-owner.name:Owner}") String ownerName) {

    Merchant merchant(MerchantId id) {
        return new Merchant(id, name, slug, supportEmail, currency, "#4f46e5");
    }
}
