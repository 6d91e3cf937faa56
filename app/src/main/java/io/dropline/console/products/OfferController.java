package io.dropline.console.products;

import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.catalog.OfferDraft;
import io.dropline.catalog.Product;
import io.dropline.console.Desk;
import io.dropline.console.Section;
import io.dropline.console.page.Form;
import io.dropline.platform.fields.FieldProblem;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one supplier offers a product for. */
@Controller
class OfferController {
    private static final String TEMPLATE = "console/products/offer.jte";
    private static final Set<String> WHOLE = Set.of("sku", "breaks");
    private final Catalog catalog;
    private final Suppliers suppliers;
    private final OfferPastStore past;

    OfferController(Catalog catalog, Suppliers suppliers, OfferPastStore past) {
        this.catalog = catalog;
        this.suppliers = suppliers;
        this.past = past;
    }

    @GetMapping("/products/offer")
    ResponseEntity<byte[]> show(Desk desk, @RequestParam String sku, @RequestParam(defaultValue = "") String of) {
        Optional<Product> product = catalog.product(desk.merchant(), sku);
        if (product.isEmpty()) {
            return desk.missing(Section.PRODUCTS, "product");
        }
        Form form = catalog.offer(desk.merchant(), of, sku).map(OfferForms::of).orElseGet(OfferForms::empty);
        return desk.show(Section.PRODUCTS, TEMPLATE, page(desk, product.get(), of, form));
    }

    @PostMapping("/products/offer")
    ResponseEntity<byte[]> save(
            Desk desk, @RequestParam String sku, @RequestParam(defaultValue = "") String of, Form form) {
        Optional<Product> product = catalog.product(desk.merchant(), sku);
        if (product.isEmpty()) {
            return desk.missing(Section.PRODUCTS, "product");
        }
        if (form.flag("more")) {
            return desk.show(Section.PRODUCTS, TEMPLATE, page(desk, product.get(), of, form));
        }
        OfferDraft draft = OfferForms.draft(sku, of.isEmpty() ? form : form.with("supplier", of));
        if (form.problems().none()) {
            switch (catalog.save(desk.viewer().actor(), draft)) {
                case Saved.Done<Offer>(Offer offer) -> {
                    return desk.done(
                            "The offer of " + offer.supplierName() + " is saved.", ProductPage.path(offer.sku()));
                }
                case Saved.Wrong<Offer>(List<FieldProblem> problems) -> form.wrong(inForm(problems));
            }
        }
        return desk.showAgain(Section.PRODUCTS, TEMPLATE, page(desk, product.get(), of, form));
    }

    /** What concerns the product, or the rows of costs as a whole, is said above the form. */
    private static List<FieldProblem> inForm(List<FieldProblem> problems) {
        return problems.stream()
                .map(one -> WHOLE.contains(one.field()) ? new FieldProblem("", one.message()) : one)
                .toList();
    }

    private OfferPage page(Desk desk, Product product, String of, Form form) {
        List<Supplier> all = suppliers.list(desk.merchant());
        @Nullable
        Supplier whose =
                all.stream().filter(one -> one.code().equals(of)).findFirst().orElse(null);
        return new OfferPage(
                product.sku(),
                product.title(),
                whose,
                all,
                whose == null ? Set.of() : catalog.places(desk.merchant(), whose.id()),
                form,
                OfferForms.rows(form),
                whose == null
                        ? OfferPast.NONE
                        : past.find(
                                desk.merchant(),
                                whose.id(),
                                product.sku(),
                                whose.terms().currency()));
    }
}
