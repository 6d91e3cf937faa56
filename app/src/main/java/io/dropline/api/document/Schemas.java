package io.dropline.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dropline.api.Required;
import io.dropline.api.Says;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema (2020-12, as OpenAPI 3.1 has it) of the records that bodies and answers are made of. In an answer every property is there, some
 * of them null; in a body what is not required may be left out.
 */
final class Schemas {
    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(LocalTime.class, Map.of("type", "string", "format", "local-time")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(double.class, Map.of("type", "number", "format", "double")),
            Map.entry(Double.class, Map.of("type", "number", "format", "double")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(JsonNode.class, Map.of()));

    private final Map<String, Object> components = new TreeMap<>();

    /** What was referred to so far, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** The schema of a type, or a reference to it. */
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> known) {
        return switch (type) {
            case Class<?> plain when PLAIN.containsKey(plain) -> new LinkedHashMap<>(PLAIN.get(plain));
            case Class<?> constants when constants.isEnum() -> constants(constants);
            case Class<?> rule when rule.isSealed() -> reference(name(rule), () -> oneOf(rule));
            case Class<?> object when object.isRecord() -> reference(name(object), () -> object(object, known));
            case ParameterizedType list
            when Collection.class.isAssignableFrom((Class<?>) list.getRawType()) ->
                new LinkedHashMap<>(Map.of("type", "array", "items", of(list.getActualTypeArguments()[0], known)));
            case ParameterizedType generic -> generic(generic);
            case TypeVariable<?> variable when known.containsKey(variable) -> of(known.get(variable), known);
            default -> throw new IllegalStateException("The document cannot tell of " + type);
        };
    }

    private Map<String, Object> generic(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Map<TypeVariable<?>, Type> known = new LinkedHashMap<>();
        StringBuilder name = new StringBuilder(name(raw)).append("Of");
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            known.put(raw.getTypeParameters()[i], type.getActualTypeArguments()[i]);
            name.append(name((Class<?>) type.getActualTypeArguments()[i]));
        }
        return reference(name.toString(), () -> object(raw, known));
    }

    private Map<String, Object> reference(String name, java.util.function.Supplier<Map<String, Object>> schema) {
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            components.put(name, schema.get());
        }
        return new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/" + name));
    }

    private Map<String, Object> object(Class<?> type, Map<TypeVariable<?>, Type> known) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        boolean body = type.getSimpleName().endsWith("Body");
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Map<String, Object> schema = of(component.getGenericType(), known);
            properties.put(name, said(nullable ? orNull(schema) : schema, component.getAnnotation(Says.class)));
            if (component.isAnnotationPresent(Required.class) || !(body && nullable)) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A choice of records, told apart by one property. */
    private Map<String, Object> oneOf(Class<?> type) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes choices = type.getAnnotation(JsonSubTypes.class);
        if (info == null || choices == null) {
            throw new IllegalStateException("The document cannot tell the kinds of " + type + " apart");
        }
        List<Object> all = new ArrayList<>();
        for (JsonSubTypes.Type choice : choices.value()) {
            Map<String, Object> object = object(choice.value(), Map.of());
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put(info.property(), Map.of("const", choice.name()));
            properties.putAll(map(object.get("properties")));
            List<Object> required = new ArrayList<>(List.of(info.property()));
            required.addAll((Collection<?>) object.getOrDefault("required", List.of()));
            object.put("properties", properties);
            object.put("required", required);
            all.add(object);
        }
        return Map.of("oneOf", all);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put(
                "enum",
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        return schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return new LinkedHashMap<>(Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
    }

    private static Map<String, Object> said(Map<String, Object> schema, @Nullable Says says) {
        if (says != null) {
            schema.put("description", says.value());
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object properties) {
        return properties == null ? Map.of() : (Map<String, Object>) properties;
    }

    /** A record within another bears both names, except within a controller or a group, whose members have names of their own. */
    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around != null && around.isRecord() ? name(around) + type.getSimpleName() : type.getSimpleName();
    }
}
