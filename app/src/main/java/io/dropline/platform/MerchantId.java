package io.dropline.platform;

import java.util.UUID;

/** Names the tenant. It leads every key and every query. */
public record MerchantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
