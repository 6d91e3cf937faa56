package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Suppliers are set up, authorized, priced and scored. */
final class SupplierSteps {
    private static final String SUPPLIER = """
            {"name":"Nordic Sauna Supply","email":"orders@nordic.example","shipFromPostal":"55401","dropFee":5,
             "shipping":{"kind":"free-over","threshold":2000,"otherwise":{"kind":"per-item","first":20,"additional":7.5}},
             "shipTo":["US","-US-AK"],"workingDays":["MONDAY","TUESDAY"],"cutOff":"15:30"}""";

    private final ApiClient api;

    SupplierSteps(ApiClient api) {
        this.api = api;
    }

    void aSupplierIsSetUpOnceHoweverOftenItIsPut() {
        JsonNode first = api.put("/suppliers/NORDIC", SUPPLIER).good();
        JsonNode again = api.put("/suppliers/NORDIC", SUPPLIER).good();
        assertThat(again).isEqualTo(first);
        assertThat(api.get("/suppliers/NORDIC").good()).isEqualTo(first);
        assertThat(first.at("/shipping/otherwise/additional").asString()).isEqualTo("7.50");
        assertThat(first.get("workingDays").size()).isEqualTo(2);
        assertThat(api.post("/suppliers/NORDIC/pause", "{\"reason\":\"inventory\"}")
                        .good()
                        .get("stateReason")
                        .asString())
                .isEqualTo("inventory");
        assertThat(api.post("/suppliers/NORDIC/resume", "").good().get("state").asString())
                .isEqualTo("ACTIVE");
        api.put("/suppliers/OLD", "{\"name\":\"Old\",\"email\":\"old@example.com\"}")
                .good();
        assertThat(api.post("/suppliers/OLD/retire", "").good().get("state").asString())
                .isEqualTo("RETIRED");
        assertThat(api.get("/suppliers").good().get("items").size()).isEqualTo(2);
    }

    void whatIsWrongWithASupplierIsToldFieldByField() {
        ApiClient.Answer wrong = api.put("/suppliers/BAD", """
                {"name":" ","email":"x","shipFromCountry":"XX","zone":"Mars/Base","handlingDaysMin":5,"handlingDaysMax":1,
                 "currency":"??","dropFee":-1,"shipTo":["USA"],"workingDays":[],"answerWithinHours":0}""");
        for (String field : List.of(
                "name",
                "email",
                "shipFromCountry",
                "zone",
                "handlingDaysMax",
                "currency",
                "dropFee",
                "shipTo",
                "workingDays",
                "answerWithinHours")) {
            wrong.blames(field);
        }
        api.put("/suppliers/BAD", "{\"name\":\"B\",\"email\":\"b@example.com\",\"colour\":\"red\"}")
                .blames("colour");
        api.put("/suppliers/BAD", "{\"name\":\"B\",\"email\":\"b@example.com\",\"dropFee\":\"five\"}")
                .blames("dropFee");
        api.put("/suppliers/BAD", "{\"name\":\"B\",\"email\":\"b@example.com\",\"cutOff\":\"noon\"}")
                .blames("cutOff");
        api.put("/suppliers/BAD", "{\"name\":\"B\",\"email\":\"b@example.com\",\"dropFee\":1e999999999}")
                .blames("dropFee");
        api.put("/suppliers/BAD", "{\"name\":\"\\u0000\",\"email\":\"b@example.com\"}")
                .blames("name");
        for (String rule : List.of(
                "{\"kind\":\"flat\"}",
                "{\"kind\":\"flat\",\"amount\":-1}",
                "{\"kind\":\"flat\",\"amount\":1e300}",
                "{\"kind\":\"pigeon\"}",
                "{\"kind\":\"free-over\",\"threshold\":10}")) {
            ApiClient.Answer answer =
                    api.put("/suppliers/BAD", "{\"name\":\"B\",\"email\":\"b@example.com\",\"shipping\":" + rule + "}");
            assertThat(answer.status()).as("%s %s", rule, answer.body()).isEqualTo(422);
        }
        assertThat(api.get("/suppliers/BAD").status()).isEqualTo(404);
    }

