package io.dropline.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks signatures of incoming documents: HMAC-SHA256 (RFC 2104) over the raw bytes. */
public final class HmacSha256 {
    private final SecretKeySpec key;

    /** @param secret at least one character, taken as UTF-8 */
    public HmacSha256(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** 32 bytes. */
    public byte[] sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature is right; takes the same time wherever it is wrong. */
    public boolean matches(byte[] body, byte[] claimed) {
        return MessageDigest.isEqual(sign(body), claimed);
    }
}
