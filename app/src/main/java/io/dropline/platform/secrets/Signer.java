package io.dropline.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Signs bytes with HMAC-SHA256. Each purpose has its own key, derived by HKDF (RFC 5869) from one root that all nodes of
 * the installation share, so any node can check what another signed.
 */
public final class Signer {
    private final byte[] root;
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    Signer(byte[] root) {
        this.root = root.clone();
    }

    /** The signature, 32 bytes; the same inputs always give the same. */
    public byte[] sign(String purpose, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(purpose, this::derive));
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKey derive(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(root)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
