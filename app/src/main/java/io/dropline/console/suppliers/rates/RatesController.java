package io.dropline.console.suppliers.rates;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.console.suppliers.RateText;
import io.dropline.console.suppliers.SupplierDesk;
import io.dropline.feeds.format.UnreadableFile;
import io.dropline.feeds.rates.RateCsv;
import io.dropline.feeds.rates.RateFile;
import io.dropline.feeds.rates.RateReading;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.routing.RateTable;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Shipping rates from a file: looked at first, used when somebody says so. */
@Controller
class RatesController {
    private static final String TEMPLATE = "console/suppliers/rates.jte";
    private final Suppliers suppliers;
    private final SupplierDesk found;

    RatesController(Suppliers suppliers, SupplierDesk found) {
        this.suppliers = suppliers;
        this.found = found;
    }

    @GetMapping("/suppliers/{id}/rates")
    ResponseEntity<byte[]> show(Desk desk, @PathVariable UUID id) {
        return found.with(desk, id, supplier -> desk.show(Section.SUPPLIERS, TEMPLATE, page(supplier, null, "")));
    }

    @GetMapping("/suppliers/{id}/rates.csv")
    ResponseEntity<byte[]> download(Desk desk, @PathVariable UUID id) {
        return found.with(
                desk,
                id,
                supplier -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("rates-" + supplier.code() + ".csv")
                                        .build()
                                        .toString())
                        .body(RateCsv.write(RateCsv.table(supplier.terms().shipping()))));
    }

    /** Reads a file and changes nothing. */
    @PostMapping("/suppliers/{id}/rates/file")
    ResponseEntity<byte[]> look(Desk desk, @PathVariable UUID id, @RequestParam MultipartFile file) {
        return found.with(desk, id, supplier -> {
            try (InputStream content = file.getInputStream()) {
                return desk.show(Section.SUPPLIERS, TEMPLATE, page(supplier, RateFile.read(content), ""));
            } catch (UnreadableFile no) {
                return desk.showAgain(
                        Section.SUPPLIERS, TEMPLATE, page(supplier, null, String.valueOf(no.getMessage())));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    @PostMapping("/suppliers/{id}/rates")
    ResponseEntity<byte[]> use(Desk desk, @PathVariable UUID id, Form form) {
        return found.with(desk, id, supplier -> {
            Optional<RateTable> table = RateText.read(form.text("rates"));
            if (table.isEmpty()) {
                return desk.showAgain(
                        Section.SUPPLIERS, TEMPLATE, page(supplier, null, "These are no rates: choose the file again"));
            }
            Saved<Supplier> saved = suppliers.save(
                    desk.viewer().actor(),
                    supplier.terms().shipping(RateCsv.with(supplier.terms().shipping(), table.get())));
            return switch (saved) {
                case Saved.Done<Supplier> _ ->
                    desk.done("Shipping goes by these rates from now on.", "/suppliers/" + id + "/rates");
                case Saved.Wrong<Supplier>(List<FieldProblem> problems) ->
                    desk.showAgain(
                            Section.SUPPLIERS,
                            TEMPLATE,
                            page(supplier, null, problems.getFirst().message()));
            };
        });
    }

    private static RatesPage page(Supplier supplier, @Nullable RateReading read, String fault) {
        String currency = supplier.terms().currency();
        @Nullable RateTable next = read == null ? null : read.table();
        return new RatesPage(
                supplier,
                RateCsv.table(supplier.terms().shipping())
                        .map(table -> RateGrid.of(table, currency))
                        .orElse(null),
                read,
                next == null ? null : RateGrid.of(next, currency),
                next == null ? "" : RateText.of(next),
                fault);
    }
}
