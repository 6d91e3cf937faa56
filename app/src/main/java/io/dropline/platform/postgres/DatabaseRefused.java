package io.dropline.platform.postgres;

/**
 * The database cannot or must not be used. The message is a whole sentence for the person who starts the program: what is
 * wrong and what to do.
 */
public final class DatabaseRefused extends RuntimeException {
    public DatabaseRefused(String sentence) {
        super(sentence);
    }

    public DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
