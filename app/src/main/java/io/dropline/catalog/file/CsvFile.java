package io.dropline.catalog.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Opens CSV as people write it: with or without a byte-order mark, separated by commas, semicolons or tabs. */
public final class CsvFile {
    private static final int HEADER = 16_384;
    private static final int LARGEST_ROW = 1 << 20;

    private CsvFile() {}

    /** Reads row by row, never the whole; to be closed. */
    public static CsvReader<CsvRecord> open(Reader csv) throws IOException {
        BufferedReader reader = new BufferedReader(csv, HEADER);
        return CsvReader.builder()
                .fieldSeparator(separator(reader))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LARGEST_ROW)
                .ofCsvRecord(reader);
    }

    /** Looks at the first line, past a byte-order mark, for the mark that stands most often in it. */
    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        reader.mark(HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = 0; i < HEADER; i++) {
            int c = reader.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }
        reader.reset();
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
