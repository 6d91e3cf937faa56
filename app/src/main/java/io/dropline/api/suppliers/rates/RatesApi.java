package io.dropline.api.suppliers.rates;

import io.dropline.access.Actor;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.api.suppliers.SupplierByCode;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.rates.RateCsv;
import io.dropline.feeds.rates.RateFile;
import io.dropline.feeds.rates.RateReading;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers/{code}/rates")
class RatesApi {
    private final Suppliers suppliers;
    private final SupplierByCode byCode;

    RatesApi(Suppliers suppliers, SupplierByCode byCode) {
        this.suppliers = suppliers;
        this.byCode = byCode;
    }

    @GetMapping
    @Says("What a parcel costs by distance and weight.")
    RatesView find(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return view(byCode.existing(actor, code));
    }

    @GetMapping(value = "/csv", produces = "text/csv")
    @Says(
            "The same as a CSV file with the columns miles (* for any distance), grams and amount; without a table only the header.")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Actor actor, @PathVariable String code) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(RateCsv.write(
                        RateCsv.table(byCode.existing(actor, code).terms().shipping())));
    }

    /** @param body as {@link RateFile} reads it, at most 5 MB */
    @PostMapping("/preview")
    @Says(
            "Reads a CSV file or an Excel workbook and changes nothing. Its header tells its form: a list with the columns miles (or zone), grams (or kg, lb, oz) and amount, or a matrix with the weight first and then a column for each zone (Zone 2, Zone 4-5) or distance (300 mi, *), an empty cell being no rate. Zones 1 to 8 go up to 50, 150, 300, 600, 1000, 1400 and 1800 miles, and farther.")
    RatesView preview(@AuthenticationPrincipal Actor actor, @PathVariable String code, InputStream body) {
        return RatesView.of(byCode.existing(actor, code).terms().currency(), read(body));
    }

    @PutMapping("/file")
    @Says(
            "Lets shipping go by the rates of such a file from now on. A file with a bad row, cell or column changes nothing.")
    RatesView put(@AuthenticationPrincipal Actor actor, @PathVariable String code, InputStream body) {
        Supplier supplier = byCode.existing(actor, code);
        RateReading read = read(body);
        if (!read.bad().isEmpty()) {
            return ApiRefusal.unless(new Saved.Wrong<>(read.bad().stream()
                    .map(row -> new FieldProblem("line " + row.line(), row.why() + ": " + row.raw()))
                    .toList()));
        }
        if (read.table() == null) {
            throw ApiRefusal.wrong("", "The file has no rows");
        }
        return view(ApiRefusal.unless(suppliers.save(
                actor, supplier.terms().shipping(RateCsv.with(supplier.terms().shipping(), read.table())))));
    }

    private static RatesView view(Supplier supplier) {
        return RatesView.of(
                supplier.terms().currency(), RateCsv.table(supplier.terms().shipping()));
    }

    private static RateReading read(InputStream body) {
        try {
            return RateFile.read(body);
        } catch (UnreadableFile no) {
            throw ApiRefusal.wrong("", String.valueOf(no.getMessage()));
        } catch (IOException brokenOff) {
            throw ApiRefusal.wrong("", "The file did not come whole; nothing was changed");
        }
    }
}
