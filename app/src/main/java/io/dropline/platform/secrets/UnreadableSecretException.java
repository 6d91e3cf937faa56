package io.dropline.platform.secrets;

/** A sealed secret cannot be opened: another master key, another purpose, or altered bytes. */
public final class UnreadableSecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSecretException(String message) {
        super(message);
    }
}
