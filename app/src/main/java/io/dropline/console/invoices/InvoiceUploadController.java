package io.dropline.console.invoices;

import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Show;
import io.dropline.finance.upload.Upload;
import io.dropline.finance.upload.Uploads;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Suppliers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Invoices from files: read, looked at, and then taken. */
@Controller
class InvoiceUploadController {
    private static final String TEMPLATE = "console/invoices/upload.jte";
    private static final int LONGEST_NAME = 120;

    private final Uploads uploads;
    private final Suppliers suppliers;

    InvoiceUploadController(Uploads uploads, Suppliers suppliers) {
        this.uploads = uploads;
        this.suppliers = suppliers;
    }

    @GetMapping("/invoices/upload")
    ResponseEntity<byte[]> form(Desk desk) {
        return desk.show(Section.MONEY, TEMPLATE, new UploadPage(suppliers.list(desk.merchant()), null, null));
    }

    @PostMapping("/invoices/upload")
    ResponseEntity<byte[]> keep(
            Desk desk, @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable UUID supplier)
            throws IOException {
        String given = file.getOriginalFilename();
        String name = given == null || given.isBlank() ? "invoices.csv" : given.replace("\0", "");
        return switch (uploads.keep(
                desk.viewer().actor(),
                supplier,
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                file.getBytes())) {
            case Saved.Done<UUID>(UUID id) ->
                ResponseEntity.status(303)
                        .header("Location", "/invoices/upload/" + id)
                        .build();
            case Saved.Wrong<UUID>(List<FieldProblem> problems) ->
                desk.showAgain(
                        Section.MONEY,
                        TEMPLATE,
                        new UploadPage(
                                suppliers.list(desk.merchant()),
                                null,
                                problems.getFirst().message()));
        };
    }

    @GetMapping("/invoices/upload/{id}")
    ResponseEntity<byte[]> look(Desk desk, @PathVariable UUID id) {
        return uploads.look(desk.merchant(), id)
                .map(upload -> desk.show(Section.MONEY, TEMPLATE, new UploadPage(List.of(), upload, null)))
                .orElseGet(() -> desk.missing(Section.MONEY, "file of invoices"));
    }

    @PostMapping("/invoices/upload/{id}/take")
    ResponseEntity<byte[]> take(Desk desk, @PathVariable UUID id) {
        return uploads.take(desk.viewer().actor(), id)
                .map(upload -> desk.done(words(upload), "/invoices/upload/" + id))
                .orElseGet(() -> desk.missing(Section.MONEY, "file of invoices"));
    }

    private static String words(Upload upload) {
        return Show.count(upload.taken(), "invoice is", "invoices are") + " taken.";
    }
}
