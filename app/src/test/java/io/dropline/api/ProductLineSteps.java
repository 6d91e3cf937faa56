package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lines of a brand: at products, in files, and in what is granted. It leaves nothing behind that routing could use. */
final class ProductLineSteps {
    private final ApiClient api;

    ProductLineSteps(ApiClient api) {
        this.api = api;
    }

    void all() {
        aProductIsOfALine();
        aFileNamesTheLineAsCollection();
        anAuthorizationIsLimitedToLines();
    }

    private void aProductIsOfALine() {
        String body = "{\"title\":\"Heater\",\"brand\":\"Lined\",\"productLine\":\" Cilindro \"}";
        assertThat(api.put("/products/LINE-1", body).good().get("productLine").asString())
                .isEqualTo("Cilindro");
        assertThat(line("LINE-1")).isEqualTo("Cilindro");
        api.put(
                        "/products/LINE-1",
                        "{\"title\":\"Heater\",\"brand\":\"Lined\",\"productLine\":\"" + "x".repeat(121) + "\"}")
                .blames("productLine");
        api.put("/products/LINE-1", "{\"title\":\"Heater\",\"brand\":\"Lined\"}")
                .good();
        assertThat(line("LINE-1")).isEmpty();
    }

    private void aFileNamesTheLineAsCollection() {
        String csv = """
                sku,title,brand,Collection
                LINE-1,,,The Wall
                LINE-2,Heater,Lined,Cilindro
                LINE-3,Heater,Lined,
                LINE-4,Heater,Lined,%s
                """.formatted("x".repeat(121));
        JsonNode result = api.call("POST", "/offers/csv", "text/csv", csv).good();
        assertThat(result.get("ignoredColumns").isEmpty()).isTrue();
        assertThat(result.get("products").asInt()).isEqualTo(3);
        assertThat(result.at("/problems/0/field").asString()).isEqualTo("product_line");
        assertThat(List.of(line("LINE-1"), line("LINE-2"), line("LINE-3"))).containsExactly("The Wall", "Cilindro", "");
        JsonNode again = api.call("POST", "/offers/csv", "text/csv", csv).good();
        assertThat(again.get("products").asInt()).isZero();
        JsonNode changed = api.call("POST", "/offers/csv", "text/csv", "sku,product_line\nLINE-1,\nLINE-2,Kip\n")
                .good();
        assertThat(changed.get("products").asInt()).isEqualTo(1);
        assertThat(List.of(line("LINE-1"), line("LINE-2"))).containsExactly("The Wall", "Kip");
    }

    private void anAuthorizationIsLimitedToLines() {
        String path = "/suppliers/NORDIC/authorizations";
        JsonNode added = api.post(
                        path,
                        "{\"brand\":\"Lined\",\"skus\":[\"LINE-3\"],\"productLines\":[\"The Wall \",\"Cilindro\",\"CILINDRO\"]}")
                .good();
        assertThat(added.get("productLines").toString()).isEqualTo("[\"Cilindro\",\"The Wall\"]");
        assertThat(added.get("skus").toString()).isEqualTo("[\"LINE-3\"]");
        api.post(path, "{\"brand\":\"Lined\",\"skus\":[\"LINE-3\"],\"productLines\":[\"the wall\",\"cilindro\"]}")
                .blames("from");
        api.post(path, "{\"brand\":\"Lined\",\"productLines\":[\"\"]}").blames("productLines");
        api.post(path, "{\"brand\":\"Lined\",\"productLines\":[\"" + "x".repeat(121) + "\"]}")
                .blames("productLines");
        String at = "/authorizations/" + added.get("id").asString();
        assertThat(api.put(at, "{\"productLines\":[\"Kip\"]}")
                        .good()
                        .get("productLines")
                        .toString())
                .isEqualTo("[\"Kip\"]");
        assertThat(api.get(at).good().get("skus").isEmpty()).isTrue();
        assertThat(api.put(path + "/lined", "{\"productLines\":[\"Kip\",\"Legend\"]}")
                        .good()
                        .get("id"))
                .isEqualTo(added.get("id"));
        assertThat(api.get(at).good().get("productLines").toString()).isEqualTo("[\"Kip\",\"Legend\"]");
        api.call("DELETE", at, "", "").good();
    }

    private String line(String sku) {
        return api.get("/products/" + sku).good().get("productLine").asString();
    }
}
