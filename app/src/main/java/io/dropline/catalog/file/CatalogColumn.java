package io.dropline.catalog.file;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a file may mean, and the names by which people call it. */
public enum CatalogColumn {
    SKU("sku", "variantsku", "productsku", "itemsku", "itemnumber"),
    TITLE("title", "name", "producttitle", "productname", "description"),
    BRAND("brand", "vendor", "manufacturer", "make"),
    PRODUCT_LINE("productline", "line", "collection", "series", "productfamily"),
    WEIGHT_GRAMS("weightgrams", "weightg", "grams", "variantgrams", "weightingrams"),
    HAZMAT("hazmat", "hazardous", "dangerousgoods"),
    OVERSIZE("oversize", "oversized", "bulky"),
    SUPPLIER("supplier", "suppliercode"),
    SUPPLIER_SKU("suppliersku", "vendorsku", "supplierpartnumber", "supplieritem", "partnumber", "mpn"),
    UNIT_COST("unitcost", "cost", "costperitem", "wholesaleprice", "wholesale"),
    FROM_QUANTITY("fromquantity", "fromqty", "minquantity", "minqty", "minimumquantity"),
    VALID_FROM("validfrom", "costfrom", "effectivefrom", "effectivedate"),
    VALID_TO("validto", "costto", "effectiveto", "validuntil", "expirydate"),
    UNIT_FEE("unitfee", "feeperunit", "handlingfee"),
    PACK("pack", "packsize", "casepack", "packquantity", "packqty"),
    LEAD_DAYS("leaddays", "leadtime", "leadtimedays"),
    SHIP_FROM("shipfrom", "shipsfrom", "warehouse", "warehouses", "places"),
    MAP_PRICE("map", "mapprice", "minimumadvertisedprice"),
    MSRP("msrp", "rrp", "suggestedprice", "listprice"),
    STOCK("stock", "quantity", "qty", "onhand", "available", "inventory");

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<String> names;

    CatalogColumn(String... names) {
        this.names = Set.of(names);
    }

    /** As our documents name it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CatalogColumn> of(String header) {
        String plain = plain(header);
        for (CatalogColumn column : values()) {
            if (column.names.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** A header without what people put between and around its words. */
    static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
