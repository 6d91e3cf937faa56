package io.dropline.catalog;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.catalog.kits.Kits;
import io.dropline.inventory.Stock;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import io.dropline.suppliers.Suppliers;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up products and offers, one by one and by file. */
@Component
public class Catalog {
    private final ProductStore products;
    private final OfferStore offers;
    private final Ladders ladders;
    private final Kits kits;
    private final Stock stock;
    private final Suppliers suppliers;
    private final CatalogFile file;
    private final Audit audit;

    Catalog(
            ProductStore products,
            OfferStore offers,
            Ladders ladders,
            Kits kits,
            Stock stock,
            Suppliers suppliers,
            CatalogFile file,
            Audit audit) {
        this.products = products;
        this.offers = offers;
        this.ladders = ladders;
        this.kits = kits;
        this.stock = stock;
        this.suppliers = suppliers;
        this.file = file;
        this.audit = audit;
    }

    /** Adds a product, or changes the one with its SKU. */
    @Transactional
    public Saved<Product> save(Actor actor, ProductDraft draft) {
        return CatalogRules.check(draft).orElse(() -> {
            int written = products.write(
                    actor.merchantId(),
                    List.of(new ProductStore.Patch(
                            draft.sku(),
                            draft.title(),
                            draft.brand(),
                            draft.productLine(),
                            draft.weightGrams(),
                            draft.oneSupplierOnly(),
                            draft.hazmat(),
                            draft.oversize(),
                            draft.active())));
            if (written > 0) {
                audit.record(actor, "product.saved", draft.sku(), Map.of("title", draft.title()));
            }
            return products.find(actor.merchantId(), draft.sku()).orElseThrow();
        });
    }

    /** Adds an offer, or changes the supplier's offer of the SKU; and its stock, if it is given. */
    @Transactional
    public Saved<Offer> save(Actor actor, OfferDraft draft) {
        FieldProblems problems = CatalogRules.check(draft);
        Optional<Supplier> supplier = suppliers.find(actor.merchantId(), draft.supplier());
        problems.check(supplier.isPresent(), "supplier", "There is no supplier with the code " + draft.supplier());
        problems.check(
                !draft.active()
                        || kits.among(actor.merchantId(), List.of(draft.sku())).isEmpty(),
                "sku",
                draft.sku() + " is a kit, which is bought by its parts; enter offers of those");
        supplier.ifPresent(found -> places(actor.merchantId(), found, draft.terms(), problems));
        if (problems.none()) {
            problems.check(
                    products.find(actor.merchantId(), draft.sku()).isPresent(),
                    "sku",
                    "There is no product with the SKU " + draft.sku());
        }
        return problems.orElse(() -> written(actor, supplier.orElseThrow(), draft));
    }

    private Offer written(Actor actor, Supplier supplier, OfferDraft draft) {
        OfferTerms terms = draft.terms();
        OfferStore.Patch patch = new OfferStore.Patch(
                supplier.id(),
                draft.sku(),
                draft.supplierSku(),
                terms.unitCost(),
                terms.unitFee(),
                terms.pack(),
                terms.leadDays(),
                terms.shipFrom(),
                terms.mapPrice(),
                terms.msrp(),
                draft.active(),
                true);
        boolean changed = !offers.write(actor.merchantId(), List.of(patch)).isEmpty();
        if (ladders.replace(actor.merchantId(), patch.key(), terms.breaks()) || changed) {
            Map<String, ?> detail = Map.of(
                    "sku",
                    draft.sku(),
                    "unitCost",
                    terms.unitCost(),
                    "otherCosts",
                    terms.breaks().size());
            audit.record(actor, "offer.saved", supplier.code(), detail);
        }
        Integer units = draft.stock();
        if (units != null) {
            stock.set(actor.merchantId(), List.of(new Stock.OnHand(supplier.id(), draft.sku(), units)));
        }
        return offers.find(actor.merchantId(), supplier.code(), draft.sku()).orElseThrow();
    }

    private void places(MerchantId merchant, Supplier supplier, OfferTerms terms, FieldProblems problems) {
        Set<String> known = places(merchant, supplier.id());
        terms.shipFrom()
                .forEach(code -> problems.check(
                        known.contains(code), "shipFrom", supplier.name() + " has no place with the code " + code));
    }

    /** The codes of the places from which a supplier sends; empty where there is only its own address. */
    public Set<String> places(MerchantId merchant, UUID supplier) {
        return offers.places(merchant).getOrDefault(supplier, Set.of());
    }

    /**
     * Reads products, offers and stock from CSV in UTF-8, separated by commas, semicolons or tabs. Columns are told by the names in the
     * first row: sku (required), title, brand, product_line, weight_grams, hazmat, oversize, supplier (its code), supplier_sku, unit_cost,
     * unit_fee, pack, lead_days, ship_from (codes of places), map_price, msrp, stock; and for costs by quantity break_10 (the cost from 10
     * units; any number of such columns), or rows of their own whose unit_cost is for from_quantity units or more, from valid_from to
     * valid_to (2027-03-31). An empty cell leaves what is there. A row that cannot be taken is left out and told; the same file a second
     * time changes nothing.
     *
     * @return what was done; wrong only if the columns cannot be told, and then nothing was
     */
    public Saved<Imported> read(Actor actor, InputStream csv) {
        return file.read(actor, csv);
    }

    public Optional<Product> product(MerchantId merchant, String sku) {
        return products.find(merchant, sku);
    }

    /**
     * Products by SKU.
     *
     * @param search part of SKU, title or brand in any case; empty: all
     * @param after the last SKU of the page before; empty for the first
     */
    public List<Product> products(MerchantId merchant, String search, String after, int limit) {
        return products.list(merchant, search, after, limit);
    }

    public Optional<Offer> offer(MerchantId merchant, String supplierCode, String sku) {
        return offers.find(merchant, supplierCode, sku);
    }

    /** Working days until goods leave, of those of these offers that do not keep to their supplier's usual time. */
    public Map<Offer.Key, Integer> leadDays(MerchantId merchant, List<Offer.Key> keys) {
        return offers.leadDays(merchant, keys);
    }

    /** Offers by SKU, then supplier. */
    public List<Offer> offers(MerchantId merchant, Offer.Filter filter, Offer.@Nullable Key after, int limit) {
        return offers.list(merchant, filter, after, limit);
    }
}
