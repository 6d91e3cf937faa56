package io.dropline.api.catalog;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.catalog.Catalog;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
class ProductsApi {
    private final Catalog catalog;

    ProductsApi(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping
    @Says("Products by SKU.")
    ApiPage<ProductView> list(
            @AuthenticationPrincipal Actor actor,
            @Says("Part of SKU, title or brand.") @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        List<ProductView> found =
                catalog.products(actor.merchantId(), search.strip(), after, ApiPage.fetch(limit)).stream()
                        .map(ProductView::of)
                        .toList();
        return ApiPage.of(found, limit, ProductView::sku);
    }

    @GetMapping("/{*sku}")
    @Says("One product.")
    ProductView find(@AuthenticationPrincipal Actor actor, @PathVariable String sku) {
        String plain = sku.substring(1);
        return ProductView.of(
                ApiRefusal.unless(catalog.product(actor.merchantId(), plain), "product with the SKU " + plain));
    }

    @PutMapping("/{*sku}")
    @Says("Adds a product, or changes the one with this SKU.")
    ProductView save(@AuthenticationPrincipal Actor actor, @PathVariable String sku, @RequestBody ProductBody body) {
        return ProductView.of(ApiRefusal.unless(catalog.save(actor, body.draft(sku.substring(1)))));
    }
}
