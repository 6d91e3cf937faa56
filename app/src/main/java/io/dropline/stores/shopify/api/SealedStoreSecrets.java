package io.dropline.stores.shopify.api;

import io.dropline.platform.secrets.SecretBox;
import org.springframework.stereotype.Component;

@Component
final class SealedStoreSecrets implements StoreSecrets {
    private final SecretBox box;

    SealedStoreSecrets(SecretBox box) {
        this.box = box;
    }

    @Override
    public byte[] seal(String purpose, String secret) {
        return box.sealText(purpose, secret);
    }

    @Override
    public String open(String purpose, byte[] sealed) {
        return box.openText(purpose, sealed);
    }
}
