package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A program claims what a supplier owes, takes its credit memos and invoices, and hands them to accounting. */
final class MoneySteps {
    private final ApiClient api;

    MoneySteps(ApiClient api) {
        this.api = api;
    }

    void decideRules() {
        assertThat(api.get("/policies/claims").good().at("/remindAfterDays/0").asInt())
                .isEqualTo(7);
        api.put("/policies/claims", "{\"remindAfterDays\":[5,5]}").blames("remindAfterDays");
        assertThat(api.put("/policies/claims", "{\"remindAfterDays\":[5,10]}")
                        .good()
                        .at("/remindAfterDays/1")
                        .asInt())
                .isEqualTo(10);
        api.put("/policies/invoices", "{\"line\":{\"percent\":101}}").blames("linePercent");
        assertThat(api.put("/policies/invoices", "{\"line\":{\"percent\":3}}")
                        .good()
                        .at("/line/percent")
                        .asInt())
                .isEqualTo(3);
        api.get("/policies/invoices").good();
    }

    void claimAndCredit() {
        String po = purchaseOrder();
        api.post("/claims", "{\"purchaseOrder\":\"PO-0\"}").blames("purchaseOrder");
        api.post("/claims", "{\"purchaseOrder\":\"" + po + "\",\"amount\":0}").blames("amount");
        String body = "{\"purchaseOrder\":\"" + po
                + "\",\"ground\":\"DAMAGED\",\"amount\":10.5,\"explanation\":\"It has a dent.\"}";
        JsonNode claim = api.post("/claims", body).good();
        String number = claim.get("number").asString();
        assertThat(api.post("/claims", body).good().get("number").asString()).isEqualTo(number);
        assertThat(api.get("/claims/" + number).good()).isEqualTo(claim);
        assertThat(api.get("/claims/CL-0").status()).isEqualTo(404);
        assertThat(api.get("/claims?state=OPEN&supplier=NORDIC")
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/claims/ageing").good().at("/items/0/claims").asInt())
                .isEqualTo(1);

        api.post("/credits", "{\"supplier\":\"NORDIC\"}").blames("date");
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        api.post(
                        "/credits",
                        "{\"supplier\":\"NORDIC\",\"memo\":\"CM-1\",\"date\":\"" + today
                                + "\",\"amount\":4,\"claims\":[{\"claim\":\"CL-0\",\"amount\":4}]}")
                .blames("claims");
        JsonNode credit = api.post(
                        "/credits",
                        "{\"supplier\":\"NORDIC\",\"memo\":\"CM-1\",\"date\":\"" + today + "\",\"amount\":4}")
                .good();
        assertThat(credit.get("matched").asInt()).isEqualTo(4);
        takeBackAndMatchAgain(credit, number);
        decideClaim(number);
        api.post("/claims/" + number + "/write-off", "").blames("reason");
        assertThat(api.post("/claims/" + number + "/write-off", "{\"reason\":\"too little\"}")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("WRITTEN_OFF");
    }

    /** What was matched wrongly is undone, once however often it is asked for. */
    private void takeBackAndMatchAgain(JsonNode credit, String claim) {
        String path = "/credits/" + credit.get("id").asString();
        assertThat(api.get(path).good()).isEqualTo(credit);
        assertThat(api.get("/credits/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(credit.at("/claims/0/claim").asString()).isEqualTo(claim);
        assertThat(api.get("/credits?state=MATCHED&supplier=NORDIC").good().get("items"))
                .containsExactly(credit);
        assertThat(api.get("/credits?state=PARTLY_MATCHED").good().get("items").size())
                .isZero();

        api.post(path + "/claims/" + claim + "/take-back", "").blames("reason");
        assertThat(api.post(path + "/claims/CL-0/take-back", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        for (int i = 0; i < 2; i++) {
            assertThat(api.post(path + "/claims/" + claim + "/take-back", "{\"reason\":\"another claim\"}")
                            .good()
                            .get("unmatched")
                            .asInt())
                    .isEqualTo(4);
        }
        assertThat(api.get("/claims/" + claim).good().get("state").asString()).isEqualTo("OPEN");

        api.post(path + "/take-back", "").blames("reason");
        assertThat(api.post(path + "/take-back", "{\"reason\":\"a mistake\"}").good())
                .isEqualTo(api.post(path + "/take-back", "{\"reason\":\"a mistake\"}")
                        .good());
        assertThat(api.get("/credits?state=TAKEN_BACK")
                        .good()
                        .at("/items/0/takenBackBecause")
                        .asString())
                .isEqualTo("a mistake");
        assertThat(api.post(path + "/put-back", "").good().get("state").asString())
                .isEqualTo("UNMATCHED");
        api.post(path + "/match", "{\"claims\":[{\"claim\":\"CL-0\",\"amount\":4}]}")
                .blames("claims");
        assertThat(api.post(path + "/match", "{\"claims\":[{\"claim\":\"" + claim + "\",\"amount\":4}]}")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("MATCHED");
    }

    /** All that a person can do with a claim. */
    private void decideClaim(String claim) {
        String path = "/claims/" + claim;
        assertThat(api.post(path + "/remind", "").good().get("reminders").asInt())
                .isEqualTo(1);
        assertThat(api.post(path + "/remind", "").status())
                .as("a second letter today")
                .isEqualTo(422);
        assertThat(api.post("/claims/CL-0/remind", "").status()).isEqualTo(404);
        api.post(path + "/dispute", "").blames("reason");
        assertThat(api.post(path + "/dispute", "{\"reason\":\"they say no\"}")
                        .good()
                        .get("said")
                        .asString())
                .isEqualTo("they say no");
        assertThat(api.post(path + "/insist", "{\"reason\":\"see the photo\"}")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("PARTLY_CREDITED");
        assertThat(api.post(path + "/withdraw", "{\"reason\":\"a mistake\"}").status())
                .as("a part of it is credited")
                .isEqualTo(422);
        JsonNode other = api.post(
                        "/claims",
                        "{\"purchaseOrder\":\"" + purchaseOrder()
                                + "\",\"ground\":\"LATE\",\"amount\":1,\"explanation\":\"It left late.\"}")
                .good();
        assertThat(api.post("/claims/" + other.get("number").asString() + "/withdraw", "{\"reason\":\"a mistake\"}")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    void invoice() {
        JsonNode line = api.get("/purchase-orders/" + purchaseOrder()).good().at("/lines/0");
        api.post("/invoices", "{\"supplier\":\"NOBODY\"}").blames("supplier");
        api.post("/invoices", "{\"supplier\":\"NORDIC\"}").blames("date");
        JsonNode matched = invoice("INV-1", line, 1);
        String id = matched.get("id").asString();
        assertThat(matched.get("state").asString()).as("%s", matched).isEqualTo("MATCHED");
        assertThat(api.post("/invoices", body("inv 001", line, 1)).status()).isEqualTo(409);
        assertThat(api.get("/invoices/" + id).good()).isEqualTo(matched);
        assertThat(api.get("/invoices/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.post("/invoices/" + id + "/approve", "")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("APPROVED");

        String second = invoice("INV-2", line, 1).get("id").asString();
        assertThat(api.get("/invoices?state=DIFFERS&supplier=NORDIC")
                        .good()
                        .at("/items/0/differences/0/kind")
                        .asString())
                .isEqualTo("INVOICED_BEFORE");
        assertThat(api.post("/invoices/" + second + "/dispute", "{\"reason\":\"see INV-1\"}")
                        .good()
                        .get("state")
                        .asString())
                .isEqualTo("DISPUTED");
        api.post("/invoices/" + second + "/reject", "").blames("reason");
        api.post("/invoices/" + second + "/reject", "{\"reason\":\"sent twice\"}")
                .good();
    }

    void export() {
        JsonNode made = api.post("/accounting-exports", "").good();
        String number = made.get("number").asString();
        assertThat(made.get("invoices").asInt()).isEqualTo(1);
        assertThat(made.get("credits").asInt()).isEqualTo(1);
        assertThat(api.post("/accounting-exports", "").status()).isEqualTo(409);
        assertThat(api.get("/accounting-exports").good().get("items").size()).isEqualTo(1);
        assertThat(api.get("/accounting-exports/" + number)
                        .good()
                        .get("content")
                        .asString())
                .contains("INV-1", "CM-1");
        assertThat(api.get("/accounting-exports/EX-0").status()).isEqualTo(404);
    }

    private JsonNode invoice(String number, JsonNode line, int units) {
        return api.post("/invoices", body(number, line, units)).good();
    }

    private String body(String number, JsonNode line, int units) {
        String cost = line.get("unitCost").asString();
        return """
                {"supplier":"NORDIC","number":"%s","date":"%s","total":%s,
                 "lines":[{"purchaseOrder":"%s","sku":"%s","units":%d,"unitCost":%s}]}""".formatted(
                        number,
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                        new java.math.BigDecimal(cost).multiply(java.math.BigDecimal.valueOf(units)),
                        purchaseOrder(),
                        line.get("supplierSku").asString(),
                        units,
                        cost);
    }

    private String purchaseOrder() {
        return api.get("/purchase-orders?supplier=NORDIC")
                .good()
                .at("/items/0/number")
                .asString();
    }
}
