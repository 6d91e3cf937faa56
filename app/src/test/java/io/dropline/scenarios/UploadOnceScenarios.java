package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.access.Actor;
import io.dropline.finance.export.AccountingExport;
import io.dropline.finance.export.AccountingExports;
import io.dropline.finance.invoices.InvoiceDecisions;
import io.dropline.finance.upload.Upload;
import io.dropline.finance.upload.UploadOutcome;
import io.dropline.finance.upload.Uploads;
import io.dropline.platform.fields.Saved;
import io.dropline.simulators.store.book.PlacedOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file of invoices counts once, whoever clicks how often and at the same time, and so does what is exported of it. */
class UploadOnceScenarios {
    private final Desk desk = new Desk();
    private final UUID nordic = desk.supplier("NORDIC");
    private final Actor robin = new Actor.Automation(desk.merchant, "robin@example.com");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFileIsShownFirstAndTakenOnceAndExportedOnce() throws Exception {
        desk.offer(nordic, "STOVE", "800", 10);
        PlacedOrder placed = desk.placed(Desk.order("STOVE", 2, "1500"));
        desk.shipsAll(desk.onlyPo(placed), "1Z999AA10123456784");
        Uploads uploads = desk.house.bean(Uploads.class);
        UUID file = keep("""
                invoice,supplier,date,po,sku,units,unit_cost
                INV-1,NORDIC,2026-11-20,PO-1001,X-STOVE,1,800
                INV-2,NORDIC,2026-11-20,PO-1001,X-STOVE,1,800
                INV-3,NORDIC,2026-11-20,PO-1001,X-STOVE,1,abc
                INV-4,BALTIC,2026-11-20,PO-1001,X-STOVE,1,800
                INV-5,NORDIC,2026-11-20,PO-1001,X-STOVE,1,800
                """);

        assertThat(words(uploads.look(desk.merchant, file).orElseThrow()))
                .containsExactly(
                        "INV-1 MATCHED []",
                        "INV-2 MATCHED []",
                        "INV-3 null [Row 4: unit_cost 'abc' is no amount; write one such as 1299.50.]",
                        "INV-4 null [There is no supplier with the code BALTIC.]",
                        "INV-5 DIFFERS [Line 1: 1 × The STOVE on PO-1001 invoiced; of 2 shipped, 2 were invoiced before (INV-1, INV-2): 1 too many, $800.00.]");
        assertThat(desk.facts("select number from supplier_invoice where merchant_id = ?"))
                .isEmpty();

        Crowd.atOnce(() -> uploads.take(robin, file));
        assertThat(desk.facts(
                        "select number || ' ' || state from supplier_invoice where merchant_id = ? order by number"))
                .containsExactly("INV1 MATCHED", "INV2 MATCHED", "INV5 DIFFERS");

        InvoiceDecisions invoices = desk.house.bean(InvoiceDecisions.class);
        UUID first = UUID.fromString(
                desk.facts("select id::text from supplier_invoice where merchant_id = ? and number = 'INV1'")
                        .getFirst());
        List<? extends Saved<?>> approvals = Crowd.atOnce(() -> invoices.approve(robin, first, ""));
        assertThat(approvals.stream().filter(saved -> saved instanceof Saved.Done<?>))
                .hasSize(1);

        AccountingExports exports = desk.house.bean(AccountingExports.class);
        AccountingExport made = exports.make(robin).orElseThrow();
        assertThat(made.number()).isEqualTo("EX-1001");
        byte[] once = exports.file(desk.merchant, made.number()).orElseThrow();
        assertThat(exports.file(desk.merchant, made.number()).orElseThrow()).isEqualTo(once);
        assertThat(new String(once, StandardCharsets.UTF_8))
                .contains(
                        "EX-1001,invoice,NORDIC,NORDIC Supply,INV-1,2026-11-20,2026-12-20,USD,800.00,PO-1001,robin@example.com");
        assertThat(exports.make(robin)).isEmpty();
    }

    private UUID keep(String csv) {
        Saved<UUID> kept =
                desk.house.bean(Uploads.class).keep(robin, null, "invoices.csv", csv.getBytes(StandardCharsets.UTF_8));
        return ((Saved.Done<UUID>) kept).value();
    }

    private static List<String> words(Upload upload) {
        return upload.outcomes().stream().map(UploadOnceScenarios::words).toList();
    }

    private static String words(UploadOutcome outcome) {
        return outcome.number() + " " + outcome.state() + " " + outcome.words();
    }
}
