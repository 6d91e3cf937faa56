package io.dropline.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a column of a file may mean, and the names by which people call it. */
enum CatalogColumn {
    SKU("sku", "variantsku", "productsku", "itemsku", "itemnumber"),
    TITLE("title", "name", "producttitle", "productname", "description"),
    BRAND("brand", "vendor", "manufacturer", "make"),
    WEIGHT_GRAMS("weightgrams", "weightg", "grams", "variantgrams", "weightingrams"),
    SUPPLIER("supplier", "suppliercode"),
    SUPPLIER_SKU("suppliersku", "vendorsku", "supplierpartnumber", "supplieritem", "partnumber", "mpn"),
    UNIT_COST("unitcost", "cost", "costperitem", "wholesaleprice", "wholesale"),
    STOCK("stock", "quantity", "qty", "onhand", "available", "inventory");

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<String> names;

    CatalogColumn(String... names) {
        this.names = Set.of(names);
    }

    /** As our documents name it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where each column is in a file with these headers; of two with one meaning the first counts. */
    static Map<CatalogColumn, Integer> places(List<String> headers) {
        Map<CatalogColumn, Integer> places = new EnumMap<>(CatalogColumn.class);
        for (int i = 0; i < headers.size(); i++) {
            int place = i;
            of(headers.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    static Optional<CatalogColumn> of(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        for (CatalogColumn column : values()) {
            if (column.names.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
