package io.dropline.console.mailroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns the bytes of a document into text to look at. The template escapes it; nothing of it is ever run or fetched. */
final class RawText {
    private static final int MOST = 200_000;
    private static final JsonMapper PRETTY = JsonMapper.builder().build();

    private RawText() {}

    static DocumentPage.Raw of(byte[] bytes, @Nullable Instant prunedAt) {
        boolean cut = bytes.length > MOST;
        byte[] shown = cut ? Arrays.copyOf(bytes, MOST) : bytes;
        String text = new String(shown, StandardCharsets.UTF_8);
        boolean binary = !cut && !decodes(shown) || text.indexOf('\0') >= 0;
        return new DocumentPage.Raw(binary ? "" : cut ? text : pretty(text), bytes.length, cut, binary, prunedAt);
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    /** JSON with its structure to be seen; anything else as it is. */
    private static String pretty(String text) {
        String bare = text.strip();
        if (!bare.startsWith("{") && !bare.startsWith("[")) {
            return text;
        }
        try {
            return PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(PRETTY.readTree(bare));
        } catch (JacksonException notJson) {
            return text;
        }
    }
}
