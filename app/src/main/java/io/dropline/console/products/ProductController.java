package io.dropline.console.products;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.catalog.Product;
import io.dropline.catalog.ProductDraft;
import io.dropline.catalog.kits.Kits;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Products and their offers, one by one. */
@Controller
class ProductController {
    private static final int SIZE = 50;
    private static final int OFFERS = 100;
    private final Catalog catalog;
    private final Kits kits;
    private final Suppliers suppliers;
    private final ProductViews views;

    ProductController(Catalog catalog, Kits kits, Suppliers suppliers, ProductViews views) {
        this.catalog = catalog;
        this.kits = kits;
        this.suppliers = suppliers;
        this.views = views;
    }

    @GetMapping("/products")
    ResponseEntity<byte[]> list(
            Desk desk, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        List<Product> found = catalog.products(desk.merchant(), q.strip(), after, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Product> shown = more ? found.subList(0, SIZE) : found;
        List<String> skus = shown.stream().map(Product::sku).toList();
        return desk.show(
                Section.PRODUCTS,
                "console/products/list.jte",
                new ProductsPage(
                        shown,
                        views.supply(desk.merchant(), skus),
                        q.strip(),
                        more ? shown.getLast().sku() : "",
                        after.isEmpty()));
    }

    @GetMapping("/products/new")
    ResponseEntity<byte[]> add(Desk desk) {
        Form form = Form.empty().with("active", "on").with("weight", "");
        return desk.show(Section.PRODUCTS, "console/products/product.jte", page(desk, "", "", form));
    }

    @PostMapping("/products/new")
    ResponseEntity<byte[]> add(Desk desk, Form form) {
        if (catalog.product(desk.merchant(), form.text("sku")).isPresent()) {
            form.problems().check(false, "sku", "There is a product with this SKU already");
        }
        return save(desk, form, "", "");
    }

    @GetMapping("/products/item")
    ResponseEntity<byte[]> show(Desk desk, @RequestParam String sku) {
        return catalog.product(desk.merchant(), sku)
                .map(found -> desk.show(
                        Section.PRODUCTS,
                        "console/products/product.jte",
                        page(desk, sku, found.title(), fields(found))))
                .orElseGet(() -> desk.missing(Section.PRODUCTS, "product"));
    }

    @PostMapping("/products/item")
    ResponseEntity<byte[]> change(Desk desk, @RequestParam String sku, Form form) {
        return catalog.product(desk.merchant(), sku)
                .map(found -> save(desk, form.with("sku", sku), sku, found.title()))
                .orElseGet(() -> desk.missing(Section.PRODUCTS, "product"));
    }

    private ResponseEntity<byte[]> save(Desk desk, Form form, String sku, String title) {
        ProductDraft draft = new ProductDraft(
                form.text("sku"),
                form.text("title"),
                form.text("brand"),
                form.text("productLine"),
                form.text("weight").isEmpty() ? 0 : form.whole("weight"),
                form.flag("oneSupplierOnly"),
                form.flag("hazmat"),
                form.flag("oversize"),
                form.flag("active"));
        if (form.problems().none()) {
            switch (catalog.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Product>(Product saved) -> {
                    return desk.done(saved.title() + " is saved.", ProductPage.path(saved.sku()));
                }
                case Saved.Wrong<Product>(List<FieldProblem> problems) -> form.wrong(inForm(problems));
            }
        }
        return desk.showAgain(Section.PRODUCTS, "console/products/product.jte", page(desk, sku, title, form));
    }

    private static List<FieldProblem> inForm(List<FieldProblem> problems) {
        return problems.stream()
                .map(one -> one.field().equals("weightGrams") ? new FieldProblem("weight", one.message()) : one)
                .toList();
    }

    private ProductPage page(Desk desk, String sku, String title, Form form) {
        return new ProductPage(
                sku,
                title,
                form,
                sku.isEmpty() ? List.of() : views.sides(desk.merchant(), sku, offers(desk, sku)),
                !suppliers.list(desk.merchant()).isEmpty(),
                sku.isEmpty() ? null : kits.find(desk.merchant(), sku).orElse(null),
                sku.isEmpty() ? List.of() : kits.with(desk.merchant(), sku));
    }

    private List<Offer> offers(Desk desk, String sku) {
        return catalog.offers(desk.merchant(), new Offer.Filter(null, sku), null, OFFERS);
    }

    private static Form fields(Product product) {
        Form form = Form.empty()
                .with("sku", product.sku())
                .with("title", product.title())
                .with("brand", product.brand())
                .with("productLine", product.productLine())
                .with("weight", product.weightGrams());
        flag(form, "oneSupplierOnly", product.oneSupplierOnly());
        flag(form, "hazmat", product.hazmat());
        flag(form, "oversize", product.oversize());
        flag(form, "active", product.active());
        return form;
    }

    private static void flag(Form form, String name, boolean on) {
        if (on) {
            form.with(name, "on");
        }
    }
}
