package io.dropline.feeds.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole file, read as a test wants to see it. */
public record Read(Layout layout, List<String> columns, List<String> rows, List<String> remarks, String fault) {
    public static Read of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), null);
    }

    public static Read of(byte[] bytes) {
        return of(bytes, null);
    }

    /** Rows as "3: a|b" and "4! why"; the fault is what ended it too soon. A null layout is guessed. */
    public static Read of(byte[] bytes, @Nullable Layout wanted) {
        List<String> rows = new ArrayList<>();
        Layout layout = wanted == null ? Layout.csv("", 0) : wanted;
        List<String> columns = List.of();
        try (StockFile file = StockFile.brought(path -> Files.write(path, bytes))) {
            layout = wanted == null ? file.guess() : wanted;
            try (Table table = file.open(layout)) {
                columns = table.columns();
                for (Table.Row row = table.next(); row != null; row = table.next()) {
                    rows.add(
                            switch (row) {
                                case Table.Row.Cells(long line, List<String> cells) ->
                                    line + ": " + String.join("|", cells);
                                case Table.Row.Broken broken -> broken.line() + "! " + broken.why();
                            });
                }
                return new Read(layout, table.columns(), rows, table.remarks(), "");
            }
        } catch (UnreadableFile e) {
            return new Read(layout, columns, rows, List.of(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
