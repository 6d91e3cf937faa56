package io.dropline.feeds.mapping;

import java.util.regex.Pattern;

/** What suppliers call their products, freed from what spreadsheets do to it. */
final class SupplierSkus {
    /** What Excel makes of a long number, or of 12E5, when it saves CSV: the code is lost. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{2,}");

    private static final int MOST = 120;

    private SupplierSkus() {}

    static Told<String> read(String cell) {
        String sku = cell.strip();
        if (sku.length() > 3 && sku.startsWith("=\"") && sku.endsWith("\"")) {
            sku = sku.substring(2, sku.length() - 1).strip();
        } else if (sku.startsWith("'")) {
            sku = sku.substring(1).strip();
        }
        if (sku.isEmpty()) {
            return new Told.Nonsense<>("The row has no SKU");
        }
        if (SCIENTIFIC.matcher(sku).matches()) {
            return new Told.Nonsense<>(
                    "Excel has made a number of the SKU (" + sku + "): ask for a file in which that column is text");
        }
        if (sku.length() > MOST) {
            return new Told.Nonsense<>("The SKU has more than " + MOST + " characters");
        }
        return sku.chars().anyMatch(c -> c < ' ' || c == 0x7f)
                ? new Told.Nonsense<>("The SKU has a character that is no letter, digit or sign")
                : new Told.Value<>(sku);
    }
}
