package io.dropline.simulators.store.schema;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.dropline.simulators.ground.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The schemas documents are held against; each is read once in a process, because the official one takes seconds. */
public final class AdminSchema {
    private static final Map<String, GraphQLSchema> READ = new ConcurrentHashMap<>();

    private AdminSchema() {}

    /** @param introspection a gzipped introspection result ({@code {"data":{"__schema":...}}}); empty for our own small schema */
    public static GraphQLSchema of(Optional<Path> introspection) {
        return READ.computeIfAbsent(
                introspection.map(Path::toString).orElse(""),
                _ -> executable(introspection.map(AdminSchema::official).orElseGet(AdminSchema::own)));
    }

    private static GraphQLSchema executable(TypeDefinitionRegistry types) {
        return new SchemaGenerator()
                .makeExecutableSchema(
                        types,
                        RuntimeWiring.newRuntimeWiring()
                                .wiringFactory(new Wiring())
                                .build());
    }

    private static TypeDefinitionRegistry official(Path introspection) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(introspection))) {
            Map<String, @Nullable Object> result =
                    Json.MAPPER.readValue(in, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
            if (!(result.get("data") instanceof Map<?, ?> data)) {
                throw new IllegalArgumentException(introspection + " holds no data");
            }
            var schema = new LinkedHashMap<String, Object>();
            data.forEach((key, value) -> schema.put(String.valueOf(key), value));
            Document document = new IntrospectionResultToSchema().createSchemaDefinition(schema);
            return new SchemaParser().buildRegistry(document);
        } catch (IOException e) {
            throw new UncheckedIOException(introspection.toString(), e);
        }
    }

    private static TypeDefinitionRegistry own() {
        try (InputStream in = AdminSchema.class.getResourceAsStream("schema.graphql")) {
            if (in == null) {
                throw new IllegalStateException("schema.graphql is not packaged");
            }
            return new SchemaParser().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
