package io.dropline.catalog;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.catalog.file.Row;
import io.dropline.catalog.kits.Kits;
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
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes rows of a file, a batch in one transaction; a batch the database refuses is tried row by row. */
@Component
class CatalogBatch {
    private record Written(int products, int offers, int stock) {}

    private final ProductStore products;
    private final OfferStore offers;
    private final Ladders ladders;
    private final Kits kits;
    private final Stock stock;
    private final Audit audit;
    private final TransactionTemplate transaction;

    CatalogBatch(
            ProductStore products,
            OfferStore offers,
            Ladders ladders,
            Kits kits,
            Stock stock,
            Audit audit,
            TransactionTemplate transaction) {
        this.products = products;
        this.offers = offers;
        this.ladders = ladders;
        this.kits = kits;
        this.stock = stock;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Writes what the tally keeps and empties it. */
    void write(Actor actor, ImportTally tally) {
        List<Row> rows = complete(actor.merchantId(), tally);
        try {
            write(actor, rows, tally);
        } catch (DataIntegrityViolationException somebodyIsGuilty) {
            rows.forEach(row -> writeAlone(actor, row, tally));
        }
        tally.batchDone();
    }

    private void writeAlone(Actor actor, Row row, ImportTally tally) {
        try {
            write(actor, List.of(row), tally);
        } catch (DataIntegrityViolationException refused) {
            tally.reject(row.line(), new FieldProblem("", "The database cannot take this row"));
        }
    }

    private void write(Actor actor, List<Row> rows, ImportTally tally) {
        if (!rows.isEmpty()) {
            Written written = Objects.requireNonNull(transaction.execute(unused -> inTransaction(actor, rows)));
            tally.written(written.products(), written.offers(), written.stock());
        }
    }

    private Written inTransaction(Actor actor, List<Row> rows) {
        int someProducts = products.write(actor.merchantId(), List.copyOf(productsOf(rows)));
        Set<Offer.Key> changed = offers.write(actor.merchantId(), List.copyOf(offersOf(rows)));
        changed.addAll(ladders.write(actor.merchantId(), List.copyOf(costsOf(rows))));
        int someOffers = changed.size();
        int someStock = stock.set(actor.merchantId(), List.copyOf(stockOf(rows)));
        if (someProducts + someOffers > 0) {
            Map<String, ?> counts = Map.of("products", someProducts, "offers", someOffers);
            audit.record(actor, "catalogue.imported", rows.size() + " rows", counts);
        }
        return new Written(someProducts, someOffers, someStock);
    }

    /** Those rows that add up to whole products and offers; the others are rejected. */
    private List<Row> complete(MerchantId merchant, ImportTally tally) {
        List<Row> rows = tally.kept();
        Set<String> known =
                products.known(merchant, rows.stream().map(Row::sku).distinct().toList());
        List<Offer.Key> keys =
                offersOf(rows).stream().map(OfferStore.Patch::key).distinct().toList();
        Set<Offer.Key> knownOffers = offers.known(merchant, keys);
        Set<String> made = kits.among(merchant, List.copyOf(known));
        List<Row> complete = new ArrayList<>();
        for (Row row : rows) {
            boolean product = known.contains(row.sku()) || (row.title() != null && row.brand() != null);
            boolean offer = row.supplierId() == null
                    || row.offer().unitCost() != null
                    || knownOffers.contains(new Offer.Key(row.sku(), row.supplierId()));
            if (row.supplierId() != null && made.contains(row.sku())) {
                String reason = "It is a kit, which is bought by its parts; offers are told of those";
                tally.reject(row.line(), new FieldProblem("sku", reason));
            } else if (product && offer) {
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
    private static Collection<ProductStore.Patch> productsOf(List<Row> rows) {
        Map<String, ProductStore.Patch> patches = new LinkedHashMap<>();
        for (Row row : rows) {
            patches.merge(
                    row.sku(),
                    new ProductStore.Patch(
                            row.sku(),
                            row.title(),
                            row.brand(),
                            row.productLine(),
                            row.weightGrams(),
                            null,
                            row.hazmat(),
                            row.oversize(),
                            null),
                    ProductStore.Patch::with);
        }
        return patches.values();
    }

    private static Collection<OfferStore.Patch> offersOf(List<Row> rows) {
        Map<Offer.Key, OfferStore.Patch> patches = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.supplierId() != null) {
                patches.merge(
                        new Offer.Key(row.sku(), row.supplierId()),
                        patch(row.supplierId(), row.sku(), row.offer()),
                        OfferStore.Patch::with);
            }
        }
        return patches.values();
    }

    private static OfferStore.Patch patch(UUID supplier, String sku, Row.OfferCells cells) {
        return new OfferStore.Patch(
                supplier,
                sku,
                cells.supplierSku(),
                cells.unitCost(),
                cells.unitFee(),
                cells.pack(),
                cells.leadDays(),
                cells.shipFrom(),
                cells.mapPrice(),
                cells.msrp(),
                null,
                false);
    }

    /** One a supplier, SKU, quantity and first day; the last row counts. */
    private static Collection<Ladders.Step> costsOf(List<Row> rows) {
        Map<List<Object>, Ladders.Step> steps = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID supplier = row.supplierId();
            if (supplier != null) {
                row.breaks()
                        .forEach(one -> steps.put(
                                List.of(supplier, row.sku(), one.fromQuantity(), one.began()),
                                new Ladders.Step(supplier, row.sku(), one)));
            }
        }
        return steps.values();
    }

    private static Collection<Stock.OnHand> stockOf(List<Row> rows) {
        Map<Offer.Key, Stock.OnHand> figures = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.supplierId() != null && row.stock() != null) {
                figures.put(
                        new Offer.Key(row.sku(), row.supplierId()),
                        new Stock.OnHand(row.supplierId(), row.sku(), row.stock()));
            }
        }
        return figures.values();
    }
}
