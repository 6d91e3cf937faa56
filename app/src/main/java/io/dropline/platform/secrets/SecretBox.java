package io.dropline.platform.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets for storage with AES-256-GCM (NIST SP 800-38D). A sealed value is one byte naming the master key, the
 * random nonce of 12 bytes, then ciphertext and tag. The purpose ("store.webhook-secret") is bound to it: a value
 * sealed for one purpose does not open for another.
 */
public final class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final MasterKeys keys;
    private final SecureRandom random = new SecureRandom();

    SecretBox(MasterKeys keys) {
        this.keys = keys;
    }

    /** Seals a secret for one purpose; two calls never give the same bytes. */
    public byte[] seal(String purpose, byte[] secret) {
        byte id = keys.sealingId();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.byId(id).orElseThrow(), nonce, id, purpose)
                    .doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seals text, as UTF-8. */
    public byte[] sealText(String purpose, String secret) {
        return seal(purpose, secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens what {@link #seal} made for the same purpose.
     *
     * @throws UnreadableSecretException when the key is not ours, the purpose differs or the bytes were altered
     */
    public byte[] open(String purpose, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8) {
            throw new UnreadableSecretException("The sealed value is too short for " + purpose);
        }
        byte id = sealed[0];
        SecretKey key = keys.byId(id)
                .orElseThrow(() -> new UnreadableSecretException(
                        "A secret for %s was sealed under master key %02x, which this node does not have"
                                .formatted(purpose, id)));
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, id, purpose)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new UnreadableSecretException("A secret for " + purpose + " was altered or sealed for another use");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what {@link #sealText} made. */
    public String openText(String purpose, byte[] sealed) {
        return new String(open(purpose, sealed), StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte id, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {id});
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
