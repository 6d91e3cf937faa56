package io.dropline.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** So much of JSON Schema 2020-12 as our document uses; a keyword it does not know is a mistake. */
final class SchemaCheck {
    private static final List<String> KNOWN = List.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "format",
            "anyOf",
            "oneOf",
            "const",
            "$ref",
            "description");

    private final JsonNode document;
    private final List<String> mistakes = new ArrayList<>();

    private SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the value, by the schema of an OpenAPI document. */
    static List<String> mistakes(JsonNode document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document);
        check.check(schema, value, "$");
        return check.mistakes;
    }

    private void check(JsonNode schema, JsonNode value, String path) {
        schema.propertyNames().forEach(keyword -> that(KNOWN.contains(keyword), path, "unknown keyword " + keyword));
        if (schema.has("$ref")) {
            String pointer = schema.get("$ref").asString().substring(1);
            that(!document.at(pointer).isMissingNode(), path, "nothing at " + pointer);
            check(document.at(pointer), value, path);
        }
        if (schema.has("anyOf") || schema.has("oneOf")) {
            choice(schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf"), value, path);
        }
        if (schema.has("const")) {
            that(schema.get("const").equals(value), path, "is " + value);
        }
        if (schema.has("enum")) {
            that(schema.get("enum").valueStream().anyMatch(value::equals), path, "is " + value);
        }
        if (schema.has("type")) {
            that(isType(schema.get("type").asString(), value), path, "is " + value + ", not " + schema.get("type"));
        }
        if (value.isObject() && schema.has("properties")) {
            object(schema, value, path);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.get("items"), value.get(i), path + "[" + i + "]");
            }
        }
        if (value.isString() && schema.has("format")) {
            format(schema.get("format").asString(), value.asString(), path);
        }
    }

    private void object(JsonNode schema, JsonNode value, String path) {
        JsonNode properties = schema.get("properties");
        schema.path("required").forEach(name -> that(value.has(name.asString()), path, "lacks " + name.asString()));
        value.properties().forEach(property -> {
            JsonNode of = properties.get(property.getKey());
            if (of == null) {
                boolean open = schema.path("additionalProperties").asBoolean(true);
                that(open, path, "has " + property.getKey());
            } else {
                check(of, property.getValue(), path + "." + property.getKey());
            }
        });
    }

    private void choice(JsonNode choices, JsonNode value, String path) {
        List<List<String>> tried = new ArrayList<>();
        for (JsonNode choice : choices) {
            tried.add(mistakes(document, choice, value));
        }
        that(tried.stream().anyMatch(List::isEmpty), path, "fits none of the choices: " + tried);
    }

    private static boolean isType(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber()
                        && new BigDecimal(value.asString()).stripTrailingZeros().scale() <= 0;
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private void format(String format, String text, String path) {
        Function<String, ?> reader = switch (format) {
            case "uuid" -> UUID::fromString;
            case "date-time" -> Instant::parse;
            case "date" -> LocalDate::parse;
            case "local-time" -> LocalTime::parse;
            default -> ignored -> ignored;
        };
        try {
            that(!reader.apply(text).toString().isEmpty(), path, "is empty");
        } catch (RuntimeException e) {
            that(false, path, "'" + text + "' is no " + format);
        }
    }

    private void that(boolean right, String path, String mistake) {
        if (!right) {
            mistakes.add(path + " " + mistake);
        }
    }
}
