package io.dropline.simulators.store.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One way to serve any schema from nested maps: types by {@code __typename}, scalars as they are, fields by name. */
final class Wiring implements WiringFactory {
    private static final TypeResolver BY_TYPENAME = env -> {
        Object object = env.getObject();
        String name = object instanceof Map<?, ?> map ? String.valueOf(map.get("__typename")) : "";
        if (env.getSchema().getType(name) instanceof GraphQLObjectType type) {
            return type;
        }
        throw new StoreError("NOT_SIMULATED", "the simulator has no type " + name);
    };

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return !ScalarInfo.isGraphqlSpecifiedScalar(
                environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        return GraphQLScalarType.newScalar()
                .name(environment.getScalarTypeDefinition().getName())
                .coercing(new AsItIs())
                .build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return BY_TYPENAME;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return BY_TYPENAME;
    }

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
        return Fields.FETCHER;
    }

    /** Text stays text and numbers stay numbers; objects and lists are no values of a scalar. */
    private static final class AsItIs implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
            return result;
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }

        @Override
        public Object parseLiteral(
                Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return switch (literal) {
                case StringValue text -> String.valueOf(text.getValue());
                case IntValue number -> Objects.requireNonNull(number.getValue());
                case FloatValue number -> Objects.requireNonNull(number.getValue());
                case BooleanValue truth -> truth.isValue();
                default -> throw new CoercingParseLiteralException("not a scalar: " + literal);
            };
        }
    }
}
