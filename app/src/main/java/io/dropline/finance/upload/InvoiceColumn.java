package io.dropline.finance.upload;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a column of a file of invoices may mean, and the names by which people call it. */
public enum InvoiceColumn {
    INVOICE("invoice", "invoicenumber", "invoiceno", "invoicenr", "invoiceid", "billnumber", "documentnumber"),
    SUPPLIER("supplier", "suppliercode", "vendor", "vendorcode"),
    DATE("date", "invoicedate", "billdate", "documentdate"),
    DUE("due", "dueon", "duedate", "paymentdue"),
    CURRENCY("currency", "currencycode"),
    TOTAL("total", "invoicetotal", "totalamount", "grandtotal", "amountdue"),
    PURCHASE_ORDER("po", "ponumber", "purchaseorder", "purchaseordernumber", "pono", "customerpo", "orderreference"),
    KIND("kind", "type", "linetype", "charge"),
    SKU("sku", "suppliersku", "item", "itemnumber", "partnumber", "productcode"),
    UNITS("units", "quantity", "qty", "quantityinvoiced"),
    UNIT_COST("unitcost", "unitprice", "price", "cost"),
    AMOUNT("amount", "lineamount", "linetotal", "extendedprice", "extension");

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<String> names;

    InvoiceColumn(String... names) {
        this.names = Set.of(names);
    }

    /** As our documents name it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<InvoiceColumn> of(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        for (InvoiceColumn column : values()) {
            if (column.names.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Where each column is; of two with one meaning the first counts. */
    static Map<InvoiceColumn, Integer> places(List<String> headers) {
        Map<InvoiceColumn, Integer> places = new EnumMap<>(InvoiceColumn.class);
        for (int i = 0; i < headers.size(); i++) {
            int at = i;
            of(headers.get(i)).ifPresent(column -> places.putIfAbsent(column, at));
        }
        return places;
    }
}
