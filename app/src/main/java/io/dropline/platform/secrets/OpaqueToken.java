package io.dropline.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens that say nothing by themselves: we keep the hash, the holder keeps the text. */
public final class OpaqueToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueToken() {}

    /** 256 random bits as 43 URL-safe characters. */
    public static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is stored and looked up: SHA-256, 32 bytes. Enough for a random token; never use it for a password. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
