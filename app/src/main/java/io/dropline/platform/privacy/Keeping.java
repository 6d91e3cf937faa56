package io.dropline.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one table keeps of people. Its rows belong to orders, or are searched for because nothing but their text says whom they are about.
 *
 * @param title what it is, for the person who asks what is kept
 * @param key its primary key but for the merchant
 * @param through another table and how it is joined ("package k on k.merchant_id = t.merchant_id and k.id = t.package_id"); empty if none
 * @param order SQL for the order of row {@code t}; empty if rows are searched for
 * @param time of rows that are searched for: the column that says when they were written
 * @param among which rows, as SQL
 * @param cuts beginnings of texts of which the rest is an address
 * @param files what of it is given as files; null if nothing is
 * @param inner whether all of it is the merchant's own business: it is redacted like the rest, and given to nobody
 */
public record Keeping(
        String table,
        String title,
        List<String> key,
        String through,
        String order,
        String time,
        String among,
        List<Column> columns,
        List<String> cuts,
        @Nullable Files files,
        boolean inner) {
    /** One column and what it tells. */
    public record Column(String name, Trait trait) {}

    /**
     * Bytes that the person is given beside what there is to read.
     *
     * @param content the column with the bytes; rows without them are passed over
     * @param name the column with the file's name
     * @param group SQL for what people call the thing it belongs to ("RMA-1001")
     */
    public record Files(String content, String name, String group) {}

    private static final Set<Trait> UNCHANGED = Set.of(Trait.KEY, Trait.GIVEN);

    /** Rows of orders, by an expression over {@code t}: "t.order_id". */
    public static Keeping ofOrders(String table, String title, String order, String... key) {
        return new Keeping(table, title, List.of(key), "", order, "", "true", List.of(), List.of(), null, false);
    }

    /** Rows that do not say whose they are. */
    public static Keeping searched(String table, String title, String time, String... key) {
        return new Keeping(table, title, List.of(key), "", "", time, "true", List.of(), List.of(), null, false);
    }

    /** Joined to the table that knows the order. */
    public Keeping through(String table, String on) {
        return new Keeping(
                this.table, title, key, table + " on " + on, order, time, among, columns, cuts, files, inner);
    }

    /** Only these rows, as SQL over {@code t}, and over what it is joined with. */
    public Keeping among(String rows) {
        return new Keeping(table, title, key, through, order, time, rows, columns, cuts, files, inner);
    }

    public Keeping with(Trait trait, String... names) {
        List<Column> all = new ArrayList<>(columns);
        Stream.of(names).forEach(name -> all.add(new Column(name, trait)));
        return new Keeping(table, title, key, through, order, time, among, List.copyOf(all), cuts, files, inner);
    }

    /** Texts that begin so go on with an address that stands nowhere else any more. */
    public Keeping cutAfter(String... beginnings) {
        return new Keeping(table, title, key, through, order, time, among, columns, List.of(beginnings), files, inner);
    }

    /** Its bytes are given as files. */
    public Keeping withFiles(Files wanted) {
        return new Keeping(table, title, key, through, order, time, among, columns, cuts, wanted, inner);
    }

    /** All of it is the merchant's own business. */
    public Keeping innerOnly() {
        return new Keeping(table, title, key, through, order, time, among, columns, cuts, files, true);
    }

    boolean isSearched() {
        return order.isEmpty();
    }

    List<String> all(Trait... traits) {
        Set<Trait> wanted = Set.of(traits);
        return columns.stream()
                .filter(column -> wanted.contains(column.trait()))
                .map(Column::name)
                .distinct()
                .toList();
    }

    /** Columns of which something is taken away. */
    public Set<String> changed() {
        return columns.stream()
                .filter(column -> !UNCHANGED.contains(column.trait()))
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    String from() {
        return through.isEmpty() ? table + " t" : table + " t join " + through;
    }
}
