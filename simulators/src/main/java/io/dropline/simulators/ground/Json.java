package io.dropline.simulators.ground;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out: decimals stay decimals, instants are ISO-8601 text. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    public static Bytes bytes(@Nullable Object value) {
        return Bytes.of(MAPPER.writeValueAsBytes(value));
    }

    public static String text(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static JsonNode tree(Bytes json) {
        return MAPPER.readTree(json.toArray());
    }

    public static Map<String, @Nullable Object> object(Bytes json) {
        return MAPPER.readValue(json.toArray(), OBJECT);
    }

    /** An object that may hold nulls and keeps the order of its keys: name, value, name, value, ... */
    public static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }
}
