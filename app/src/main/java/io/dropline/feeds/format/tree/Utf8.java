package io.dropline.feeds.format.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is UTF-8 from end to end. */
final class Utf8 {
    private Utf8() {}

    static boolean valid(Path file) throws IOException {
        char[] buffer = new char[64 * 1024];
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(
                        in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
