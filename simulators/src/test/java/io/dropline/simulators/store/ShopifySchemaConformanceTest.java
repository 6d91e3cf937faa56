package io.dropline.simulators.store;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.store.book.OrderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.core.type.TypeReference;

/** Our own schema against the official one: every type, field, argument and value of ours is one of theirs. */
@EnabledIfEnvironmentVariable(
        named = "DROPLINE_SAMPLES",
        matches = ".+",
        disabledReason = "set DROPLINE_SAMPLES to the folder with the official schemas")
class ShopifySchemaConformanceTest {
    private static Path official(String version) {
        return Path.of(System.getenv("DROPLINE_SAMPLES"), "shopify/schema/admin_" + version + ".introspection.json.gz");
    }

    @Test
    void everythingInOurSchemaIsInTheOfficialOne() throws IOException {
        for (String version : List.of("2026-07", "2026-10")) {
            assertThat(strangers(own(), officialTypes(official(version))))
                    .as(version)
                    .isEmpty();
        }
    }

    @Test
    void theSimulatorAnswersUnderTheOfficialSchema() throws Exception {
        try (var shop = Shopper.open(options -> options.withIntrospection(official("2026-07")))) {
            var placed = shop.store.placeOrder(OrderRequest.of("DESK-140", 2));
            var order =
                    shop.ask(AdminApiTest.ORDER, Json.of("id", placed.gid())).at("/data/order");
            assertThat(order.at("/name").asString()).isEqualTo("#1001");
            var wrong = shop.ask("{ shop { colour } }", Json.of());
            assertThat(wrong.at("/errors/0/extensions/code").asString()).isEqualTo("undefinedField");
        }
    }

    private static List<String> strangers(TypeDefinitionRegistry ours, TypeDefinitionRegistry theirs) {
        var strangers = new ArrayList<String>();
        for (TypeDefinition<?> type : ours.types().values()) {
            var other = theirs.getTypeOrNull(type.getName());
            switch (type) {
                case ObjectTypeDefinition object
                when other instanceof ObjectTypeDefinition official ->
                    fields(object.getName(), object.getFieldDefinitions(), official.getFieldDefinitions(), strangers);
                case InputObjectTypeDefinition input
                when other instanceof InputObjectTypeDefinition official ->
                    inputs(
                            input.getName(),
                            input.getInputValueDefinitions(),
                            official.getInputValueDefinitions(),
                            strangers);
                case EnumTypeDefinition values
                when other instanceof EnumTypeDefinition official -> {
                    var known = official.getEnumValueDefinitions().stream()
                            .map(NamedNode::getName)
                            .toList();
                    values.getEnumValueDefinitions().stream()
                            .map(NamedNode::getName)
                            .filter(value -> !known.contains(value))
                            .forEach(value -> strangers.add(values.getName() + "." + value));
                }
                default -> {
                    if (other == null || !other.getClass().equals(type.getClass())) {
                        strangers.add(type.getName());
                    }
                }
            }
        }
        return strangers;
    }

    private static void fields(
            String type, List<FieldDefinition> ours, List<FieldDefinition> theirs, List<String> strangers) {
        for (FieldDefinition field : ours) {
            theirs.stream()
                    .filter(other -> other.getName().equals(field.getName()))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                String name = type + "." + field.getName();
                                if (!AstPrinter.printAst(field.getType())
                                        .equals(AstPrinter.printAst(other.getType()))) {
                                    strangers.add(name + " is " + AstPrinter.printAst(other.getType()));
                                }
                                inputs(
                                        name,
                                        field.getInputValueDefinitions(),
                                        other.getInputValueDefinitions(),
                                        strangers);
                            },
                            () -> strangers.add(type + "." + field.getName()));
        }
    }

    private static void inputs(
            String name, List<InputValueDefinition> ours, List<InputValueDefinition> theirs, List<String> strangers) {
        for (InputValueDefinition input : ours) {
            boolean known = theirs.stream()
                    .anyMatch(other -> other.getName().equals(input.getName())
                            && AstPrinter.printAst(other.getType()).equals(AstPrinter.printAst(input.getType())));
            if (!known) {
                strangers.add(name + "(" + input.getName() + ": " + AstPrinter.printAst(input.getType()) + ")");
            }
        }
    }

    private static TypeDefinitionRegistry own() throws IOException {
        try (var in = StoreSimulator.class.getResourceAsStream("schema/schema.graphql")) {
            assertThat(in).isNotNull();
            return new SchemaParser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static TypeDefinitionRegistry officialTypes(Path introspection) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(introspection))) {
            Map<String, Map<String, Object>> result = Json.MAPPER.readValue(in, new TypeReference<>() {});
            Map<String, Object> data = result.getOrDefault("data", Map.of());
            Document document = new IntrospectionResultToSchema().createSchemaDefinition(data);
            return new SchemaParser().buildRegistry(document);
        }
    }
}
