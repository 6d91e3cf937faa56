package io.dropline.finance.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.finance.match.Billed;
import io.dropline.finance.match.ChargeKind;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files as people and their systems write them, and as nobody should. */
class InvoiceFileTest {
    @Test
    void rowsOfOneNumberAreOneInvoiceWhereverTheyStand() {
        List<FileInvoice> read = good("""
                Invoice Number;PO;Item;Qty;Unit Price;Type;Date;Total
                INV-1;PO-1001;X-1;2;800.00;;2026-11-20;
                INV-2;PO-1002;X-2;1;"1,200.00";;2026-11-21;1200
                inv 1;PO-1001;;;20;Freight;;1620
                """);

        assertThat(read).extracting(FileInvoice::number).containsExactly("INV-1", "INV-2");
        assertThat(read.getFirst().lines())
                .extracting(Billed.Line::kind)
                .containsExactly(ChargeKind.GOODS, ChargeKind.FREIGHT);
        assertThat(read.getFirst().sum()).isEqualByComparingTo("1620");
        assertThat(read.getFirst().total()).isEqualByComparingTo("1620");
        assertThat(read).allSatisfy(invoice -> assertThat(invoice.problems()).isEmpty());
    }

    @Test
    void aBadRowHarmsOnlyItsInvoice() {
        List<FileInvoice> read = good("""
                invoice,date,po,sku,units,unit_cost
                INV-1,2026-11-20,PO-1,A,two,5
                INV-2,2026-11-20,PO-2,B,2,5
                INV-3,20.11.2026,PO-3,C,1,$5
                INV-4,2026-11-20,PO-4,D,1,5
                INV-4,2026-11-21,PO-4,E,1,5
                ,2026-11-20,PO-5,F,1,5
                """);

        assertThat(read)
                .extracting(invoice -> invoice.number() + " "
                        + invoice.problems().stream().map(RowProblem::message).toList())
                .containsExactly(
                        "INV-1 [units 'two' is no amount; write one such as 1299.50]",
                        "INV-2 []",
                        "INV-3 [date '20.11.2026' is no day; write one such as 2027-03-31]",
                        "INV-4 [date differs from the rows of this invoice above]",
                        " [invoice is missing]");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        assertThat(wrong("")).contains("The file is empty");
        assertThat(wrong("a,b,c\n1,2,3\n")).contains("No column is called invoice");
        assertThat(wrong("invoice,po\nINV-1,PO-1\n")).contains("neither a column unit_cost nor a column amount");
        byte[] latin = "invoice,amount\nINV-\u00e9,5\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(message(InvoiceFile.read(latin))).contains("not in UTF-8");
    }

    @Test
    void nothingThatAnybodySendsBreaksIt() {
        long seed = Long.getLong("dropline.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": seed " + seed);
        Random random = new Random(seed);
        String[] cells = {
            "",
            "INV-1",
            "1e999999999",
            "-5",
            "=1+1",
            "\"",
            "\"\"\"",
            "\0",
            "9999999999999999999",
            "0.00001",
            "NaN",
            "\u202e",
            "2026-02-30",
            "PO-1",
            "ſ",
            ";",
            "\t",
            "\r"
        };
        for (int i = 0; i < 3_000; i++) {
            StringBuilder file = new StringBuilder(random.nextBoolean() ? "\ufeff" : "")
                    .append("invoice,date,total,kind,po,sku,units,unit_cost,amount\n");
            int rows = random.nextInt(5);
            for (int row = 0; row < rows; row++) {
                for (int cell = 0; cell < 9; cell++) {
                    file.append(cells[random.nextInt(cells.length)]).append(',');
                }
                file.append('\n');
            }
            Saved<List<FileInvoice>> read = InvoiceFile.read(file.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(read).as("seed " + seed + ", file " + i).isNotNull();
        }
    }

    private static List<FileInvoice> good(String file) {
        Saved<List<FileInvoice>> read = InvoiceFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Saved.Done.class);
        return ((Saved.Done<List<FileInvoice>>) read).value();
    }

    private static String wrong(String file) {
        return message(InvoiceFile.read(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String message(Saved<List<FileInvoice>> read) {
        return switch (read) {
            case Saved.Done<List<FileInvoice>> done -> "read: " + done.value();
            case Saved.Wrong<List<FileInvoice>>(List<FieldProblem> problems) ->
                problems.getFirst().message();
        };
    }
}
