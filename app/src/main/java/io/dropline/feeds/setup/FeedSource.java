package io.dropline.feeds.setup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a feed's files come from. Passwords, tokens and keys are no part of it. In JSON the kind is the property {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FeedSource.Brought.class, name = "brought"),
    @JsonSubTypes.Type(value = FeedSource.Https.class, name = "https"),
    @JsonSubTypes.Type(value = FeedSource.Sftp.class, name = "sftp")
})
public sealed interface FeedSource {
    /** Somebody brings them: uploaded in the console, or put by a program. */
    record Brought() implements FeedSource {}

    /**
     * Downloaded.
     *
     * @param user with BASIC the user, with HEADER the header's name; otherwise empty
     */
    record Https(String url, SignIn signIn, String user) implements FeedSource {}

    /** How a web server knows us. */
    enum SignIn {
        NONE,
        BASIC,
        BEARER,
        HEADER
    }

    /**
     * Taken from an SFTP server.
     *
     * @param path of the file; a name with {@code *} or {@code ?} is the newest file that fits
     * @param withKey whether the secret is a private key (PEM) and not a password
     * @param moveTo folder into which the file is moved after it was stored; empty: it stays
     */
    record Sftp(String host, int port, String path, String user, boolean withKey, String moveTo)
            implements FeedSource {}

    /** Whether we go and get them. */
    default boolean fetched() {
        return !(this instanceof Brought);
    }

    /** In a line, for people. */
    default String words() {
        return switch (this) {
            case Brought() -> "Uploaded, or sent by a program";
            case Https https -> https.url();
            case Sftp sftp ->
                "sftp://" + sftp.host() + (sftp.port() == 22 ? "" : ":" + sftp.port())
                        + (sftp.path().startsWith("/") ? "" : "/") + sftp.path();
        };
    }
}
