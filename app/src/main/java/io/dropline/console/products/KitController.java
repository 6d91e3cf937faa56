package io.dropline.console.products;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Product;
import io.dropline.catalog.kits.Kit;
import io.dropline.catalog.kits.KitDraft;
import io.dropline.catalog.kits.Kits;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a product consists of. The rows of the form are numbered: {@code part0, units0}. */
@Controller
class KitController {
    private static final String TEMPLATE = "console/products/kit.jte";
    private static final int SPARE_ROWS = 3;
    private final Catalog catalog;
    private final Kits kits;

    KitController(Catalog catalog, Kits kits) {
        this.catalog = catalog;
        this.kits = kits;
    }

    @GetMapping("/products/kit")
    ResponseEntity<byte[]> show(Desk desk, @RequestParam String sku) {
        Form form = Form.empty();
        List<Kit.Part> parts = kits.find(desk.merchant(), sku).map(Kit::parts).orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            form.with("part" + i, parts.get(i).sku())
                    .with("units" + i, parts.get(i).quantity());
        }
        return catalog.product(desk.merchant(), sku)
                .map(product -> desk.show(Section.PRODUCTS, TEMPLATE, page(desk, product, form)))
                .orElseGet(() -> desk.missing(Section.PRODUCTS, "product"));
    }

    @PostMapping("/products/kit")
    ResponseEntity<byte[]> save(Desk desk, @RequestParam String sku, Form form) {
        Optional<Product> product = catalog.product(desk.merchant(), sku);
        if (product.isEmpty()) {
            return desk.missing(Section.PRODUCTS, "product");
        }
        if (form.flag("more")) {
            return desk.show(Section.PRODUCTS, TEMPLATE, page(desk, product.get(), form));
        }
        KitDraft draft = new KitDraft(sku, parts(form));
        if (form.problems().none()) {
            switch (kits.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Kit>(Kit kit) -> {
                    return desk.done("The parts of " + kit.title() + " are saved.", ProductPage.path(sku));
                }
                case Saved.Wrong<Kit>(List<FieldProblem> problems) ->
                    form.wrong(problems.stream()
                            .map(one -> new FieldProblem("", one.message()))
                            .toList());
            }
        }
        return desk.showAgain(Section.PRODUCTS, TEMPLATE, page(desk, product.get(), form));
    }

    @PostMapping("/products/kit/dissolve")
    ResponseEntity<byte[]> dissolve(Desk desk, @RequestParam String sku) {
        return kits.dissolve(desk.viewer().actor(), sku)
                ? desk.done(sku + " is no kit any more.", ProductPage.path(sku))
                : desk.missing(Section.PRODUCTS, "kit");
    }

    private static List<KitDraft.Part> parts(Form form) {
        List<KitDraft.Part> parts = new ArrayList<>();
        for (int i = 0; form.names().contains("part" + i); i++) {
            String part = form.text("part" + i);
            if (!part.isEmpty()) {
                parts.add(new KitDraft.Part(part, form.text("units" + i).isEmpty() ? 1 : form.whole("units" + i)));
            }
        }
        return parts;
    }

    private KitPage page(Desk desk, Product product, Form form) {
        int rows = 0;
        while (form.names().contains("part" + rows)) {
            rows++;
        }
        boolean full = rows == 0
                || form.flag("more")
                || !form.text("part" + (rows - 1)).isEmpty();
        boolean kit = kits.find(desk.merchant(), product.sku()).isPresent();
        return new KitPage(product.sku(), product.title(), kit, form, full ? rows + SPARE_ROWS : rows);
    }
}
