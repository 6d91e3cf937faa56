package io.dropline.access;

import io.dropline.platform.MerchantId;
import java.util.UUID;

/** A program that showed an API token; it may do what an owner may. */
public record ApiCaller(MerchantId merchantId, UUID tokenId, String tokenName) implements Actor {
    @Override
    public String label() {
        return "API token " + tokenName;
    }
}
