package io.dropline.api.feeds;

import io.dropline.api.Given;
import io.dropline.api.Says;
import io.dropline.feeds.setup.FeedSource;
import org.jspecify.annotations.Nullable;

/** Where the files come from. */
public record SourceBody(
        @Says("BROUGHT where it is left out: by upload, or by this interface.") @Nullable
        Kind kind,

        @Says("With HTTPS the address.") @Nullable String url,

        @Says("With HTTPS how the server knows us; NONE where it is left out.")
        FeedSource.@Nullable SignIn signIn,

        @Says("With HTTPS and BASIC the user, with HEADER the header's name; with SFTP the user.") @Nullable
        String user,

        @Says("With SFTP.") @Nullable String host,

        @Says("With SFTP; 22 where it is left out.") @Nullable
        Integer port,

        @Says("With SFTP the file; a name with * or ? is the newest file that fits.") @Nullable
        String path,

        @Says("With SFTP: whether the secret is a private key (PEM) and not a password.") @Nullable
        Boolean withKey,

        @Says("With SFTP: folder into which a file is moved once it is stored; it stays where this is left out.")
        @Nullable
        String moveTo) {
    private static final int SSH = 22;

    /** A way to come by files. */
    public enum Kind {
        BROUGHT,
        HTTPS,
        SFTP
    }

    static FeedSource source(@Nullable SourceBody body) {
        if (body == null) {
            return new FeedSource.Brought();
        }
        return switch (Given.or(body.kind(), Kind.BROUGHT)) {
            case BROUGHT -> new FeedSource.Brought();
            case HTTPS ->
                new FeedSource.Https(
                        Given.text(body.url()).strip(),
                        Given.or(body.signIn(), FeedSource.SignIn.NONE),
                        Given.text(body.user()).strip());
            case SFTP ->
                new FeedSource.Sftp(
                        Given.text(body.host()).strip(),
                        Given.or(body.port(), SSH),
                        Given.text(body.path()).strip(),
                        Given.text(body.user()).strip(),
                        Given.or(body.withKey(), false),
                        Given.text(body.moveTo()).strip());
        };
    }
}
