package io.dropline.finance.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dropline.catalog.file.CsvFile;
import io.dropline.finance.FoldedNumber;
import io.dropline.finance.match.Billed;
import io.dropline.platform.fields.Saved;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of invoices, one row a line of an invoice: rows of one supplier and number are one invoice, wherever they stand. What is said of the
 * invoice as a whole (date, total) needs to stand on one of its rows only.
 */
final class InvoiceFile {
    private static final int MOST_ROWS = 50_000;
    private static final String FILE = "file";

    /** Rows of one invoice, as far as they are read. */
    private static final class Gathering {
        private final String number;
        private final String supplier;
        private @Nullable LocalDate date;
        private @Nullable LocalDate due;
        private String currency = "";
        private @Nullable BigDecimal total;
        private final List<Billed.Line> lines = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();

        private Gathering(String number, String supplier) {
            this.number = number;
            this.supplier = supplier;
        }

        private FileInvoice done() {
            return new FileInvoice(
                    number, supplier, date, due, currency, total, List.copyOf(lines), List.copyOf(problems));
        }
    }

    private InvoiceFile() {}

    /** The invoices in the order in which they begin, or why the file as a whole cannot be read. */
    static Saved<List<FileInvoice>> read(byte[] content) {
        try (CsvReader<CsvRecord> csv = CsvFile.open(new ByteArrayInputStream(content))) {
            return read(csv.iterator());
        } catch (CharacterCodingException e) {
            return Saved.wrong(FILE, CsvFile.NOT_UTF_8);
        } catch (UncheckedIOException | CsvParseException e) {
            return Saved.wrong(
                    FILE,
                    e.getCause() instanceof CharacterCodingException || wasCoding(e)
                            ? CsvFile.NOT_UTF_8
                            : "The file cannot be read as CSV: a quotation mark may be left open, or a row is longer than a megabyte");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wasCoding(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private static Saved<List<FileInvoice>> read(Iterator<CsvRecord> rows) {
        if (!rows.hasNext()) {
            return Saved.wrong(FILE, "The file is empty");
        }
        Map<InvoiceColumn, Integer> places = InvoiceColumn.places(rows.next().getFields());
        if (!places.containsKey(InvoiceColumn.INVOICE)) {
            return Saved.wrong(
                    FILE,
                    "No column is called invoice, invoice_number or the like; the first row must name the columns");
        }
        if (!places.containsKey(InvoiceColumn.UNIT_COST) && !places.containsKey(InvoiceColumn.AMOUNT)) {
            return Saved.wrong(FILE, "There is neither a column unit_cost nor a column amount");
        }
        Map<String, Gathering> invoices = new LinkedHashMap<>();
        int count = 0;
        while (rows.hasNext()) {
            if (++count > MOST_ROWS) {
                return Saved.wrong(FILE, "The file has more than " + MOST_ROWS + " rows; please send it in parts");
            }
            RowReader row = new RowReader(rows.next(), places);
            String number = row.text(InvoiceColumn.INVOICE);
            String supplier = row.text(InvoiceColumn.SUPPLIER);
            String key = supplier.toLowerCase(Locale.ROOT) + "/" + FoldedNumber.of(number);
            gather(invoices.computeIfAbsent(key, unused -> new Gathering(number, supplier)), row);
        }
        return new Saved.Done<>(invoices.values().stream().map(Gathering::done).toList());
    }

    private static void gather(Gathering invoice, RowReader row) {
        if (FoldedNumber.of(invoice.number).isEmpty()) {
            row.wrong(InvoiceColumn.INVOICE, "is missing");
        }
        LocalDate date = row.day(InvoiceColumn.DATE);
        LocalDate due = row.day(InvoiceColumn.DUE);
        BigDecimal total = row.amount(InvoiceColumn.TOTAL);
        String currency = row.text(InvoiceColumn.CURRENCY).toUpperCase(Locale.ROOT);
        invoice.date = one(row, InvoiceColumn.DATE, invoice.date, date);
        invoice.due = one(row, InvoiceColumn.DUE, invoice.due, due);
        if (total != null && invoice.total != null && total.compareTo(invoice.total) != 0) {
            other(row, InvoiceColumn.TOTAL);
        }
        invoice.total = invoice.total == null ? total : invoice.total;
        if (!currency.isEmpty() && !invoice.currency.isEmpty() && !currency.equals(invoice.currency)) {
            other(row, InvoiceColumn.CURRENCY);
        }
        invoice.currency = invoice.currency.isEmpty() ? currency : invoice.currency;
        invoice.lines.add(row.line(invoice.lines.size() + 1));
        invoice.problems.addAll(row.problems());
    }

    private static <T> @Nullable T one(RowReader row, InvoiceColumn column, @Nullable T before, @Nullable T now) {
        if (now != null && before != null && !now.equals(before)) {
            other(row, column);
        }
        return before == null ? now : before;
    }

    private static void other(RowReader row, InvoiceColumn column) {
        row.wrong(column, "differs from the rows of this invoice above");
    }
}
