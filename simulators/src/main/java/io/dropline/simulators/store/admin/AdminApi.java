package io.dropline.simulators.store.admin;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.dropline.simulators.ground.Bytes;
import io.dropline.simulators.ground.Call;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Reply;
import io.dropline.simulators.store.hooks.WebhookSender;
import io.dropline.simulators.store.keeping.Book;
import io.dropline.simulators.store.schema.AdminSchema;
import io.dropline.simulators.store.schema.Cost;
import io.dropline.simulators.store.schema.Errors;
import io.dropline.simulators.store.schema.Roots;
import io.dropline.simulators.store.schema.StoreError;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code POST /admin/api/{version}/graphql.json} and {@code POST /admin/oauth/access_token}. A document that does not fit the
 * schema is refused whole, with HTTP 200.
 */
public final class AdminApi implements AutoCloseable {
    /** @param introspection the official schema, gzipped; empty: our own small one */
    public record Rules(Optional<Path> introspection, int bucket, int restoreRate, int maximumQueryCost) {}

    private final Book book;
    private final Ledger ledger;
    private final Rules rules;
    private final Tokens tokens;
    private final Bucket bucket;
    private final Troubles troubles = new Troubles();
    private final Jobs jobs = new Jobs(Duration.ofMillis(200));
    private final Roots roots;
    private final CompletableFuture<GraphQLSchema> schema;

    public AdminApi(
            Book book,
            WebhookSender webhooks,
            Tokens.Credentials credentials,
            Rules rules,
            Ledger ledger,
            Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.rules = rules;
        this.tokens = new Tokens(credentials, ledger, clock);
        this.bucket = new Bucket(rules.bucket(), rules.restoreRate(), clock);
        this.roots = roots(
                new Queries(book, webhooks, jobs), new Mutations(new Changes(book, webhooks, jobs).byName(), ledger));
        this.schema = CompletableFuture.supplyAsync(() -> AdminSchema.of(rules.introspection()));
    }

    private static Roots roots(Queries queries, Mutations mutations) {
        return new Roots() {
            @Override
            public @Nullable Object query(String field, Map<String, ?> arguments) {
                return queries.answer(field, arguments);
            }

            @Override
            public Map<String, @Nullable Object> mutation(DataFetchingEnvironment field) {
                return mutations.carryOut(field);
            }
        };
    }

    public Troubles troubles() {
        return troubles;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Leaves no points: the next call is throttled. */
    public void drainBucket() {
        bucket.drain();
    }

    /** Answers everything below {@code /admin}. */
    public Reply handle(Call call) {
        if (call.is("POST", "/admin/oauth/access_token")) {
            return tokens.grant(call);
        }
        if (!call.path().matches("/admin/api/[0-9a-z-]+/graphql\\.json")) {
            return Reply.notFound();
        }
        if (!tokens.isValid(call.header("X-Shopify-Access-Token"))) {
            return Reply.json(
                    401,
                    Map.of("errors", "[API] Invalid API key or access token (unrecognized login or wrong password)"));
        }
        return call.method().equals("POST")
                ? graphql(call.body())
                : Reply.json(406, Map.of("errors", "Not Acceptable"));
    }

    private Reply graphql(Bytes body) {
        Map<String, @Nullable Object> request;
        try {
            request = Json.object(body);
        } catch (JacksonException e) {
            return Reply.json(400, Map.of("errors", "Bad Request"));
        }
        if (!(request.get("query") instanceof String text)) {
            return Reply.json(400, Map.of("errors", Map.of("query", "Required parameter missing or invalid")));
        }
        Optional<String> trouble = troubles.take(body.utf8());
        if (trouble.isPresent()) {
            return Reply.json(
                    200, Json.of("data", null, "errors", List.of(Errors.of(trouble.get(), "Trouble was ordered"))));
        }
        try {
            Document document = new Parser().parseDocument(text);
            List<ValidationError> errors = ParseAndValidate.validate(schema.join(), document, Locale.ROOT);
            if (!errors.isEmpty()) {
                return refuse(body, errors.stream().map(Errors::invalid).toList());
            }
            return run(body, request, text, document);
        } catch (InvalidSyntaxException e) {
            return refuse(body, List.of(Errors.of("syntaxError", String.valueOf(e.getMessage()))));
        } catch (StoreError e) {
            return Reply.json(
                    200, Json.of("data", null, "errors", List.of(Errors.of(e.code(), String.valueOf(e.getMessage())))));
        }
    }

    private Reply refuse(Bytes body, List<Map<String, @Nullable Object>> errors) {
        ledger.append("store", "refused-document", Map.of("errors", Json.text(errors)), body);
        return Reply.json(200, Map.of("errors", errors));
    }

    private Reply run(Bytes body, Map<String, @Nullable Object> request, String text, Document document) {
        Map<String, @Nullable Object> variables = variables(request.get("variables"));
        String name = request.get("operationName") instanceof String given ? given : "";
        OperationDefinition operation = Cost.operation(document, name);
        int cost = Cost.requested(document, operation, variables);
        if (cost > rules.maximumQueryCost()) {
            return refuse(
                    body,
                    List.of(Errors.of(
                            "MAX_COST_EXCEEDED",
                            "Query cost is " + cost + ", which exceeds the single query max cost limit ("
                                    + rules.maximumQueryCost() + ").")));
        }
        if (!bucket.take(cost)) {
            return Reply.json(
                    200,
                    Json.of(
                            "errors", List.of(Errors.of("THROTTLED", "Throttled")),
                            "extensions", extensions(cost, null)));
        }
        Optional<String> lacking = withoutIdempotency(operation);
        if (lacking.isPresent()) {
            return refuse(
                    body,
                    List.of(Errors.of(
                            "BAD_REQUEST",
                            "The @idempotent directive is required for this mutation but was not provided.")));
        }
        return answer(execute(text, name, variables), cost);
    }

    private ExecutionResult execute(String text, String name, Map<String, @Nullable Object> variables) {
        var input = ExecutionInput.newExecutionInput(text)
                .graphQLContext(Map.of(Roots.class, roots))
                .variables(nonNull(variables));
        if (!name.isEmpty()) {
            input.operationName(name);
        }
        var graphql = GraphQL.newGraphQL(schema.join())
                .defaultDataFetcherExceptionHandler(new Errors())
                .build();
        synchronized (book) {
            return graphql.execute(input.build());
        }
    }

    private Reply answer(ExecutionResult result, int cost) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        List<GraphQLError> errors = result.getErrors();
        if (!errors.isEmpty()) {
            answer.put("errors", errors.stream().map(Errors::failed).toList());
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
            answer.put("extensions", extensions(cost, cost));
        }
        return Reply.json(200, answer);
    }

    private Map<String, @Nullable Object> extensions(int requested, @Nullable Integer actual) {
        return Json.of(
                "cost",
                Json.of(
                        "requestedQueryCost", requested,
                        "actualQueryCost", actual,
                        "throttleStatus", bucket.status()));
    }

    private static Optional<String> withoutIdempotency(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .filter(field -> Mutations.IDEMPOTENT.contains(field.getName()))
                .filter(field -> field.getDirectives("idempotent").isEmpty())
                .map(Field::getName)
                .findFirst();
    }

    private static Map<String, @Nullable Object> variables(@Nullable Object given) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        return variables;
    }

    /** The library's signature knows no nulls; the map it makes of this one keeps them. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> nonNull(Map<String, @Nullable Object> variables) {
        return variables;
    }

    @Override
    public void close() {
        jobs.close();
    }
}
