package io.dropline.access;

import io.dropline.platform.MerchantId;
import java.util.UUID;

/** A person signed in to the console. */
public record CurrentUser(MerchantId merchantId, UUID userId, String name, String email, Role role) implements Actor {
    @Override
    public String label() {
        return email;
    }
}
