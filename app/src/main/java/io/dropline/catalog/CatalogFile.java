package io.dropline.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.dropline.access.Actor;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a file row by row and has them written in batches; it is never held as a whole. */
@Component
class CatalogFile {
    private static final int BATCH = 1000;
    private static final int HEADER = 16_384;
    private static final int LARGEST_ROW = 1 << 20;
    private static final String NOT_UTF_8 =
            "The file is not in UTF-8, so its special letters cannot be read: save it as \"CSV UTF-8\"";
    private static final String COLUMN_MISSING =
            "The first row must name the columns, one of them sku; the others are title, brand, weight_grams, supplier, supplier_sku, unit_cost, stock";

    private final Suppliers suppliers;
    private final CatalogBatch batches;

    CatalogFile(Suppliers suppliers, CatalogBatch batches) {
        this.suppliers = suppliers;
        this.batches = batches;
    }

    Saved<Imported> read(Actor actor, InputStream csv) {
        // a decoder that refuses what is not UTF-8: names with wrong letters would end on packing slips
        try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()), HEADER);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(reader))
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LARGEST_ROW)
                        .ofCsvRecord(reader)) {
            return read(actor, records.iterator());
        } catch (CharacterCodingException e) {
            return Saved.wrong("", NOT_UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Saved<Imported> read(Actor actor, Iterator<CsvRecord> records) {
        ImportTally tally = new ImportTally();
        try {
            if (!records.hasNext()) {
                return Saved.wrong("", "The file is empty");
            }
            List<String> headers = records.next().getFields();
            Map<CatalogColumn, Integer> places = CatalogColumn.places(headers);
            if (!places.containsKey(CatalogColumn.SKU)) {
                return Saved.wrong("sku", COLUMN_MISSING);
            }
            tally.ignored(headers.stream()
                    .filter(header -> CatalogColumn.of(header).isEmpty())
                    .toList());
            rows(actor, records, new RowReader(places, codes(actor)), tally);
        } catch (CsvParseException e) {
            tally.reject(
                    tally.lastLine() + 1,
                    new FieldProblem("", "From here on the file is no CSV: a quote may be missing"));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            tally.reject(tally.lastLine() + 1, new FieldProblem("", "Somewhere from here on: " + NOT_UTF_8));
        }
        return new Saved.Done<>(tally.result());
    }

    private void rows(Actor actor, Iterator<CsvRecord> records, RowReader reader, ImportTally tally) {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                tally.row(row.getStartingLineNumber());
                switch (reader.read(row)) {
                    case Saved.Done<RowReader.Row>(RowReader.Row good) -> tally.keep(good);
                    case Saved.Wrong<RowReader.Row>(List<FieldProblem> problems) ->
                        tally.reject(row.getStartingLineNumber(), problems);
                }
                if (tally.kept().size() == BATCH) {
                    batches.write(actor, tally);
                }
            }
        } finally {
            batches.write(actor, tally);
        }
    }

    private Map<String, UUID> codes(Actor actor) {
        Map<String, UUID> codes = new HashMap<>();
        suppliers.list(actor.merchantId()).stream()
                .sorted(Comparator.comparing(Supplier::code))
                .forEach(one -> codes.putIfAbsent(one.code().toLowerCase(Locale.ROOT), one.id()));
        return codes;
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
