package io.dropline.stores.shopify.api;

import io.dropline.platform.http.GuardedHttp;
import io.dropline.platform.http.Reply;
import io.dropline.platform.http.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the Admin API of one shop. A token that Shopify refuses is replaced once, where its kind can be replaced: a refused call did nothing,
 * so it is safe to repeat.
 */
@Component
public class ShopifyGraphql {
    /** Released in July 2026, supported for a year; the documents are checked against it and its successor. */
    public static final String API_VERSION = "2026-07";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private final GuardedHttp http;
    private final ShopTokens tokens;

    ShopifyGraphql(GuardedHttp http, ShopTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    public GraphqlAnswer call(StoreKey store, GraphqlDocument document, Map<String, ?> variables) {
        byte[] body = JSON.writeValueAsBytes(Map.of("query", document.text(), "variables", variables));
        return switch (tokens.current(store)) {
            case TokenAnswer.Ready token ->
                switch (post(token, body)) {
                    case GraphqlAnswer.Unauthorized refused -> again(store, token, body, refused);
                    case GraphqlAnswer other -> other;
                };
            case TokenAnswer.Later(String why) -> new GraphqlAnswer.NotSent(why);
            case TokenAnswer.Lost(String why) -> new GraphqlAnswer.Unauthorized(why);
        };
    }

    private GraphqlAnswer again(StoreKey store, TokenAnswer.Ready refused, byte[] body, GraphqlAnswer first) {
        return switch (tokens.replaced(store, refused.token())) {
            case TokenAnswer.Ready token when token.token().equals(refused.token()) -> first;
            case TokenAnswer.Ready token -> post(token, body);
            case TokenAnswer.Later(String why) -> new GraphqlAnswer.NotSent(why);
            case TokenAnswer.Lost(String why) -> new GraphqlAnswer.Unauthorized(why);
        };
    }

    private GraphqlAnswer post(TokenAnswer.Ready token, byte[] body) {
        URI uri = URI.create(token.apiUrl() + "/admin/api/" + API_VERSION + "/graphql.json");
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Accept",
                "application/json",
                "X-Shopify-Access-Token",
                token.token());
        return switch (http.send(Request.post(uri, headers, body).within(TIMEOUT))) {
            case Reply.NotSent(String why) -> new GraphqlAnswer.NotSent(why);
            case Reply.Ambiguous(String why) -> new GraphqlAnswer.Ambiguous(why);
            case Reply.Answered answered -> GraphqlErrors.read(answered);
        };
    }
}
