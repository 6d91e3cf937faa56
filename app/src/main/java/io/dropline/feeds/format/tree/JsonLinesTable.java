package io.dropline.feeds.format.tree;

import io.dropline.feeds.format.Columns;
import io.dropline.feeds.format.Limits;
import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.text.Lines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object on each line; a line that is none harms only itself. */
public final class JsonLinesTable implements Table {
    private final Lines lines;
    private final JsonFactory json = JsonRecord.factory();
    private final Columns columns = Columns.numbered(0);
    private final Fields fields = new Fields(columns);

    private JsonLinesTable(Path file) throws IOException {
        this.lines = new Lines(file);
    }

    public static Table open(Path file) throws IOException {
        return Foreseen.of(new JsonLinesTable(file));
    }

    @Override
    public List<String> columns() {
        return columns.names();
    }

    @Override
    public @Nullable Row next() throws IOException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.whole()) {
                return broken(line, "The row is longer than " + Limits.ROW / 1024 + " kB");
            }
            Row row = line.text().isBlank() ? null : row(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row row(Lines.Line line) {
        fields.clear();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return broken(line, "This is no record with named fields");
            }
            JsonRecord.read(parser, "", fields);
            return parser.nextToken() == null
                    ? fields.row(line.number())
                    : broken(line, "There is more than one record on the line");
        } catch (JacksonException e) {
            return broken(line, "This is not JSON");
        }
    }

    private static Row broken(Lines.Line line, String why) {
        return new Row.Broken(line.number(), why, Limits.shown(line.text()));
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public List<String> remarks() {
        return lines.foreign() == 0
                ? List.of()
                : List.of(lines.foreign() + " lines were not UTF-8 and read as Windows-1252");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
