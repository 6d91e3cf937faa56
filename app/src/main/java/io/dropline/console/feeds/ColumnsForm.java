package io.dropline.console.feeds;

import io.dropline.console.page.Form;
import io.dropline.console.page.Show;
import io.dropline.feeds.format.Format;
import io.dropline.feeds.format.Layout;
import io.dropline.feeds.mapping.Mapping;
import io.dropline.feeds.mapping.ValueRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the columns mean, as fields of a form, and back. The role of the third column is the field {@code c2}. */
final class ColumnsForm {
    private static final Map<String, String> SEPARATORS =
            Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");

    private ColumnsForm() {}

    static Form of(Mapping mapping, List<String> columns) {
        Layout layout = mapping.layout();
        Form form = Form.empty()
                .with("format", layout.format())
                .with("separator", separatorName(layout.separator()))
                .with("path", layout.path())
                .with("header", layout.header())
                .with("shape", shape(layout))
                .with("decimal", mapping.rules().decimal())
                .with("quantityTimes", Show.plain(mapping.rules().quantityTimes()))
                .with("priceDividedBy", Show.plain(mapping.rules().priceDividedBy()))
                .with(
                        "words",
                        mapping.rules().words().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(word -> word.getKey() + " = " + word.getValue())
                                .collect(Collectors.joining("\n")));
        for (int i = 0; i < columns.size(); i++) {
            form.with("c" + i, role(mapping, columns.get(i)));
        }
        return form;
    }

    private static String role(Mapping mapping, String column) {
        if (column.equals(mapping.sku())) {
            return "sku";
        }
        if (mapping.quantity().contains(column)) {
            return "quantity";
        }
        return column.equals(mapping.cost())
                ? "cost"
                : column.equals(mapping.map())
                        ? "map"
                        : column.equals(mapping.msrp()) ? "msrp" : column.equals(mapping.currency()) ? "currency" : "";
    }

    static Layout layout(Form form) {
        Format format = Format.CSV;
        for (Format one : Format.values()) {
            format = one.name().equals(form.text("format")) ? one : format;
        }
        return new Layout(
                format,
                format == Format.CSV ? SEPARATORS.getOrDefault(form.text("separator"), ",") : "",
                form.text("path"),
                format.tree() ? 0 : form.whole("header"));
    }

    /** Whether the columns are the same ones that the fields speak of. */
    static boolean sameShape(Form form) {
        return form.text("shape").equals(shape(layout(form)));
    }

    private static String shape(Layout layout) {
        return (layout.format() + " " + separatorName(layout.separator()) + " " + layout.header() + " " + layout.path())
                .strip();
    }

    private static String separatorName(String separator) {
        return SEPARATORS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(separator))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("comma");
    }

    static Mapping read(Form form, List<String> columns) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            roles.computeIfAbsent(form.text("c" + i), unused -> new ArrayList<>())
                    .add(columns.get(i));
        }
        for (String one : List.of("sku", "cost", "map", "msrp", "currency")) {
            form.problems()
                    .check(
                            roles.getOrDefault(one, List.of()).size() < 2,
                            one,
                            "Two columns are pointed at as the same thing: "
                                    + String.join(" and ", roles.getOrDefault(one, List.of())));
        }
        return new Mapping(
                layout(form),
                first(roles, "sku"),
                roles.getOrDefault("quantity", List.of()),
                first(roles, "cost"),
                first(roles, "map"),
                first(roles, "msrp"),
                first(roles, "currency"),
                rules(form));
    }

    private static String first(Map<String, List<String>> roles, String role) {
        List<String> columns = roles.getOrDefault(role, List.of());
        return columns.isEmpty() ? "" : columns.getFirst();
    }

    private static ValueRules rules(Form form) {
        return new ValueRules(
                form.text("decimal").equals(",") ? "," : ".",
                factor(form, "quantityTimes"),
                factor(form, "priceDividedBy"),
                words(form));
    }

    private static BigDecimal factor(Form form, String field) {
        BigDecimal factor = form.text(field).isEmpty() ? BigDecimal.ONE : form.amount(field);
        boolean good = factor.signum() > 0 && factor.compareTo(BigDecimal.valueOf(1_000_000)) <= 0;
        form.problems().check(good, field, "More than zero, please");
        return good ? factor : BigDecimal.ONE;
    }

    private static Map<String, Integer> words(Form form) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String line : form.text("words").split("\\R", -1)) {
            int equals = line.lastIndexOf('=');
            String number = line.substring(equals + 1).strip();
            if (line.isBlank()) {
                continue;
            }
            boolean good = equals > 0 && number.matches("[0-9]{1,6}");
            form.problems().check(good, "words", "One a line, such as: in stock = 5");
            if (good) {
                words.put(line.substring(0, equals), Integer.parseInt(number));
            }
        }
        return words;
    }
}
