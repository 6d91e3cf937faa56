package io.dropline.platform.secrets;

import io.dropline.platform.MerchantId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Tokens for addresses that need no log-in, such as a supplier's answer page. A token is 72 URL-safe characters: version,
 * expiry in whole seconds (5 bytes), merchant and subject (16 bytes each), and the first 16 bytes of the signature.
 * The same inputs always give the same token, so a document's bytes can be rebuilt.
 */
public final class SignedLinks {
    private static final byte VERSION = 1;
    private static final int PAYLOAD_BYTES = 1 + 5 + 16 + 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final int TOKEN_CHARS = (PAYLOAD_BYTES + SIGNATURE_BYTES) / 3 * 4;
    private final Signer signer;

    SignedLinks(Signer signer) {
        this.signer = signer;
    }

    /** What a link is about; what kind of thing the id names follows from the purpose. */
    public record Subject(MerchantId merchantId, UUID id) {}

    /** What a token turned out to be. */
    public sealed interface Reading {}

    /** Genuine and in time. */
    public record Opened(Subject subject, Instant expiresAt) implements Reading {}

    /** Genuine, but too late. */
    public record Expired(Subject subject) implements Reading {}

    /** Not made by us for this purpose. */
    public record Forged() implements Reading {}

    /**
     * Makes a token.
     *
     * @param purpose what the link allows, for instance "supplier-answer"; a token opens for its own purpose only
     * @param expiresAt rounded down to a whole second; between 1970 and the year 36812
     */
    public String issue(String purpose, Subject subject, Instant expiresAt) {
        byte[] payload = payload(subject, expiresAt.getEpochSecond());
        byte[] token = Arrays.copyOf(payload, PAYLOAD_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(purpose, payload), 0, token, PAYLOAD_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().encodeToString(token);
    }

    /** Reads a token as of {@code now}; it is expired from its very second of expiry. */
    public Reading open(String purpose, String token, Instant now) {
        if (token.length() != TOKEN_CHARS || !token.chars().allMatch(SignedLinks::isUrlSafe)) {
            return new Forged();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD_BYTES);
        byte[] claimed = Arrays.copyOfRange(bytes, PAYLOAD_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature(purpose, payload), claimed) || payload[0] != VERSION) {
            return new Forged();
        }
        ByteBuffer in = ByteBuffer.wrap(payload).position(1);
        long seconds = (Byte.toUnsignedLong(in.get()) << 32) | Integer.toUnsignedLong(in.getInt());
        Subject subject =
                new Subject(new MerchantId(new UUID(in.getLong(), in.getLong())), new UUID(in.getLong(), in.getLong()));
        Instant expiresAt = Instant.ofEpochSecond(seconds);
        return now.isBefore(expiresAt) ? new Opened(subject, expiresAt) : new Expired(subject);
    }

    private static byte[] payload(Subject subject, long seconds) {
        if (seconds < 0 || seconds >>> 40 != 0) {
            throw new IllegalArgumentException("A link cannot expire at epoch second " + seconds);
        }
        UUID merchant = subject.merchantId().value();
        return ByteBuffer.allocate(PAYLOAD_BYTES)
                .put(VERSION)
                .put((byte) (seconds >>> 32))
                .putInt((int) seconds)
                .putLong(merchant.getMostSignificantBits())
                .putLong(merchant.getLeastSignificantBits())
                .putLong(subject.id().getMostSignificantBits())
                .putLong(subject.id().getLeastSignificantBits())
                .array();
    }

    private byte[] signature(String purpose, byte[] payload) {
        return Arrays.copyOf(signer.sign("link:" + purpose, payload), SIGNATURE_BYTES);
    }

    private static boolean isUrlSafe(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
