package io.dropline.simulators.suppliers;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form as it stands on the page, hidden fields included.
 *
 * @param name its {@code data-form}
 * @param limits the {@code max} of its number fields
 */
record Form(String name, URI action, Map<String, String> fields, Map<String, Integer> limits) {
    Form with(String field, String value) {
        var filled = new LinkedHashMap<>(fields);
        filled.put(field, value);
        return new Form(name, action, filled, limits);
    }

    /** Numbers of the lines that have a field of this name: {@code accepted-1}, {@code accepted-2}. */
    List<Integer> lines(String prefix) {
        return fields.keySet().stream()
                .filter(field -> field.matches(prefix + "-[0-9]{1,6}"))
                .map(field -> Integer.valueOf(field.substring(prefix.length() + 1)))
                .toList();
    }

    /** How many units the field may hold at most: its limit, else what stands in it. */
    int most(String field) {
        String value = fields.getOrDefault(field, "");
        return limits.getOrDefault(field, value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : Integer.valueOf(0));
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
