package io.dropline.stores.shopify.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.dropline.stores.shopify.Samples;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every document that we send is valid in the official schema of our version and of the next. */
class ShopifySchemaConformanceTest {
    @ParameterizedTest
    @ValueSource(strings = {ShopifyGraphql.API_VERSION, "2026-10"})
    void everyDocumentIsValid(String version) throws Exception {
        GraphQLSchema schema = schema(version);
        for (GraphqlDocument document : GraphqlDocument.values()) {
            Document parsed = Parser.parse(document.text());

            List<ValidationError> errors = new Validator().validateDocument(schema, parsed, Locale.ENGLISH);

            assertThat(errors).as(document + " in " + version).isEmpty();
        }
    }

    @Test
    void aWrongDocumentWouldBeFound() throws Exception {
        Document wrong = Parser.parse(GraphqlDocument.ORDERS_UPDATED.text().replace("updatedAt", "updatedOn"));

        assertThat(new Validator().validateDocument(schema(ShopifyGraphql.API_VERSION), wrong, Locale.ENGLISH))
                .isNotEmpty();
    }

    private static GraphQLSchema schema(String version) throws Exception {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(Samples.path("shopify/schema/admin_" + version + ".introspection.json.gz")))) {
            Map<?, ?> root = JsonMapper.shared().readValue(in, Map.class);
            @SuppressWarnings("unchecked")
            Map<String, Object> data = (Map<String, Object>) root.get("data");
            Document definitions = new IntrospectionResultToSchema().createSchemaDefinition(data);
            TypeDefinitionRegistry types = new SchemaParser().buildRegistry(definitions);
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
        }
    }
}
