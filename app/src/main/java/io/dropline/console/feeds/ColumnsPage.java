package io.dropline.console.feeds;

import io.dropline.console.page.Form;
import io.dropline.feeds.archive.FeedFile;
import io.dropline.feeds.mapping.Sample;
import io.dropline.feeds.setup.Feed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person points at the columns.
 *
 * @param file the sample; null while none has come
 * @param sheets of an Excel workbook
 * @param lines the first rows, each with what it is understood as
 * @param fault why the sample cannot be read as the form says; empty otherwise
 */
public record ColumnsPage(
        Feed feed,
        String supplier,
        @Nullable FeedFile file,
        Form form,
        List<String> sheets,
        List<String> columns,
        List<Sample.Line> lines,
        List<String> remarks,
        String fault) {

    /** One choice of what a column can mean. */
    public record Role(String value, String label) {}

    public static List<Role> roles() {
        return List.of(
                new Role("", "not used"),
                new Role("sku", "Supplier SKU"),
                new Role("quantity", "Stock"),
                new Role("cost", "Cost"),
                new Role("map", "MAP"),
                new Role("msrp", "MSRP"),
                new Role("currency", "Currency"));
    }

    public String role(int column) {
        return form.text("c" + column);
    }

    public static String cell(Sample.Line line, int column) {
        String cell = column < line.cells().size() ? line.cells().get(column) : "";
        return cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
    }

    public boolean tree() {
        return form.has("format", "XML") || form.has("format", "JSON");
    }

    public boolean csv() {
        return form.has("format", "CSV");
    }

    public boolean lined() {
        return csv() || form.has("format", "XLSX");
    }

    public long problems() {
        return lines.stream().filter(line -> !line.problem().isEmpty()).count();
    }
}
