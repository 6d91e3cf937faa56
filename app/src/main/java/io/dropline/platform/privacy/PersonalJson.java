package io.dropline.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** People in JSON: in objects that are an address, whatever they belong to, and in any text. Keys and numbers stay. */
final class PersonalJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Trait> OF_ADDRESS = Map.ofEntries(
            Map.entry("name", Trait.NAME),
            Map.entry("first_name", Trait.NAME),
            Map.entry("last_name", Trait.NAME),
            Map.entry("firstName", Trait.NAME),
            Map.entry("lastName", Trait.NAME),
            Map.entry("company", Trait.LINE),
            Map.entry("line1", Trait.LINE),
            Map.entry("line2", Trait.LINE),
            Map.entry("address1", Trait.LINE),
            Map.entry("address2", Trait.LINE),
            Map.entry("city", Trait.TOWN),
            Map.entry("postalCode", Trait.POSTCODE),
            Map.entry("zip", Trait.POSTCODE),
            Map.entry("phone", Trait.PHONE));
    /** Many share an address of the network, as they share a town. */
    private static final Map<String, Trait> ANYWHERE =
            Map.of("email", Trait.MAIL, "contact_email", Trait.MAIL, "phone", Trait.PHONE, "browser_ip", Trait.TOWN);
    /** A letter shows the address as lines. */
    private static final String SHIP_TO = "shipTo";

    private PersonalJson() {}

    static Optional<JsonNode> read(@Nullable String text) {
        String start = text == null ? "" : text.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Notes what a document says of its person.
     *
     * @param whole whether all of it is about that person; otherwise only addresses count, as others may have mail addresses
     */
    static void gather(JsonNode node, boolean whole, Words words) {
        boolean address = isAddress(node);
        node.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            Trait trait = address ? OF_ADDRESS.get(entry.getKey()) : whole ? ANYWHERE.get(entry.getKey()) : null;
            if (trait != null && value.isString()) {
                words.add(trait, value.asString());
            }
            if (entry.getKey().equals(SHIP_TO) && value.isArray()) {
                value.forEach(line -> words.add(Trait.LINE, line.asString("")));
            }
        });
        node.forEach(child -> gather(child, whole, words));
    }

    /** Changes the document given; answers it, or what stands for it. */
    static JsonNode takenOut(JsonNode node, UnaryOperator<String> words) {
        if (node instanceof ObjectNode object) {
            boolean address = isAddress(node);
            List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
            for (Map.Entry<String, JsonNode> entry : entries) {
                boolean personal = address
                        && OF_ADDRESS.containsKey(entry.getKey())
                        && entry.getValue().isString();
                boolean lines =
                        entry.getKey().equals(SHIP_TO) && entry.getValue().isArray();
                if (personal) {
                    object.put(entry.getKey(), "");
                } else if (lines) {
                    object.putArray(entry.getKey());
                } else {
                    object.set(entry.getKey(), takenOut(entry.getValue(), words));
                }
            }
            return object;
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, takenOut(array.get(i), words));
            }
            return array;
        }
        return node.isString() ? JSON.getNodeFactory().stringNode(words.apply(node.asString())) : node;
    }

    private static boolean isAddress(JsonNode node) {
        return node.isObject() && (node.has("line1") || node.has("address1"));
    }
}
