package io.dropline.simulators.store.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arguments and input objects, read by name. */
record Input(Map<String, ?> values) {
    static Input of(@Nullable Object value) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, content) -> values.put(String.valueOf(name), content));
        }
        return new Input(values);
    }

    /** Empty where it is missing or null. */
    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    int number(String name) {
        return values.get(name) instanceof Number number ? number.intValue() : 0;
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** True also where it was given as null. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    Input object(String name) {
        return of(values.get(name));
    }

    List<Input> objects(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Input::of).toList()
                : List.of();
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The plural where it is given, else the singular where it is given. */
    List<String> texts(String plural, String singular) {
        List<String> many = texts(plural);
        return many.isEmpty()
                ? Stream.of(text(singular)).filter(one -> !one.isEmpty()).toList()
                : many;
    }
}
