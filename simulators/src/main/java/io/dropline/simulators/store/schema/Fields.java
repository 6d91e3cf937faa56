package io.dropline.simulators.store.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field: of a root from the {@link Roots}, of anything else from its map. A list becomes a page where the schema wants a
 * connection. A field that the simulator does not know is an error and not a null, so that nobody relies on it by mistake.
 */
final class Fields {
    static final DataFetcher<@Nullable Object> FETCHER = Fields::read;

    private Fields() {}

    private static @Nullable Object read(DataFetchingEnvironment env) {
        String parent = env.getParentType() instanceof GraphQLNamedType named ? named.getName() : "";
        Roots roots = env.getGraphQlContext().get(Roots.class);
        return switch (parent) {
            case "QueryRoot" -> shaped(roots.query(env.getField().getName(), env.getArguments()), env);
            case "Mutation" -> roots.mutation(env);
            default -> shaped(fromMap(parent, env), env);
        };
    }

    private static @Nullable Object fromMap(String parent, DataFetchingEnvironment env) {
        String name = env.getField().getName();
        Object source = env.getSource();
        if (!(source instanceof Map<?, ?> map) || !map.containsKey(name)) {
            throw new StoreError("NOT_SIMULATED", "the simulator does not know " + parent + "." + name);
        }
        Object value = map.get(name);
        return switch (value) {
            case Supplier<?> lazily -> lazily.get();
            case Reading reading -> reading.read(env.getArguments());
            case null, default -> value;
        };
    }

    private static @Nullable Object shaped(@Nullable Object value, DataFetchingEnvironment env) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        boolean connection =
                GraphQLTypeUtil.unwrapAll(env.getFieldType()).getName().endsWith("Connection");
        if (connection) {
            return Page.of(list, env.getArguments());
        }
        return Optional.ofNullable((Integer) env.getArgument("first"))
                .<Object>map(first -> list.stream().limit(first).toList())
                .orElse(list);
    }
}
