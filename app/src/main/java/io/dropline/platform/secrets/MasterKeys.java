package io.dropline.platform.secrets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that protect everything else: the first seals, all of them open, so that a new key can be put in front of an
 * old one. Each is named by one byte, the first of its SHA-256.
 */
final class MasterKeys {
    private static final int KEY_BYTES = 32;
    private final byte sealing;
    private final Map<Byte, SecretKey> keys;

    private MasterKeys(byte sealing, Map<Byte, SecretKey> keys) {
        this.sealing = sealing;
        this.keys = keys;
    }

    /**
     * Reads keys of 32 bytes in base64 (plain or URL-safe), separated by commas or white space.
     *
     * @throws IllegalArgumentException when there is none, or one is not 32 bytes, or two share their id
     */
    static MasterKeys parse(String text) {
        List<String> parts = List.of(text.strip().split("[\\s,]+", -1));
        Map<Byte, SecretKey> keys = new LinkedHashMap<>();
        for (String part : parts) {
            byte[] key = decode(part);
            if (keys.put(id(key), new SecretKeySpec(key, "AES")) != null) {
                throw new IllegalArgumentException("Two master keys share one id: replace the newer by another");
            }
        }
        return new MasterKeys(id(decode(parts.getFirst())), Map.copyOf(keys));
    }

    byte sealingId() {
        return sealing;
    }

    Optional<SecretKey> byId(byte id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static byte[] decode(String part) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(part.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A master key must be base64", e);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("A master key must be 32 bytes in base64, this one has " + key.length);
        }
        return key;
    }

    private static byte id(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key)[0];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
