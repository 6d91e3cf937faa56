package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.format.text.Lines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Finds where the records of a JSON document are: the first list of objects, or the lines themselves. */
public final class JsonPaths {
    private JsonPaths() {}

    public static Layout guess(Path file) throws IOException {
        if (lineByLine(file)) {
            return Layout.tree(Format.JSON_LINES, "");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = JsonRecord.factory().createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            String path = list(parser, "");
            if (path.isEmpty()) {
                // The first value has ended without one: another behind it, or a single record.
                return Layout.tree(Format.JSON_LINES, "");
            }
            return Layout.tree(Format.JSON, path);
        } catch (JacksonException e) {
            return Layout.tree(Format.JSON_LINES, "");
        }
    }

    private static boolean lineByLine(Path file) throws IOException {
        try (Lines lines = new Lines(file)) {
            Lines.Line first = lines.next();
            Lines.Line second = lines.next();
            return first != null
                    && second != null
                    && first.text().strip().endsWith("}")
                    && second.text().strip().startsWith("{");
        }
    }

    /** The path of the first list of objects in the object the parser stands on; empty where there is none. */
    private static String list(JsonParser parser, String path) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String here = path + "/" + parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    return here;
                }
                while (parser.currentToken() != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    parser.nextToken();
                }
            } else if (value == JsonToken.START_OBJECT) {
                String within = list(parser, here);
                if (!within.isEmpty()) {
                    return within;
                }
            }
        }
        return "";
    }
}
