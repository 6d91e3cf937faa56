package io.dropline.catalog.kits;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.access.Actor;
import io.dropline.catalog.Imported;
import io.dropline.catalog.file.CsvFile;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Kits from a file: {@code kit_sku, part_sku, quantity}, one row a part. What a kit consists of is the whole of its rows; a kit with a row that cannot be
 * taken is left as it is, and no other is harmed.
 */
@Component
public class KitFile {
    private static final int MOST_ROWS = 200_000;
    private static final List<String> COLUMNS = List.of("kitsku", "partsku", "quantity");
    private final Kits kits;

    KitFile(Kits kits) {
        this.kits = kits;
    }

    /** Reads the whole; wrong only if the columns cannot be told or the file is too long, and then nothing was done. */
    public Saved<KitsImported> read(Actor actor, InputStream csv) {
        Map<String, List<KitDraft.Part>> parts = new LinkedHashMap<>();
        Map<String, Long> lines = new LinkedHashMap<>();
        Set<String> spoilt = new HashSet<>();
        List<Imported.Problem> problems = new ArrayList<>();
        int rows = 0;
        try (CsvReader<CsvRecord> records = CsvFile.open(csv)) {
            List<Integer> places = List.of();
            for (CsvRecord row : records) {
                if (places.isEmpty()) {
                    places = places(row);
                    if (places.contains(-1)) {
                        return Saved.wrong(
                                "kit_sku", "The first row must name the columns kit_sku, part_sku and quantity");
                    }
                    continue;
                }
                if (++rows > MOST_ROWS) {
                    return Saved.wrong("", "The file has more than 200,000 rows; send it in parts");
                }
                String kit = cell(row, places.get(0));
                lines.putIfAbsent(kit, row.getStartingLineNumber());
                int quantity = quantity(cell(row, places.get(2)));
                if (kit.isEmpty() || quantity < 0) {
                    spoilt.add(kit);
                    add(
                            problems,
                            row.getStartingLineNumber(),
                            kit.isEmpty()
                                    ? new FieldProblem("kit_sku", "The SKU of the kit is missing")
                                    : new FieldProblem(
                                            "quantity", "'" + cell(row, places.get(2)) + "' is no whole number"));
                }
                parts.computeIfAbsent(kit, unused -> new ArrayList<>())
                        .add(new KitDraft.Part(cell(row, places.get(1)), quantity));
            }
        } catch (CsvParseException e) {
            return Saved.wrong("", "The file is no CSV: a quote may be missing. Nothing was done");
        } catch (CharacterCodingException e) {
            return Saved.wrong("", CsvFile.NOT_UTF_8);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                return Saved.wrong("", CsvFile.NOT_UTF_8);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<KitDraft> drafts = new ArrayList<>();
        parts.forEach((kit, of) -> {
            if (!spoilt.contains(kit)) {
                drafts.add(new KitDraft(kit, of));
            }
        });
        Kits.Taken taken = kits.take(actor, drafts);
        taken.wrong()
                .forEach((kit, why) ->
                        why.forEach(problem -> add(problems, lines.getOrDefault(kit, 0L), inColumns(problem))));
        return new Saved.Done<>(new KitsImported(
                rows,
                parts.size(),
                taken.changed(),
                spoilt.size() + taken.wrong().size(),
                List.copyOf(problems)));
    }

    private static FieldProblem inColumns(FieldProblem problem) {
        return new FieldProblem(problem.field().equals("sku") ? "kit_sku" : "part_sku", problem.message());
    }

    private static void add(List<Imported.Problem> problems, long line, FieldProblem problem) {
        if (problems.size() < Imported.MOST_PROBLEMS) {
            problems.add(new Imported.Problem(line, problem.field(), problem.message()));
        }
    }

    private static List<Integer> places(CsvRecord header) {
        List<String> plain = header.getFields().stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        return COLUMNS.stream().map(plain::indexOf).toList();
    }

    private static String cell(CsvRecord row, int place) {
        return place < row.getFieldCount() ? row.getField(place).strip() : "";
    }

    /** Less than zero where it is no number. */
    private static int quantity(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
