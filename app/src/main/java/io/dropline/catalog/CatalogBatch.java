package io.dropline.catalog;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.inventory.Stock;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes rows of a file, a batch in one transaction; a batch the database refuses is tried row by row. */
@Component
class CatalogBatch {
    private record Written(int products, int offers, int stock) {}

    private final ProductStore products;
    private final OfferStore offers;
    private final Stock stock;
    private final Audit audit;
    private final TransactionTemplate transaction;

    CatalogBatch(ProductStore products, OfferStore offers, Stock stock, Audit audit, TransactionTemplate transaction) {
        this.products = products;
        this.offers = offers;
        this.stock = stock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Writes what the tally keeps and empties it. */
    void write(Actor actor, ImportTally tally) {
        List<RowReader.Row> rows = complete(actor.merchantId(), tally);
        try {
            write(actor, rows, tally);
        } catch (DataIntegrityViolationException somebodyIsGuilty) {
            rows.forEach(row -> writeAlone(actor, row, tally));
        }
        tally.batchDone();
    }

    private void writeAlone(Actor actor, RowReader.Row row, ImportTally tally) {
        try {
            write(actor, List.of(row), tally);
        } catch (DataIntegrityViolationException refused) {
            tally.reject(row.line(), new FieldProblem("", "The database cannot take this row"));
        }
    }

    private void write(Actor actor, List<RowReader.Row> rows, ImportTally tally) {
        if (!rows.isEmpty()) {
            Written written = Objects.requireNonNull(transaction.execute(unused -> inTransaction(actor, rows)));
            tally.written(written.products(), written.offers(), written.stock());
        }
    }

    private Written inTransaction(Actor actor, List<RowReader.Row> rows) {
        int someProducts = products.write(actor.merchantId(), List.copyOf(productsOf(rows)));
        int someOffers = offers.write(actor.merchantId(), List.copyOf(offersOf(rows)));
        int someStock = stock.set(actor.merchantId(), List.copyOf(stockOf(rows)));
        if (someProducts + someOffers > 0) {
            Map<String, ?> counts = Map.of("products", someProducts, "offers", someOffers);
            audit.record(actor, "catalogue.imported", rows.size() + " rows", counts);
        }
        return new Written(someProducts, someOffers, someStock);
    }

    /** Those rows that add up to whole products and offers; the others are rejected. */
    private List<RowReader.Row> complete(MerchantId merchant, ImportTally tally) {
        List<RowReader.Row> rows = tally.kept();
        Set<String> known = products.known(
                merchant, rows.stream().map(RowReader.Row::sku).distinct().toList());
        List<Offer.Key> keys =
                offersOf(rows).stream().map(OfferStore.Patch::key).distinct().toList();
        Set<Offer.Key> knownOffers = offers.known(merchant, keys);
        List<RowReader.Row> complete = new ArrayList<>();
        for (RowReader.Row row : rows) {
            boolean product = known.contains(row.sku()) || (row.title() != null && row.brand() != null);
            boolean offer = row.supplierId() == null
                    || row.unitCost() != null
                    || knownOffers.contains(new Offer.Key(row.sku(), row.supplierId()));
            if (product && offer) {
                complete.add(row);
                known.add(row.sku());
                if (row.supplierId() != null) {
                    knownOffers.add(new Offer.Key(row.sku(), row.supplierId()));
                }
            } else if (product) {
                tally.reject(row.line(), new FieldProblem("unit_cost", "A new offer needs a cost"));
            } else {
                String field = row.title() == null ? "title" : "brand";
                tally.reject(row.line(), new FieldProblem(field, "A new product needs a title and a brand"));
            }
        }
        return complete;
    }

    /** One a SKU; of several rows the last to fill a cell counts. */
    private static Collection<ProductStore.Patch> productsOf(List<RowReader.Row> rows) {
        Map<String, ProductStore.Patch> patches = new LinkedHashMap<>();
        for (RowReader.Row row : rows) {
            patches.merge(
                    row.sku(),
                    new ProductStore.Patch(row.sku(), row.title(), row.brand(), row.weightGrams(), null, null),
                    (old, now) -> new ProductStore.Patch(
                            old.sku(),
                            now.title() == null ? old.title() : now.title(),
                            now.brand() == null ? old.brand() : now.brand(),
                            now.weightGrams() == null ? old.weightGrams() : now.weightGrams(),
                            null,
                            null));
        }
        return patches.values();
    }

    private static Collection<OfferStore.Patch> offersOf(List<RowReader.Row> rows) {
        Map<Offer.Key, OfferStore.Patch> patches = new LinkedHashMap<>();
        for (RowReader.Row row : rows) {
            if (row.supplierId() != null) {
                OfferStore.Patch patch =
                        new OfferStore.Patch(row.supplierId(), row.sku(), row.supplierSku(), row.unitCost(), null);
                patches.merge(
                        patch.key(),
                        patch,
                        (old, now) -> new OfferStore.Patch(
                                old.supplierId(),
                                old.sku(),
                                now.supplierSku() == null ? old.supplierSku() : now.supplierSku(),
                                now.unitCost() == null ? old.unitCost() : now.unitCost(),
                                null));
            }
        }
        return patches.values();
    }

    private static Collection<Stock.OnHand> stockOf(List<RowReader.Row> rows) {
        Map<Offer.Key, Stock.OnHand> figures = new LinkedHashMap<>();
        for (RowReader.Row row : rows) {
            if (row.supplierId() != null && row.stock() != null) {
                figures.put(
                        new Offer.Key(row.sku(), row.supplierId()),
                        new Stock.OnHand(row.supplierId(), row.sku(), row.stock()));
            }
        }
        return figures.values();
    }
}
