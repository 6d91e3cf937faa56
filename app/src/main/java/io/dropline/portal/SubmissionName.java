package io.dropline.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names what was sent from a page, for addresses and for the inbox. */
public final class SubmissionName {
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[0-9a-f]{32}");

    private SubmissionName() {}

    /**
     * The same for a double click, another for other words: the page's own random number and a digest of what was typed. Somebody who goes back
     * and corrects the form sends something new.
     *
     * @param form in small letters
     * @param values all fields, the page's random number among them
     */
    public static String of(String form, Map<String, String> values) {
        StringBuilder fields = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) ->
                        fields.append(name).append('=').append(value).append('\n'));
        return form + "." + digest(fields.toString());
    }

    /** Whether a text from outside can be such a name. */
    public static boolean isOne(String text) {
        return NAME.matcher(text).matches();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
