package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.Columns;
import io.dropline.feeds.format.CountedInput;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** An array of objects somewhere in a JSON document, one after the other. */
public final class JsonTable implements Table {
    private final CountedInput counted;
    private final JsonParser parser;
    private final Columns columns = Columns.numbered(0);
    private final Fields fields = new Fields(columns);
    private final List<String> remarks;
    private boolean over;

    private JsonTable(CountedInput counted, JsonParser parser, List<String> remarks) {
        this.counted = counted;
        this.parser = parser;
        this.remarks = remarks;
    }

    public static Table open(Path file, String path) throws IOException {
        boolean utf8 = Utf8.valid(file);
        CountedInput counted = new CountedInput(Files.newInputStream(file), Files.size(file));
        InputStream in = new BufferedInputStream(counted, 64 * 1024);
        JsonParser parser = utf8
                ? JsonRecord.factory().createParser(ObjectReadContext.empty(), in)
                : JsonRecord.factory()
                        .createParser(
                                ObjectReadContext.empty(), new InputStreamReader(in, Charset.forName("windows-1252")));
        JsonTable table = new JsonTable(
                counted, parser, utf8 ? List.of() : List.of("The file is not UTF-8 and was read as Windows-1252"));
        try {
            if (!table.enter(path)) {
                throw new UnreadableFile(
                        path.isEmpty()
                                ? "The file is no list of records"
                                : "There is no list of records at " + path + " in the file");
            }
        } catch (IOException e) {
            table.close();
            throw e;
        } catch (JacksonException e) {
            table.close();
            throw unreadable(e);
        }
        return Foreseen.of(table);
    }

    /** Goes into the array at the path. */
    private boolean enter(String path) {
        String[] steps = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        parser.nextToken();
        for (String step : steps) {
            if (parser.currentToken() != JsonToken.START_OBJECT || !find(step)) {
                return false;
            }
        }
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    private boolean find(String field) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(field);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (!over) {
                JsonToken token = parser.nextToken();
                if (token == null || token == JsonToken.END_ARRAY) {
                    over = true;
                    if (token == null) {
                        throw new UnreadableFile("The file is cut off: its list of records has no end");
                    }
                    return null;
                }
                long line = parser.currentTokenLocation().getLineNr();
                fields.clear();
                if (token != JsonToken.START_OBJECT) {
                    fields.wrong("This is no record with named fields");
                }
                JsonRecord.read(parser, "", fields);
                Row row = fields.row(line);
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFile unreadable(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return new UnreadableFile(
                "From line " + (at == null ? 1 : at.getLineNr()) + " on the file is not JSON, or it is cut off there",
                e);
    }

    @Override
    public double progress() {
        return counted.progress();
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } finally {
            counted.close();
        }
    }
}
