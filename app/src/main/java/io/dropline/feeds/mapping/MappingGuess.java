package io.dropline.feeds.mapping;

import io.dropline.feeds.format.Layout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses what the columns of a sample mean, from their names and from what stands in them. */
final class MappingGuess {
    /** Two decimals behind a comma, or points that group thousands before one. */
    private static final Pattern COMMA =
            Pattern.compile("[^0-9]*([0-9]{1,3}(\\.[0-9]{3})+,[0-9]+|[0-9]+,[0-9]{1,2})[^0-9]*");

    private static final Pattern AVAILABLE = Pattern.compile(
            "in ?stock|yes|y|true|available|active|auf lager|lieferbar|low|low stock|limited|limited stock");
    private static final Pattern GONE = Pattern.compile(
            "discontinued|disc|obsolete|out ?of ?stock|oos|sold ?out|no|n|none|false|unavailable|not available|inactive|backordere?d?|nicht lieferbar|ausverkauft|call");
    private static final int WORDS = 12;
    private final Layout layout;
    private final List<String> columns;
    private final List<List<String>> rows;
    private final Set<String> taken = new HashSet<>();

    MappingGuess(Layout layout, List<String> columns, List<List<String>> rows) {
        this.layout = layout;
        this.columns = columns;
        this.rows = rows;
    }

    Mapping guess() {
        String decimal = decimal();
        ValueRules plain = new ValueRules(decimal, BigDecimal.ONE, BigDecimal.ONE, Map.of());
        Predicate<String> amount = text -> new Amounts(plain, "USD").read("", text) instanceof Told.Value
                || text.matches(".*[€£¥].*[0-9].*|.*[0-9].*[€£¥].*|.*\\b[A-Z]{3}\\b.*");
        String sku = best(ColumnNames.SKU, text -> true);
        String map = best(ColumnNames.MAP, amount);
        String msrp = best(ColumnNames.MSRP, amount);
        String cost = best(ColumnNames.COST, amount);
        String currency = best(ColumnNames.CURRENCY, text -> text.matches("[A-Za-z]{3}|[$€£¥]"));
        List<String> quantity = quantity(plain);
        return new Mapping(
                layout,
                sku,
                quantity,
                cost,
                map,
                msrp,
                currency,
                new ValueRules(decimal, BigDecimal.ONE, BigDecimal.ONE, words(quantity, plain)));
    }

    private String best(ColumnNames names, Predicate<String> shape) {
        String best = columns.stream()
                .filter(column -> !taken.contains(column) && names.sure(column) > 0 && most(column, shape))
                .max(Comparator.comparingInt(names::sure))
                .orElse("");
        if (!best.isEmpty()) {
            taken.add(best);
        }
        return best;
    }

    /** One column that says it is the total or the surest, else all that are called alike: the warehouses. */
    private List<String> quantity(ValueRules plain) {
        Predicate<String> shape = text -> new Quantities(plain).read(text) instanceof Told.Value
                || AVAILABLE.matcher(ValueRules.key(text)).matches()
                || GONE.matcher(ValueRules.key(text)).matches();
        List<String> fit = columns.stream()
                .filter(column ->
                        !taken.contains(column) && ColumnNames.QUANTITY.sure(column) > 0 && most(column, shape))
                .toList();
        int surest = fit.stream().mapToInt(ColumnNames.QUANTITY::sure).max().orElse(0);
        List<String> best = fit.stream()
                .filter(column -> ColumnNames.QUANTITY.sure(column) == surest)
                .toList();
        // Below the sure names, "Qty NJ" and "Qty CA" are of one kind.
        return surest > 2 && !best.isEmpty() ? best.subList(0, 1) : best;
    }

    private boolean most(String column, Predicate<String> shape) {
        List<String> filled =
                values(column).stream().filter(text -> !text.isBlank()).toList();
        long good = filled.stream().map(String::strip).filter(shape).count();
        return filled.isEmpty() || good * 10 >= filled.size() * 6L;
    }

    private List<String> values(String column) {
        int place = columns.indexOf(column);
        return rows.stream()
                .map(row -> place < 0 || place >= row.size() ? "" : row.get(place))
                .toList();
    }

    private String decimal() {
        long commas = rows.stream()
                .flatMap(List::stream)
                .filter(text -> COMMA.matcher(text.strip()).matches())
                .count();
        long points = rows.stream()
                .flatMap(List::stream)
                .filter(text -> text.strip().matches("[^0-9]*[0-9,]*\\.[0-9]{1,2}[^0-9]*"))
                .count();
        return commas > points ? "," : ".";
    }

    /** What a quantity says in words. For "in stock" one unit is promised: the merchant knows better how many there usually are. */
    private Map<String, Integer> words(List<String> quantity, ValueRules plain) {
        Map<String, Integer> words = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        quantity.forEach(column -> all.addAll(values(column)));
        for (String text : all) {
            String key = ValueRules.key(text);
            if (words.size() < WORDS && !key.isEmpty() && !(new Quantities(plain).read(text) instanceof Told.Value)) {
                if (GONE.matcher(key).matches()) {
                    words.put(key, 0);
                } else if (AVAILABLE.matcher(key).matches()) {
                    words.put(key, 1);
                }
            }
        }
        return words;
    }
}
