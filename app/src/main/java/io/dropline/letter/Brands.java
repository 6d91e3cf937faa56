package io.dropline.letter;

import io.dropline.access.Merchants;
import io.dropline.platform.MerchantId;
import org.springframework.stereotype.Component;

/** The merchants' letterheads. */
@Component
public class Brands {
    private final Merchants merchants;

    Brands(Merchants merchants) {
        this.merchants = merchants;
    }

    /** In whose name this merchant's letters speak. */
    public Brand of(MerchantId merchant) {
        return merchants
                .find(merchant)
                .map(one -> new Brand(one.name(), one.supportEmail(), one.accent()))
                .orElseThrow();
    }
}
