package io.dropline.stores.shopify.webhooks;

import io.dropline.platform.MerchantId;
import io.dropline.platform.http.HmacSha256;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A shop that may deliver.
 *
 * @param keys of the current secret and, after a rotation, of the one before: Shopify may sign with that for up to an hour
 */
record Shop(MerchantId merchant, UUID storeId, List<HmacSha256> keys) {

    /** @param claimed the header: base64 of the signature */
    boolean signed(byte[] body, String claimed) {
        byte[] signature;
        try {
            signature = Base64.getDecoder().decode(claimed);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return keys.stream().anyMatch(key -> key.matches(body, signature));
    }
}
