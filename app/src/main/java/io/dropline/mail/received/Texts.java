package io.dropline.mail.received;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other people's bytes as text that can be shown and stored. */
final class Texts {
    // What would break a line of a header, or let a name show another address than its own.
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");
    private static final Pattern UNWANTED_IN_PROSE =
            Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Texts() {}

    /** A header's text, RFC 2047 undone where that can be done. */
    static String header(@Nullable String raw, int most) {
        if (raw == null) {
            return "";
        }
        String decoded;
        try {
            decoded = MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            decoded = raw;
        }
        return cut(UNWANTED.matcher(decoded).replaceAll(" ").strip(), most);
    }

    /** Text of several lines, each ended by a line feed. */
    static String prose(String raw, int most) {
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
        return cut(UNWANTED_IN_PROSE.matcher(lines).replaceAll(""), most);
    }

    /** In the charset that was named, or else in the one it is most probably in. */
    static String decoded(byte[] bytes, @Nullable String charset) {
        Charset named = named(charset);
        if (named != null && !named.equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, named);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static @Nullable Charset named(@Nullable String charset) {
        if (charset == null || charset.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(charset.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