    void aBrandIsAuthorized() {
        String path = "/suppliers/NORDIC/authorizations";
        JsonNode first = api.put(path + "/Harvia", "{\"territory\":[\"us\"],\"note\":\"letter of May\"}")
                .good();
        JsonNode again = api.put(path + "/harvia", "{\"territory\":[\"US\"],\"note\":\"letter of June\"}")
                .good();
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("inForce").asBoolean()).isTrue();
        api.put(path + "/Other", "{\"from\":\"2030-01-02\",\"to\":\"2030-01-01\"}")
                .blames("to");
        api.put(path + "/Other", "{}").good();
        assertThat(api.call("DELETE", path + "/Other", "", "")
                        .good()
                        .get("inForce")
                        .asBoolean())
                .isFalse();
        assertThat(api.call("DELETE", path + "/Other", "", "").status()).isEqualTo(404);
        assertThat(api.get(path).good().get("items").size()).isEqualTo(2);
        assertThat(api.put("/suppliers/NOBODY/authorizations/Harvia", "{}").status())
                .isEqualTo(404);
    }

    void aScoreIsToldWithTheArithmeticThatThePageShows() {
        JsonNode score = api.get("/suppliers/NORDIC/score").good();
        assertThat(score.get("purchaseOrders").asInt()).isPositive();
        assertThat(score.get("grade").asString()).isEqualTo("NEW");
        double sum = 0;
        int weights = 0;
        for (JsonNode measure : score.get("measures")) {
            double weighed =
                    (measure.get("good").asInt() + 10 * measure.get("usual").asDouble())
                            / (measure.get("all").asInt() + 10);
            assertThat(measure.get("weighed").asDouble()).isCloseTo(weighed, within(0.001));
            sum += measure.get("weight").asInt() * measure.get("points").asDouble();
            weights += measure.get("weight").asInt();
        }
        assertThat(score.get("points").asDouble()).isCloseTo(sum / weights, within(0.2));
        assertThat(api.get("/scores")
                        .good()
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("supplier").asString()))
                .contains("NORDIC");
        api.get("/suppliers/NORDIC/score/history").good();
        assertThat(api.get("/suppliers/NOBODY/score").status()).isEqualTo(404);
    }

    void shippingRatesAreTakenFromAFileAsAWholeOrNotAtAll() {
        JsonNode before = api.get("/suppliers/NORDIC").good().get("shipping");
        String bad = "miles,kg,amount\n300,0.5,4.90\n300,1,free\n";
        JsonNode preview = api.call("POST", "/suppliers/NORDIC/rates/preview", "application/octet-stream", bad)
                .good();
        assertThat(preview.at("/rates/0/grams").asInt()).isEqualTo(500);
        assertThat(preview.at("/bad/0/line").asInt()).isEqualTo(3);
        assertThat(preview.get("badCount").asInt()).isEqualTo(1);
        api.call("PUT", "/suppliers/NORDIC/rates/file", "application/octet-stream", bad)
                .blames("line 3");
        api.call("PUT", "/suppliers/NORDIC/rates/file", "application/octet-stream", "sku,qty\nA,1\n")
                .blames("");
        assertThat(api.get("/suppliers/NORDIC").good().get("shipping")).isEqualTo(before);

        JsonNode matrix = api.call(
                        "POST",
                        "/suppliers/NORDIC/rates/preview",
                        "application/octet-stream",
                        "lb,Zone 2,Zone 9\n1,9.47,20\n2,,\n")
                .good();
        assertThat(matrix.at("/rates/0/miles").asInt()).isEqualTo(150);
        assertThat(matrix.at("/rates/0/grams").asInt()).isEqualTo(453);
        assertThat(matrix.at("/bad/0/line").asInt()).isEqualTo(1);

        String good = "miles,grams,amount\r\n300,500,4.9\r\n*,500,9\r\n";
        JsonNode taken = api.call("PUT", "/suppliers/NORDIC/rates/file", "application/octet-stream", good)
                .good();
        assertThat(taken.get("rates").size()).isEqualTo(2);
        assertThat(api.get("/suppliers/NORDIC/rates").good()).isEqualTo(taken);
        assertThat(new String(api.download("/suppliers/NORDIC/rates/csv").body(), StandardCharsets.UTF_8))
                .isEqualTo(good);
    }
}
