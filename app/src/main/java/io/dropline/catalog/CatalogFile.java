package io.dropline.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.access.Actor;
import io.dropline.catalog.file.CatalogColumn;
import io.dropline.catalog.file.CsvFile;
import io.dropline.catalog.file.Headers;
import io.dropline.catalog.file.Row;
import io.dropline.catalog.file.RowReader;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a file row by row and has them written in batches; it is never held as a whole. */
@Component
class CatalogFile {
    private static final int BATCH = 1000;
    private static final String COLUMN_MISSING =
            "The first row must name the columns, one of them sku; the others are title, brand, weight_grams, supplier, supplier_sku, unit_cost, stock and more";

    private final Suppliers suppliers;
    private final OfferStore offers;
    private final CatalogBatch batches;

    CatalogFile(Suppliers suppliers, OfferStore offers, CatalogBatch batches) {
        this.suppliers = suppliers;
        this.offers = offers;
        this.batches = batches;
    }

    Saved<Imported> read(Actor actor, InputStream csv) {
        try (CsvReader<CsvRecord> records = CsvFile.open(csv)) {
            return read(actor, records.iterator());
        } catch (CharacterCodingException e) {
            return Saved.wrong("", CsvFile.NOT_UTF_8);
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
            Headers headers = Headers.of(records.next().getFields());
            if (!headers.has(CatalogColumn.SKU)) {
                return Saved.wrong("sku", COLUMN_MISSING);
            }
            tally.ignored(headers.ignored());
            rows(actor, records, new RowReader(headers, codes(actor)), tally);
        } catch (CsvParseException e) {
            tally.reject(
                    tally.lastLine() + 1,
                    new FieldProblem("", "From here on the file is no CSV: a quote may be missing"));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            tally.reject(tally.lastLine() + 1, new FieldProblem("", "Somewhere from here on: " + CsvFile.NOT_UTF_8));
        }
        return new Saved.Done<>(tally.result());
    }

    private void rows(Actor actor, Iterator<CsvRecord> records, RowReader reader, ImportTally tally) {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                tally.row(row.getStartingLineNumber());
                switch (reader.read(row)) {
                    case Saved.Done<Row>(Row good) -> tally.keep(good);
                    case Saved.Wrong<Row>(List<FieldProblem> problems) ->
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

    private Map<String, RowReader.Known> codes(Actor actor) {
        Map<UUID, Set<String>> places = offers.places(actor.merchantId());
        Map<String, RowReader.Known> codes = new HashMap<>();
        suppliers.list(actor.merchantId()).stream()
                .sorted(Comparator.comparing(Supplier::code))
                .forEach(one -> codes.putIfAbsent(
                        one.code().toLowerCase(Locale.ROOT),
                        new RowReader.Known(one.id(), places.getOrDefault(one.id(), Set.of()))));
        return codes;
    }
}
