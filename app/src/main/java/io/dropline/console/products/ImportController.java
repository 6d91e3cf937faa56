package io.dropline.console.products;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Imported;
import io.dropline.catalog.kits.KitFile;
import io.dropline.catalog.kits.KitsImported;
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

/** Products, offers and stock from a file; kits from another. */
@Controller
class ImportController {
    private static final String TEMPLATE = "console/products/import.jte";
    private final Catalog catalog;
    private final KitFile kits;

    ImportController(Catalog catalog, KitFile kits) {
        this.catalog = catalog;
        this.kits = kits;
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
                    desk.show(Section.PRODUCTS, TEMPLATE, new ImportPage(result, null, null));
                case Saved.Wrong<Imported>(List<FieldProblem> problems) ->
                    desk.showAgain(
                            Section.PRODUCTS,
                            TEMPLATE,
                            new ImportPage(null, null, problems.getFirst().message()));
            };
        }
    }

    @PostMapping("/products/import/kits")
    ResponseEntity<byte[]> readKits(Desk desk, @RequestParam MultipartFile file) throws IOException {
        try (InputStream csv = file.getInputStream()) {
            return switch (kits.read(desk.viewer().actor(), csv)) {
                case Saved.Done<KitsImported>(KitsImported result) ->
                    desk.show(Section.PRODUCTS, TEMPLATE, new ImportPage(null, result, null));
                case Saved.Wrong<KitsImported>(List<FieldProblem> problems) ->
                    desk.showAgain(
                            Section.PRODUCTS,
                            TEMPLATE,
                            new ImportPage(null, null, problems.getFirst().message()));
            };
        }
    }
}
