package io.dropline.catalog.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Opens CSV as people write it: with or without a byte-order mark, separated by commas, semicolons or tabs. */
public final class CsvFile {
    public static final String NOT_UTF_8 =
            "The file is not in UTF-8, so its special letters cannot be read: save it as \"CSV UTF-8\"";

    private static final int HEADER = 16_384;
    private static final int LARGEST_ROW = 1 << 20;

    private CsvFile() {}

    /**
     * Reads row by row, never the whole; to be closed. What is not UTF-8 is refused: names with wrong letters would end on packing slips.
     *
     * @throws java.nio.charset.CharacterCodingException here or, as the cause of an unchecked one, with a later row
     */
    public static CsvReader<CsvRecord> open(InputStream csv) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()), HEADER);
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
