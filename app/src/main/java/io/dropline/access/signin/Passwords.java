package io.dropline.access.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Password hashes by Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's password storage cheat
 * sheet. At most four are computed at once, since each takes that memory from the heap.
 */
@Component
class Passwords {
    static final int MIN_LENGTH = 10;
    /** Far above any phrase; keeps a megabyte of "password" from being hashed. */
    static final int MAX_LENGTH = 256;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore permits = new Semaphore(4, true);
    private final String nobodys = hash("nobody has this password");

    /** What is wrong with a new password, in words for its chooser; empty when it will do. */
    Optional<String> objection(String password, String email) {
        if (password.length() < MIN_LENGTH) {
            return Optional.of("Choose a password of at least " + MIN_LENGTH + " characters.");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("Choose a password of at most " + MAX_LENGTH + " characters.");
        }
        if (password.equalsIgnoreCase(email) || password.chars().distinct().count() < 4) {
            return Optional.of("That password is too easy to guess.");
        }
        return Optional.empty();
    }

    String hash(String password) {
        String hash = metered(() -> argon2.encode(password));
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }

    /** Compares; where there is no hash it takes as long and says no, so that time tells nothing about who exists. */
    boolean matches(String password, Optional<String> hash) {
        if (password.length() > MAX_LENGTH) {
            return false;
        }
        boolean same = metered(() -> argon2.matches(password, hash.orElse(nobodys)));
        return same && hash.isPresent();
    }

    private <T> T metered(Supplier<T> work) {
        permits.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
