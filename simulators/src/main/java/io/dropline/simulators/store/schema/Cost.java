package io.dropline.simulators.store.schema;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a document costs before it runs. An object costs 1, a mutation 10, a page what its nodes cost, growing ever slower with
 * its length. The real formula is not published; this one is near the recorded costs and never far above them.
 */
public final class Cost {
    private static final Set<String> FREE = Set.of("nodes", "edges", "node", "pageInfo", "userErrors");

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, @Nullable Object> variables;

    private Cost(Map<String, FragmentDefinition> fragments, Map<String, @Nullable Object> variables) {
        this.fragments = fragments;
        this.variables = variables;
    }

    public static int requested(
            Document document, OperationDefinition operation, Map<String, @Nullable Object> variables) {
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        var cost = new Cost(fragments, variables);
        double base = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? 10.0 * operation.getSelectionSet().getSelections().size()
                : 0;
        return (int) Math.ceil(base + cost.of(operation.getSelectionSet()));
    }

    /** The operation that is meant by name, or the only one. */
    public static OperationDefinition operation(Document document, String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name.isEmpty() || name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new StoreError("BAD_REQUEST", "No operation named \"" + name + "\""));
    }

    private double of(@Nullable SelectionSet selections) {
        return selections == null
                ? 0
                : selections.getSelections().stream().mapToDouble(this::of).sum();
    }

    private double of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field);
            case InlineFragment fragment -> of(fragment.getSelectionSet());
            case FragmentSpread spread -> {
                Definition<?> definition = fragments.get(spread.getName());
                yield definition instanceof FragmentDefinition fragment ? of(fragment.getSelectionSet()) : 0;
            }
            default -> 0;
        };
    }

    private double of(Field field) {
        if (field.getSelectionSet() == null) {
            return 0;
        }
        double inside = of(field.getSelectionSet());
        if (FREE.contains(field.getName())) {
            return inside;
        }
        int length = field.getArguments().stream()
                .filter(argument ->
                        argument.getName().equals("first") || argument.getName().equals("last"))
                .mapToInt(this::number)
                .findFirst()
                .orElse(0);
        return length == 0 ? 1 + inside : 1 + (1 + inside) * Math.log(1.0 + length);
    }

    private int number(Argument argument) {
        return switch (argument.getValue()) {
            case IntValue number -> number.getValue().intValue();
            case VariableReference variable ->
                variables.get(variable.getName()) instanceof Number number ? number.intValue() : 0;
            default -> 0;
        };
    }
}
