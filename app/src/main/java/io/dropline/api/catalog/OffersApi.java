package io.dropline.api.catalog;

import io.dropline.access.Actor;
import io.dropline.api.ApiPage;
import io.dropline.api.ApiRefusal;
import io.dropline.api.Says;
import io.dropline.catalog.Catalog;
import io.dropline.catalog.Offer;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/offers")
class OffersApi {
    private static final int UUID_LENGTH = 36;
    private final Catalog catalog;
    private final Suppliers suppliers;

    OffersApi(Catalog catalog, Suppliers suppliers) {
        this.catalog = catalog;
        this.suppliers = suppliers;
    }

    @GetMapping
    @Says("Offers by SKU, with stock.")
    ApiPage<OfferView> list(
            @AuthenticationPrincipal Actor actor,
            @Says("A supplier's code.") @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String sku,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = ApiPage.DEFAULT_LIMIT) int limit) {
        UUID supplierId = supplier == null
                ? null
                : ApiRefusal.unless(
                        suppliers.find(actor.merchantId(), supplier).map(Supplier::id),
                        "supplier with the code " + supplier);
        List<Offer> found = catalog.offers(
                actor.merchantId(),
                new Offer.Filter(supplierId, sku),
                after == null ? null : key(after),
                ApiPage.fetch(limit));
        ApiPage<Offer> page = ApiPage.of(found, limit, OffersApi::cursor);
        return new ApiPage<>(page.items().stream().map(OfferView::of).toList(), page.next());
    }

    @GetMapping("/{supplier}/{*sku}")
    @Says("What a supplier offers a SKU for.")
    OfferView find(@AuthenticationPrincipal Actor actor, @PathVariable String supplier, @PathVariable String sku) {
        return OfferView.of(ApiRefusal.unless(
                catalog.offer(actor.merchantId(), supplier, sku.substring(1)), "such offer of " + supplier));
    }

    @PutMapping("/{supplier}/{*sku}")
    @Says("Adds an offer, or puts this in the place of the supplier's offer of the SKU; and its stock, if it is given.")
    OfferView save(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String supplier,
            @PathVariable String sku,
            @RequestBody OfferBody body) {
        return OfferView.of(ApiRefusal.unless(catalog.save(actor, body.draft(supplier, sku.substring(1)))));
    }

    @PostMapping(value = "/csv", consumes = "text/csv")
    @Says(
            "Reads products, offers and stock from CSV in UTF-8. The first row names the columns: sku, title, brand, weight_grams, hazmat, oversize, supplier, supplier_sku, unit_cost, unit_fee, pack, lead_days, ship_from, map_price, msrp, stock; break_10 for the cost from 10 units, with any number. A row with from_quantity, valid_from or valid_to tells a cost by quantity and date. An empty cell leaves what is there; a row that cannot be taken is left out and told.")
    ImportView read(@AuthenticationPrincipal Actor actor, InputStream body) {
        return ImportView.of(ApiRefusal.unless(catalog.read(actor, body)));
    }

    private static String cursor(Offer offer) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((offer.supplierId() + offer.sku()).getBytes(StandardCharsets.UTF_8));
    }

    private static Offer.Key key(String after) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return new Offer.Key(
                    plain.substring(UUID_LENGTH).replace("\0", ""), UUID.fromString(plain.substring(0, UUID_LENGTH)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw ApiRefusal.wrong("after", "This is not the 'next' of a page of offers");
        }
    }
}
