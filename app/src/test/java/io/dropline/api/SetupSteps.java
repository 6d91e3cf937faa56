package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.StoreSimulator;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A merchant, its store, its rules and its tracking service are entered; what cannot be read is refused. */
final class SetupSteps {
    static final String DOMAIN = "api-test.myshopify.com";
    static final String SECRET = "the-secret-of-the-store";

    private final ApiClient api;
    private final ServedApi served;
    private final StoreSimulator store;

    SetupSteps(ApiClient api, ServedApi served, StoreSimulator store) {
        this.api = api;
        this.served = served;
        this.store = store;
    }

    void theMerchantIntroducesItself() {
        api.put("/merchant", """
                {"name":"Hearth & Harbor","slug":"hearth","supportEmail":"help@hearth.example","accent":"#0F766E"}""").good();
        JsonNode merchant = api.get("/merchant").good();
        assertThat(merchant.get("accent").asString()).isEqualTo("#0f766e");
        assertThat(merchant.get("currency").asString()).isEqualTo("USD");
        api.put("/merchant", "{\"supportEmail\":\"nobody\"}").blames("supportEmail");
        api.put("/merchant", "{\"currency\":\"DOLLAR\"}").blames("currency");
    }

    void aStoreIsConnectedAndItsSecretsAreNeverShown() {
        String body = """
                {"name":"Store","apiUrl":"%s","webhookSecret":"%s","tokenKind":"STATIC","accessToken":"shpat_simulated"}""".formatted(store.uri(), SECRET);
        api.put("/stores/" + DOMAIN, "{\"name\":\"Store\",\"tokenKind\":\"STATIC\"}")
                .blames("webhookSecret");
        JsonNode first = api.put("/stores/" + DOMAIN, body).good();
        JsonNode again = api.put("/stores/" + DOMAIN, body).good();
        assertThat(again).isEqualTo(first);
        assertThat(again.get("previousSecretAccepted").asBoolean()).isFalse();
        assertThat(first.toString()).doesNotContain(SECRET).doesNotContain("shpat_simulated");
        JsonNode rotated =
                api.put("/stores/" + DOMAIN, body.replace(SECRET, "another")).good();
        assertThat(rotated.get("previousSecretAccepted").asBoolean()).isTrue();
        api.put("/stores/" + DOMAIN, body).good();
        api.put(
                        "/stores/" + DOMAIN,
                        "{\"name\":\"Store\",\"tokenKind\":\"STATIC\",\"apiUrl\":\"https://somebody.else.example\"}")
                .blames("accessToken");
        api.put("/stores/" + DOMAIN, "{\"name\":\"Store\",\"clientId\":\"app\"}")
                .blames("clientSecret");
        assertThat(api.post("/stores/" + DOMAIN + "/pause", "")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("PAUSED");
        assertThat(api.post("/stores/" + DOMAIN + "/resume", "")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("ACTIVE");
        assertThat(api.get("/stores").good().get("items").size()).isEqualTo(1);
        assertThat(api.get("/stores/" + DOMAIN).good().get("name").asString()).isEqualTo("Store");
        assertThat(api.get("/stores/unknown.example").status()).isEqualTo(404);
        api.put("/stores/no_domain", body).blames("domain");
        api.put("/stores/x.example", "{\"name\":\"X\",\"webhookSecret\":\"s\"}").blames("clientId");
    }

    void policiesAreDecidedAndRemembered() {
        JsonNode standard = api.get("/policies/holds").good();
        assertThat(standard.get("version").asInt()).isZero();
        JsonNode first = api.put("/policies/holds", "{\"graceMinutes\":0,\"minimumMarginPercent\":99}")
                .good();
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(api.put("/policies/holds", "{\"graceMinutes\":0,\"minimumMarginPercent\":99}")
                        .good()
                        .get("version")
                        .asInt())
                .as("nothing was decided anew")
                .isEqualTo(1);
        api.put("/policies/holds", "{\"minimumMarginPercent\":101}").blames("minimumMarginPercent");
        api.put("/policies/holds", "{\"graceMinutes\":1,\"graceSeconds\":2}").blames("graceSeconds");
        assertThat(api.get("/policies/holds/history")
                        .good()
                        .at("/items/0/madeBy")
                        .asString())
                .contains("API token");
        api.put("/policies/routing", "{\"extraParcelPenalty\":20,\"preferredSuppliers\":[\"NORDIC\"]}")
                .good();
        assertThat(api.get("/policies/routing")
                        .good()
                        .at("/preferredSuppliers/0")
                        .asString())
                .isEqualTo("NORDIC");
        api.put("/policies/routing", "{\"excludedSuppliers\":[\"NOBODY\"]}").blames("excludedSuppliers");
        api.get("/policies/routing/history").good();
        api.put("/policies/merchant", "{\"packingSlipText\":\"Thank you!\\nSee you.\"}")
                .good();
        assertThat(api.get("/policies/merchant").good().get("packingSlipText").asString())
                .startsWith("Thank you!");
        api.get("/policies/merchant/history").good();
        JsonNode kept = api.put("/policies/retention", "{\"kept\":[{\"data\":\"letters\",\"days\":3650}]}")
                .good()
                .get("kept");
        assertThat(kept.findValuesAsString("data")).contains("letters", "offer-history");
        assertThat(kept.findValuesAsString("days")).contains("3650", "60");
        api.put("/policies/retention", "{\"kept\":[{\"data\":\"letters\",\"days\":1}]}")
                .blames("letters");
        api.put("/policies/retention", "{\"kept\":[{\"data\":\"nothing\",\"days\":1}]}")
                .blames("kept");
        assertThat(api.get("/policies/retention").good().get("version").asInt()).isEqualTo(1);
        assertThat(api.get("/policies/retention/history").good().get("items")).hasSize(1);
    }

    void aTrackingServiceIsEntered() {
        assertThat(api.get("/tracking-accounts/easypost").status()).isEqualTo(404);
        api.put("/tracking-accounts/easypost", "{\"apiKey\":\"EZAK\"}").blames("webhookSecret");
        api.put(
                        "/tracking-accounts/easypost",
                        "{\"apiKey\":\"EZAK\",\"webhookSecret\":\"s\",\"apiUrl\":\"http://127.0.0.1:9\"}")
                .good();
        api.put("/tracking-accounts/easypost", "{\"apiUrl\":\"https://somebody.else.example\"}")
                .blames("apiKey");
        JsonNode account = api.put("/tracking-accounts/easypost", "{\"apiUrl\":\"http://127.0.0.1:9\"}")
                .good();
        assertThat(account.toString()).doesNotContain("EZAK");
        assertThat(api.get("/tracking-accounts/easypost").good()).isEqualTo(account);
    }

    void whatCannotBeReadIsRefusedInOneForm() {
        assertThat(api.put("/suppliers/X", "{").status()).isEqualTo(400);
        assertThat(api.put("/suppliers/X", "").status()).isEqualTo(400);
        assertThat(api.put("/suppliers/X", "{} {}").status()).isEqualTo(422);
        assertThat(api.put("/suppliers/X", "[]").status()).isEqualTo(422);
        assertThat(api.put("/suppliers/X", "{\"name\":\"a\",\"name\":\"b\"}").status())
                .isEqualTo(400);
        assertThat(api.get("/orders/not-an-id").status()).isEqualTo(404);
        assertThat(api.get("/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/nothing-here").status()).isEqualTo(404);
        assertThat(api.call("PATCH", "/merchant", "application/json", "{}").status())
                .isEqualTo(405);
        assertThat(api.call("PUT", "/merchant", "text/plain", "hello").status()).isEqualTo(415);
        ApiClient stranger = new ApiClient(served.port, "");
        assertThat(stranger.get("/orders").status()).isEqualTo(401);
        assertThat(stranger.put("/merchant", "{}").status()).isEqualTo(401);
    }
}
