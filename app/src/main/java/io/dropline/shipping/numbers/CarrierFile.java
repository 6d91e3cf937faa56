package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.form.CheckRule;
import io.dropline.shipping.numbers.form.NumberForm;
import io.dropline.shipping.numbers.form.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A carrier as its file in {@code carriers/} describes it. A key that is not known is an error, so that a slip of the pen shows. */
record CarrierFile(Carrier carrier, List<NumberForm> forms) {

    static final String FOLDER = "carriers/";
    static final String INDEX = "carriers.index";

    /** All carriers of the index, commonest first. */
    static List<CarrierFile> all() {
        JsonMapper mapper = JsonMapper.builder().build();
        return text(INDEX)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(name -> parse(mapper.readTree(text(name.strip() + ".json"))))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(
                CarrierFile.class.getClassLoader().getResourceAsStream(FOLDER + name),
                () -> "missing from the jar: " + FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static CarrierFile parse(JsonNode file) {
        only(file, Set.of("carrier", "name", "aliases", "scac", "hosts", "trackingPage", "forms"));
        Carrier carrier = new Carrier(
                required(file, "carrier"),
                required(file, "name"),
                strings(file.path("aliases")),
                strings(file.path("scac")),
                strings(file.path("hosts")),
                optional(file, "trackingPage"));
        return new CarrierFile(
                carrier, file.path("forms").valueStream().map(CarrierFile::form).toList());
    }

    private static NumberForm form(JsonNode form) {
        only(form, Set.of("id", "service", "shapes", "prefixes", "check", "tracked", "services", "prior"));
        return new NumberForm(
                required(form, "id"),
                required(form, "service"),
                shapes(form.path("shapes")),
                shapes(form.path("prefixes")),
                form.has("check") ? Optional.of(check(form.path("check"))) : Optional.empty(),
                form.has("tracked") ? Optional.of(span(form.path("tracked"))) : Optional.empty(),
                form.has("services") ? Optional.of(services(form.path("services"))) : Optional.empty(),
                form.path("prior").asDouble(0));
    }

    private static NumberForm.Check check(JsonNode check) {
        only(check, Set.of("kind", "weights", "modulus", "over", "after", "lead"));
        return new NumberForm.Check(
                rule(check),
                integer(check, "over"),
                check.path("after").asInt(0),
                check.path("lead").asString(""));
    }

    private static CheckRule rule(JsonNode check) {
        String kind = required(check, "kind");
        return switch (kind) {
            case "mod10" -> new CheckRule.Weighted(integers(check.path("weights")), 10, true);
            case "modulo" -> new CheckRule.Weighted(integers(check.path("weights")), modulus(check), false);
            case "remainder" -> new CheckRule.Remainder(modulus(check));
            case "luhn" -> new CheckRule.Luhn();
            case "s10" -> new CheckRule.S10();
            case "mod37,36" -> new CheckRule.Mod37And36();
            default -> throw new IllegalArgumentException("no kind of check digit: " + kind);
        };
    }

    private static int modulus(JsonNode check) {
        return integer(check, "modulus").orElseThrow();
    }

    private static NumberForm.Services services(JsonNode services) {
        only(services, Set.of("at", "names"));
        Map<String, String> names = new LinkedHashMap<>();
        services.path("names").forEachEntry((code, name) -> names.put(code, name.asString()));
        return new NumberForm.Services(span(services.path("at")), names);
    }

    /** Two positions, counted from 0: the first one in it, the first one after it. */
    private static NumberForm.Span span(JsonNode span) {
        List<Integer> ends = integers(span);
        return new NumberForm.Span(ends.getFirst(), ends.getLast());
    }

    private static List<Shape> shapes(JsonNode texts) {
        List<Shape> shapes = new ArrayList<>();
        strings(texts).forEach(text -> shapes.addAll(Shape.parse(text)));
        return List.copyOf(shapes);
    }

    private static void only(JsonNode node, Set<String> keys) {
        node.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("no key of a carrier's file: " + key);
                });
    }

    private static String required(JsonNode node, String key) {
        return optional(node, key).orElseThrow(() -> new IllegalArgumentException("missing: " + key + " in " + node));
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asString()) : Optional.empty();
    }

    private static Optional<Integer> integer(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asInt()) : Optional.empty();
    }

    private static List<Integer> integers(JsonNode node) {
        return values(node).map(JsonNode::asInt).toList();
    }

    private static List<String> strings(JsonNode node) {
        return values(node).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return node.valueStream();
    }
}
