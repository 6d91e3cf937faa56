package io.dropline.feeds.format;

import io.dropline.feeds.format.text.CsvTable;
import io.dropline.feeds.format.tree.JsonLinesTable;
import io.dropline.feeds.format.tree.JsonTable;
import io.dropline.feeds.format.tree.XmlTable;
import io.dropline.feeds.format.xlsx.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A supplier's file on this machine's disk, its wrapping taken off. Its folder goes with it. */
public final class StockFile implements AutoCloseable {
    private final Path folder;
    private final Path file;

    private StockFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Brings a file to the folder, which becomes its own. */
    @FunctionalInterface
    public interface Bringer {
        void bringTo(Path file) throws IOException;
    }

    /** @throws UnreadableFile when it is empty, damaged, or packed to do harm */
    public static StockFile brought(Bringer bringer) throws IOException {
        Path folder = Files.createTempDirectory("dropline-feed-");
        try {
            Path raw = folder.resolve("raw");
            bringer.bringTo(raw);
            if (Files.size(raw) == 0) {
                throw new UnreadableFile("The file is empty");
            }
            return new StockFile(folder, Unpacking.unwrap(raw, folder));
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    /** What its layout seems to be. */
    public Layout guess() throws IOException {
        return Sniffing.guess(file);
    }

    /** Its rows. Close them before the file. */
    public Table open(Layout layout) throws IOException {
        Sniffing.check(file, layout);
        return switch (layout.format()) {
            case CSV -> new CsvTable(file, layout);
            case XLSX -> Workbook.open(file, layout);
            case XML -> XmlTable.open(file, layout.path());
            case JSON -> JsonTable.open(file, layout.path());
            case JSON_LINES -> JsonLinesTable.open(file);
        };
    }

    /** Names of the sheets, where it is an Excel workbook. */
    public List<String> sheets() throws IOException {
        return Sniffing.isZip(file) ? Workbook.sheets(file) : List.of();
    }

    @Override
    public void close() throws IOException {
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.toList()) {
                Files.deleteIfExists(one);
            }
        }
        Files.deleteIfExists(folder);
    }
}
