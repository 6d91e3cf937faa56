package io.dropline.finance.export;

import static io.dropline.platform.fields.SpreadsheetText.safe;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dropline.letter.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** An export for accounting: RFC 4180, one row a paper. */
final class AccountingCsv {
    private static final String[] HEADER = {
        "export",
        "type",
        "supplier_code",
        "supplier",
        "number",
        "date",
        "due_on",
        "currency",
        "amount",
        "references",
        "approved_by"
    };

    private AccountingCsv() {}

    /** UTF-8 with a byte order mark, without which Excel misreads every name outside ASCII. */
    static byte[] write(String export, List<ExportedPaper> papers) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEADER);
            papers.forEach(paper -> csv.writeRecord(row(export, paper)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String[] row(String export, ExportedPaper paper) {
        LocalDate due = paper.dueOn();
        return new String[] {
            export,
            paper.type(),
            safe(paper.supplierCode()),
            safe(paper.supplier()),
            safe(paper.number()),
            paper.date().toString(),
            due == null ? "" : due.toString(),
            paper.currency(),
            Words.plain(paper.amount(), paper.currency()),
            safe(paper.references()),
            safe(paper.approvedBy())
        };
    }
}
