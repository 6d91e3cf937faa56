package io.dropline.platform.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raw bytes as text, and what is written in them in the encodings of mail. */
final class RawText {
    /** Lines of base64 as mails carry them, or one long word of it. Possessive: else each line of a photo is a level of the stack. */
    private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/_-]{40,}+={0,2}+[\\r\\n]*+)++");

    private static final Pattern WRAPPED = Pattern.compile("=\\r?\\n");
    private static final Pattern QUOTED = Pattern.compile("(?:=[0-9A-F]{2})+");

    private RawText() {}

    /** The text; empty if the bytes are none. */
    static Optional<String> of(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What is hidden in a text: quoted-printable undone, followed by all its base64. */
    static String decoded(String text) {
        StringBuilder all = new StringBuilder(text.indexOf('=') < 0 ? "" : quoted(text));
        Matcher base64 = BASE64.matcher(text);
        while (base64.find()) {
            String run =
                    base64.group().replaceAll("[\\r\\n=]", "").replace('-', '+').replace('_', '/');
            String whole = run.substring(0, run.length() - (run.length() % 4 == 1 ? 1 : 0));
            all.append('\n').append(new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private static String quoted(String text) {
        return QUOTED.matcher(WRAPPED.matcher(text).replaceAll("")).replaceAll(match -> {
            String hex = match.group().replace("=", "");
            byte[] bytes = new byte[hex.length() / 2];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
            }
            return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }
}
