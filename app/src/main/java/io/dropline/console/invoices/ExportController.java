package io.dropline.console.invoices;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Show;
import io.dropline.finance.export.AccountingExports;
import io.dropline.platform.web.Downloads;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Exports for accounting. */
@Controller
class ExportController {
    private static final String PATH = "/invoices/exports";

    private final AccountingExports exports;

    ExportController(AccountingExports exports) {
        this.exports = exports;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Desk desk) {
        return desk.show(Section.MONEY, "console/invoices/exports.jte", new ExportsPage(exports.list(desk.merchant())));
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> make(Desk desk) {
        return exports.make(desk.viewer().actor())
                .map(made -> desk.done(
                        made.number() + " is made: " + Show.count(made.invoices(), "invoice", "invoices") + " and "
                                + Show.count(made.credits(), "credit memo", "credit memos") + ".",
                        PATH))
                .orElseGet(() -> desk.refused(
                        "Nothing is new: no invoice was approved and no credit memo came since the last export.",
                        PATH));
    }

    @GetMapping(PATH + "/{number}.csv")
    ResponseEntity<byte[]> file(Desk desk, @PathVariable String number) {
        return exports.file(desk.merchant(), number)
                .map(content -> Downloads.of(number + ".csv", "text/csv", content))
                .orElseGet(() -> desk.missing(Section.MONEY, "export"));
    }
}
