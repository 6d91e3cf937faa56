package io.dropline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServedAccess
class ApiTokensTest {
    private final People people;
    private final ApiTokens tokens;
    private final JdbcClient jdbc;

    ApiTokensTest(People people, ApiTokens tokens, JdbcClient jdbc) {
        this.people = people;
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    @Test
    void aTokenOpensTheApiUntilItIsRevoked() {
        ApiTokens.Created created = tokens.create(people.somebody(), " till ");

        assertThat(call(created.token()).body()).isEqualTo("API token till");
        assertThat(people.browser()
                        .post("/api/v1/orders", Map.of(), "Authorization", "bearer " + created.token())
                        .statusCode())
                .isEqualTo(200);
        assertThat(listed(created).lastUsedAt()).isNotNull();

        assertThat(tokens.revoke(people.somebody(), created.id())).isTrue();
        assertThat(call(created.token()).statusCode()).isEqualTo(401);
        assertThat(tokens.revoke(people.somebody(), created.id())).isFalse();
        assertThat(listed(created).revokedAt()).isNotNull();
        assertThat(jdbc.sql("select action from audit_entry where detail ->> 'id' = :id order by at, id")
                        .param("id", created.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("api-token.created", "api-token.revoked");
    }

    @Test
    void anyOtherTokenIsRefusedAsAProblem() {
        HttpResponse<String> none = people.browser().get("/api/v1/orders");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(none.body()).contains("\"status\":401", "Authorization: Bearer");

        assertThat(call("dl_wrong").statusCode()).isEqualTo(401);
        assertThat(call("").statusCode()).isEqualTo(401);
        assertThat(people.browser()
                        .get("/api/v1/orders", "Authorization", "Basic dXNlcjpwYXNz")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theBootstrapTokenOpensAndIsStoredAsAHash() {
        assertThat(call(AccessApplication.BOOTSTRAP).body()).isEqualTo("API token DROPLINE_BOOTSTRAP_TOKEN");
        assertThat(jdbc.sql("select count(*) from api_token t where t::text like '%' || :token || '%'")
                        .param("token", AccessApplication.BOOTSTRAP)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewBootstrapTokenReplacesTheOneBefore() {
        tokens.acceptBootstrap(people.merchant(), "another bootstrap token");
        assertThat(call("another bootstrap token").statusCode()).isEqualTo(200);
        assertThat(call(AccessApplication.BOOTSTRAP).statusCode()).isEqualTo(401);

        jdbc.sql("delete from api_token where name = :name")
                .param("name", ApiTokens.BOOTSTRAP)
                .update();
        tokens.acceptBootstrap(people.merchant(), AccessApplication.BOOTSTRAP);
        tokens.acceptBootstrap(people.merchant(), AccessApplication.BOOTSTRAP);
        assertThat(call(AccessApplication.BOOTSTRAP).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> call(String token) {
        return people.browser().get("/api/v1/orders", "Authorization", "Bearer " + token);
    }

    private ApiTokens.Listed listed(ApiTokens.Created created) {
        return tokens.list(people.merchant()).stream()
                .filter(token -> token.id().equals(created.id()))
                .findFirst()
                .orElseThrow();
    }
}
