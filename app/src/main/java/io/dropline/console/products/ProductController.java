package io.dropline.console.products;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.catalog.OfferDraft;
import io.dropline.catalog.Product;
import io.dropline.catalog.ProductDraft;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Suppliers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    private final Suppliers suppliers;
    private final ProductViews views;

    ProductController(Catalog catalog, Suppliers suppliers, ProductViews views) {
        this.catalog = catalog;
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
        return desk.show(Section.PRODUCTS, "console/products/product.jte", page(desk, "", "", form, Form.empty()));
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
                        page(
                                desk,
                                sku,
                                found.title(),
                                fields(found),
                                Form.empty().with("active", "on"))))
                .orElseGet(() -> desk.missing(Section.PRODUCTS, "product"));
    }

    @PostMapping("/products/item")
    ResponseEntity<byte[]> change(Desk desk, @RequestParam String sku, Form form) {
        return catalog.product(desk.merchant(), sku)
                .map(found -> save(desk, form.with("sku", sku), sku, found.title()))
                .orElseGet(() -> desk.missing(Section.PRODUCTS, "product"));
    }

    @PostMapping("/products/offer")
    ResponseEntity<byte[]> offer(Desk desk, @RequestParam String sku, Form form) {
        OfferDraft draft = new OfferDraft(
                form.text("supplier"),
                sku,
                form.text("supplierSku"),
                form.amount("unitCost"),
                form.text("stock").isEmpty() ? null : form.whole("stock"),
                form.flag("active"));
        if (!form.problems().none()) {
            return desk.refused(form.problems().list().getFirst().message(), path(sku));
        }
        return switch (catalog.save(desk.viewer().actor(), draft)) {
            case Saved.Done<Offer>(Offer offer) ->
                desk.done("The offer of " + offer.supplierName() + " is saved.", path(sku));
            case Saved.Wrong<Offer>(List<FieldProblem> problems) ->
                desk.refused(problems.getFirst().message(), path(sku));
        };
    }

    private ResponseEntity<byte[]> save(Desk desk, Form form, String sku, String title) {
        ProductDraft draft = new ProductDraft(
                form.text("sku"),
                form.text("title"),
                form.text("brand"),
                form.text("weight").isEmpty() ? 0 : form.whole("weight"),
                form.flag("oneSupplierOnly"),
                form.flag("active"));
        if (form.problems().none()) {
            switch (catalog.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Product>(Product saved) -> {
                    return desk.done(saved.title() + " is saved.", path(saved.sku()));
                }
                case Saved.Wrong<Product>(List<FieldProblem> problems) -> form.wrong(inForm(problems));
            }
        }
        return desk.showAgain(
                Section.PRODUCTS, "console/products/product.jte", page(desk, sku, title, form, Form.empty()));
    }

    private static List<FieldProblem> inForm(List<FieldProblem> problems) {
        return problems.stream()
                .map(one -> one.field().equals("weightGrams") ? new FieldProblem("weight", one.message()) : one)
                .toList();
    }

    private ProductPage page(Desk desk, String sku, String title, Form form, Form offering) {
        return new ProductPage(
                sku,
                title,
                form,
                sku.isEmpty() ? List.of() : catalog.offers(desk.merchant(), new Offer.Filter(null, sku), null, OFFERS),
                sku.isEmpty() ? List.of() : suppliers.list(desk.merchant()),
                offering);
    }

    private static Form fields(Product product) {
        Form form = Form.empty()
                .with("sku", product.sku())
                .with("title", product.title())
                .with("brand", product.brand())
                .with("weight", product.weightGrams());
        if (product.oneSupplierOnly()) {
            form.with("oneSupplierOnly", "on");
        }
        return product.active() ? form.with("active", "on") : form;
    }

    private static String path(String sku) {
        return "/products/item?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }
}
