package io.dropline.api;

import io.dropline.platform.fields.FieldProblem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Why JSON that is JSON cannot be taken, in words for who wrote it. */
final class JsonProblem {
    private JsonProblem() {}

    static FieldProblem of(DatabindException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                new FieldProblem(
                        path(wrong), "There is no property '" + unknown.getPropertyName() + "'" + known(unknown));
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why ->
                new FieldProblem(path(wrong), String.valueOf(why.getMessage()));
            case MismatchedInputException mismatched ->
                new FieldProblem(path(wrong), "This cannot be read: " + wanted(mismatched.getTargetType()));
            default -> new FieldProblem(path(wrong), "This cannot be read");
        };
    }

    /** What would be right for a type. */
    static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "write another value";
        }
        if (type.isEnum()) {
            return "write one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return WANTED.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(type))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("write a JSON object with the properties of the document");
    }

    private static final java.util.Map<Class<?>, String> WANTED = java.util.Map.ofEntries(
            java.util.Map.entry(String.class, "write a text"),
            java.util.Map.entry(Integer.class, "write a whole number"),
            java.util.Map.entry(int.class, "write a whole number"),
            java.util.Map.entry(Long.class, "write a whole number"),
            java.util.Map.entry(BigDecimal.class, "write a number such as 12.50"),
            java.util.Map.entry(Boolean.class, "write true or false"),
            java.util.Map.entry(boolean.class, "write true or false"),
            java.util.Map.entry(UUID.class, "write an id such as 0197c2a4-0000-7000-8000-000000000000"),
            java.util.Map.entry(Instant.class, "write a moment such as 2027-03-31T14:00:00Z"),
            java.util.Map.entry(LocalDate.class, "write a day such as 2027-03-31"),
            java.util.Map.entry(LocalTime.class, "write a time such as 14:00"),
            java.util.Map.entry(DayOfWeek.class, "write a day such as MONDAY"),
            java.util.Map.entry(Collection.class, "write a list"));

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? ""
                : "; there are " + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** As in "lines[2].sku". */
    private static String path(DatabindException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append(String.format(Locale.ROOT, "[%d]", step.getIndex()));
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
