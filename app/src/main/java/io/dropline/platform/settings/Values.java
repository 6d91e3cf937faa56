package io.dropline.platform.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The variables as texts, and the faults found while they are turned into types. */
record Values(Map<String, String> environment, List<String> faults) {
    Values(Map<String, String> environment) {
        this(environment, new ArrayList<>());
    }

    /** An empty variable is one that is not set. */
    Optional<String> text(Variable variable) {
        return Optional.ofNullable(environment.get(variable.name()))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    Optional<Secret> secret(Variable variable) {
        return text(variable).map(Secret::new);
    }

    int number(Variable variable, int least, int most) {
        int fallback = Integer.parseInt(variable.shownDefault());
        String wanted = "a whole number from " + least + " to " + most;
        return parsed(
                        variable,
                        wanted,
                        text -> text.matches("\\d{1,9}")
                                ? Optional.of(Integer.parseInt(text)).filter(n -> n >= least && n <= most)
                                : Optional.empty())
                .orElse(fallback);
    }

    <E extends Enum<E>> E choice(Variable variable, Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        return parsed(variable, "one of " + String.join(", ", names), text -> constant(text, type))
                .or(() -> constant(variable.shownDefault(), type))
                .orElseThrow();
    }

    /** Empty when not set, and when it is faulty: then the fault is noted. */
    <T> Optional<T> parsed(Variable variable, String wanted, Function<String, Optional<T>> parse) {
        return text(variable).flatMap(text -> {
            Optional<T> value = parse.apply(text);
            if (value.isEmpty()) {
                faults.add(variable + " is \"" + text + "\"; it must be " + wanted + ".");
            }
            return value;
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equalsIgnoreCase(text))
                .findFirst();
    }
}
