package io.dropline.feeds.format;

/**
 * How a file is laid out.
 *
 * @param separator of CSV: "," ";" "|" or a tab; otherwise empty
 * @param path where the records are: "/catalog/item" in XML, "/data/items" in JSON (empty: the whole is an array), the sheet's name in Excel
 *     (empty: the first)
 * @param header the line that names the columns, from 1, in CSV and Excel; 0: none does
 */
public record Layout(Format format, String separator, String path, int header) {
    public static Layout csv(String separator, int header) {
        return new Layout(Format.CSV, separator, "", header);
    }

    public static Layout xlsx(String sheet, int header) {
        return new Layout(Format.XLSX, "", sheet, header);
    }

    public static Layout tree(Format format, String path) {
        return new Layout(format, "", path, 0);
    }
}
