package io.dropline.console.products;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Imported;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Products, offers and stock from a file. */
@Controller
class ImportController {
    private static final String TEMPLATE = "console/products/import.jte";
    private final Catalog catalog;

    ImportController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/products/import")
    ResponseEntity<byte[]> form(Desk desk) {
        return desk.show(Section.PRODUCTS, TEMPLATE, ImportPage.EMPTY);
    }

    @PostMapping("/products/import")
    ResponseEntity<byte[]> read(Desk desk, @RequestParam MultipartFile file) throws IOException {
        try (InputStream csv = file.getInputStream()) {
            return switch (catalog.read(desk.viewer().actor(), csv)) {
                case Saved.Done<Imported>(Imported result) ->
                    desk.show(Section.PRODUCTS, TEMPLATE, new ImportPage(result, null));
                case Saved.Wrong<Imported>(List<FieldProblem> problems) ->
                    desk.showAgain(
                            Section.PRODUCTS,
                            TEMPLATE,
                            new ImportPage(null, problems.getFirst().message()));
            };
        }
    }
}
