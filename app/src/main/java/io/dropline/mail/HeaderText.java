package io.dropline.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text on its way into a header: other people's names and words end up there. */
final class HeaderText {
    // Control characters and line separators would start a header of the sender's own making; bidirectional overrides
    // would
    // let a name show another address than its own.
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private HeaderText() {}

    static String clean(String text) {
        return UNWANTED.matcher(text).replaceAll(" ").strip();
    }

    /** Cleaned, encoded (RFC 2047) where it is not ASCII, folded for a header of that name. */
    static String encode(String header, String text) {
        try {
            return MimeUtility.fold(
                    header.length() + 2, MimeUtility.encodeText(clean(text), StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
