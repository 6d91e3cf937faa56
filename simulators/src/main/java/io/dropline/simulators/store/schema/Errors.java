package io.dropline.simulators.store.schema;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import io.dropline.simulators.ground.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors as the real store words them. */
public final class Errors implements DataFetcherExceptionHandler {
    private static final Pattern FIELD = Pattern.compile("Field '([^']+)' in type '([^']+)' is undefined");

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        String code = failed.getException() instanceof StoreError error ? error.code() : "INTERNAL_SERVER_ERROR";
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", String.valueOf(failed.getException().getMessage()))
                .location(failed.getSourceLocation())
                .path(failed.getPath())
                .extensions(Map.of("code", code))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** A document that does not fit the schema. */
    public static Map<String, @Nullable Object> invalid(ValidationError error) {
        var path = new ArrayList<Object>();
        List<String> queryPath = error.getQueryPath();
        if (queryPath != null) {
            path.addAll(queryPath);
        }
        var field = FIELD.matcher(Objects.requireNonNullElse(error.getMessage(), ""));
        if (field.find()) {
            return Json.of(
                    "message",
                    "Field '" + field.group(1) + "' doesn't exist on type '" + field.group(2) + "'",
                    "locations",
                    locations(error.getLocations()),
                    "path",
                    path,
                    "extensions",
                    Json.of("code", "undefinedField", "typeName", field.group(2), "fieldName", field.group(1)));
        }
        return Json.of(
                "message", error.getMessage(),
                "locations", locations(error.getLocations()),
                "path", path,
                "extensions", Json.of("code", camel(String.valueOf(error.getValidationErrorType()))));
    }

    /** An error of the execution, or of a variable's value. */
    public static Map<String, @Nullable Object> failed(GraphQLError error) {
        var body = Json.of("message", error.getMessage(), "locations", locations(error.getLocations()));
        if (error.getPath() != null) {
            body.put("path", error.getPath());
        }
        Map<String, Object> extensions = error.getExtensions();
        body.put(
                "extensions",
                extensions != null && extensions.containsKey("code")
                        ? Map.of("code", extensions.get("code"))
                        : Map.of("code", "INVALID_VARIABLE"));
        return body;
    }

    /** An error that belongs to no field. */
    public static Map<String, @Nullable Object> of(String code, String message) {
        return Json.of("message", message, "extensions", Json.of("code", code));
    }

    private static List<Map<String, Integer>> locations(@Nullable List<SourceLocation> locations) {
        return locations == null
                ? List.of()
                : locations.stream()
                        .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                        .toList();
    }

    private static String camel(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
