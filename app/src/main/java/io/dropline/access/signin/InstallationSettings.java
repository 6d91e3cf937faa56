package io.dropline.access.signin;

import io.dropline.access.Merchant;
import io.dropline.platform.MerchantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator of the installation says about its first merchant and owner; all can be changed afterwards. */
@Component
record InstallationSettings(
        @Value("${dropline.bootstrap-token:}") String bootstrapToken,
        @Value("${dropline.first-merchant.name:My company}") String merchantName,
        @Value("${dropline.first-merchant.slug:main}") String merchantSlug,

        @Value("${dropline.first-merchant.support-email:support@localhost}")
        String supportEmail,

        @Value("${dropline.first-merchant.currency:USD}") String currency,

        @Value("${dropline.first-owner.email:owner@localhost}")
        String ownerEmail,

        @Value("${dropline.first-owner.name:Owner}") String ownerName) {

    Merchant firstMerchant(MerchantId id) {
        return new Merchant(id, merchantName, merchantSlug, supportEmail, currency, "#4f46e5");
    }
}
