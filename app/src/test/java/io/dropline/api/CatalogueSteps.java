package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Products, offers, kits and what of them is safe to sell. */
final class CatalogueSteps {
    private static final String DOMAIN = "api-test.myshopify.com";

    private final ApiClient api;

    CatalogueSteps(ApiClient api) {
        this.api = api;
    }

    void productsAndOffersAreSetUp() {
        api.put("/products/SAUNA-1", "{\"title\":\"Sauna for two\",\"brand\":\"Harvia\",\"weightGrams\":120000}")
                .good();
        JsonNode offer = api.put("/offers/NORDIC/SAUNA-1", "{\"supplierSku\":\"N-1\",\"unitCost\":1299.5,\"stock\":7}")
                .good();
        assertThat(offer.get("available").asInt()).isEqualTo(7);
        assertThat(offer.get("unitCost").toString()).isEqualTo("1299.50");
        api.put("/products/A/B", "{\"title\":\"A slash\",\"brand\":\"Harvia\"}").good();
        assertThat(api.get("/products/A/B").good().get("sku").asString()).isEqualTo("A/B");
        api.put("/products/X", "{\"title\":\"X\"}").blames("brand");
        api.put("/products/X", "{\"title\":\"X\",\"brand\":\"B\",\"weightGrams\":1.5}")
                .blames("weightGrams");
        api.put("/offers/NORDIC/UNKNOWN", "{\"unitCost\":1}").blames("sku");
        api.put("/offers/NOBODY/SAUNA-1", "{\"unitCost\":1}").blames("supplier");
        api.put("/offers/NORDIC/SAUNA-1", "{}").blames("unitCost");
        api.put("/offers/NORDIC/SAUNA-1", "{\"unitCost\":1,\"stock\":-1}").blames("stock");
    }

    void aFileBringsWhatIsGoodInItAndTellsTheRest() {
        String csv = """
                \ufeffSKU;Title;Brand;Weight (g);Supplier;Supplier SKU;Unit cost;Stock;Colour
                BIKE-1;"E-bike; blue";Volt;24000;nordic;V-1;"1,100.00";3;blue
                BIKE-2;E-bike red;Volt;24000;NORDIC;;900;;red
                BIKE-3;;Volt;1;;;;;
                BIKE-4;E-bike;Volt;heavy;NORDIC;;1;1;
                BIKE-5;E-bike;Volt;1;NOBODY;;1;1;
                ;No SKU;Volt;1;;;;;
                SAUNA-1;;;;NORDIC;;;9;
                """;
        JsonNode result = api.call("POST", "/offers/csv", "text/csv", csv).good();
        assertThat(result.get("rows").asInt()).isEqualTo(7);
        assertThat(result.get("rejected").asInt()).isEqualTo(4);
        assertThat(result.get("products").asInt()).isEqualTo(2);
        assertThat(result.get("offers").asInt()).isEqualTo(2);
        assertThat(result.get("stock").asInt()).isEqualTo(2);
        assertThat(result.at("/ignoredColumns/0").asString()).isEqualTo("Colour");
        assertThat(result.get("problems")
                        .valueStream()
                        .map(problem ->
                                problem.get("row") + " " + problem.get("field").asString()))
                .containsExactlyInAnyOrder("4 title", "5 weight_grams", "6 supplier", "7 sku");
        JsonNode again = api.call("POST", "/offers/csv", "text/csv", csv).good();
        assertThat(again.get("products").asInt() + again.get("offers").asInt()).isZero();
        JsonNode sauna = api.get("/offers/NORDIC/SAUNA-1").good();
        assertThat(sauna.get("onHand").asInt()).isEqualTo(9);
        assertThat(sauna.get("unitCost").toString()).isEqualTo("1299.50");
        assertThat(api.get("/products/BIKE-1").good().get("title").asString()).isEqualTo("E-bike; blue");
        api.call("POST", "/offers/csv", "text/csv", "a,b\n1,2\n").blames("sku");
        // what Excel saves as plain CSV
        api.call("POST", "/offers/csv", "text/csv;charset=windows-1252", "sku,title\nS1,Café\n")
                .blames("");
        assertThat(api.post("/offers/csv", "{}").status()).isEqualTo(415);
    }

    void anOfferHasCostsByQuantityAndDate() {
        JsonNode offer = api.put("/offers/NORDIC/SAUNA-1", """
                        {"supplierSku":"N-1","unitCost":1299.5,"pack":2,"leadDays":0,"unitFee":0.25,"mapPrice":1999,"msrp":2499,
                         "breaks":[{"fromQuantity":10,"unitCost":1200},
                                   {"fromQuantity":1,"from":"2026-11-27","to":"2026-11-30","unitCost":1100}]}""").good();
        assertThat(offer.at("/breaks/0/from").asString()).isEqualTo("2026-11-27");
        assertThat(offer.at("/breaks/1/fromQuantity").asInt()).isEqualTo(10);
        assertThat(offer.at("/breaks/1/to").isNull()).isTrue();
        assertThat(offer.get("leadDays").asInt()).isZero();
        assertThat(offer.get("pack").asInt()).isEqualTo(2);
        assertThat(offer.get("mapPrice").toString()).isEqualTo("1999.00");
        assertThat(offer.get("onHand").asInt()).as("stock is left alone").isPositive();
        api.put("/offers/NORDIC/SAUNA-1", "{\"unitCost\":1,\"pack\":0}").blames("pack");
        api.put("/offers/NORDIC/SAUNA-1", "{\"unitCost\":1,\"shipFrom\":[\"MOON\"]}")
                .blames("shipFrom");
        api.put("/offers/NORDIC/SAUNA-1", "{\"unitCost\":1,\"breaks\":[{\"fromQuantity\":1,\"unitCost\":1}]}")
                .blames("breaks");
        api.put("/offers/NORDIC/SAUNA-1", "{\"unitCost\":1,\"breaks\":[{\"unitCost\":1}]}")
                .blames("breaks.fromQuantity");
        JsonNode plain = api.put("/offers/NORDIC/SAUNA-1", "{\"supplierSku\":\"N-1\",\"unitCost\":1299.5}")
                .good();
        assertThat(plain.get("breaks").isEmpty()).isTrue();
        assertThat(plain.get("leadDays").isNull()).isTrue();
        assertThat(plain.get("pack").asInt()).isEqualTo(1);
        assertThat(api.put("/products/A/B", "{\"title\":\"A slash\",\"brand\":\"Harvia\",\"hazmat\":true}")
                        .good()
                        .get("hazmat")
                        .asBoolean())
                .isTrue();
    }

    void aFileBringsCostsByQuantityAndDateAndABadOneHarmsOnlyItself() {
        String csv = """
                sku,title,brand,hazmat,supplier,unit_cost,break_10,Break 50,pack,lead_days,map,msrp,from_quantity,valid_from,valid_to
                LADDER-1,Thing,Volt,no,NORDIC,100,90,80,5,3,150,199,,,
                LADDER-1,,,,NORDIC,70,,,,,,,10,2026-11-27,2026-11-30
                LADDER-1,,,,NORDIC,60,,,,,,,1,,2027-01-31
                LADDER-1,,,,NORDIC,50,,,,,,,,2026-12-31,2026-12-01
                LADDER-1,,,,NORDIC,,,,,,,,20,,
                LADDER-1,,,,NORDIC,,85,cheap,,,,,,,
                LADDER-1,,,maybe,NORDIC,1,,,0,,,,,,
                LADDER-2,Thing,Volt,yes,NORDIC,,9,,,,,,,,
                LADDER-3,,,,NORDIC,1,,,,,,,,27.11.2026,
                """;
        JsonNode result = api.call("POST", "/offers/csv", "text/csv", csv).good();
        assertThat(result.get("problems")
                        .valueStream()
                        .map(problem ->
                                problem.get("row") + " " + problem.get("field").asString()))
                .containsExactlyInAnyOrder(
                        "5 valid_to",
                        "6 unit_cost",
                        "7 break_50",
                        "8 hazmat",
                        "8 pack",
                        "9 unit_cost",
                        "10 valid_from");
        assertThat(result.get("offers").asInt()).isEqualTo(1);
        JsonNode offer = api.get("/offers/NORDIC/LADDER-1").good();
        assertThat(offer.get("unitCost").toString()).isEqualTo("100.00");
        assertThat(offer.get("breaks")
                        .valueStream()
                        .map(step -> step.get("fromQuantity") + " " + step.get("from") + " " + step.get("to") + " "
                                + step.get("unitCost")))
                .containsExactly(
                        "1 null \"2027-01-31\" 60.00",
                        "10 null null 90.00",
                        "10 \"2026-11-27\" \"2026-11-30\" 70.00",
                        "50 null null 80.00");
        assertThat(offer.get("leadDays").asInt()).isEqualTo(3);
        JsonNode again = api.call("POST", "/offers/csv", "text/csv", csv).good();
        assertThat(again.get("offers").asInt()).isZero();
        JsonNode dearer = api.call("POST", "/offers/csv", "text/csv", "sku,supplier,break_10\nLADDER-1,NORDIC,95\n")
                .good();
        assertThat(dearer.get("offers").asInt()).isEqualTo(1);
        api.call("POST", "/offers/csv", "text/csv", "sku,supplier,lead_days\nSAUNA-1,NORDIC,4\n")
                .good();
        assertThat(api.get("/offers/NORDIC/SAUNA-1").good().get("leadDays").asInt())
                .isEqualTo(4);
    }

    void kitsAreSetUpByTheirParts() {
        for (String sku : List.of("KIT-1", "KIT-2", "KIT-3")) {
            api.put("/products/" + sku, "{\"title\":\"A set\",\"brand\":\"Harvia\"}")
                    .good();
        }
        JsonNode kit = api.put(
                        "/kits/KIT-1",
                        "{\"parts\":[{\"sku\":\"BIKE-1\",\"quantity\":2},{\"sku\":\"SAUNA-1\",\"quantity\":1}]}")
                .good();
        assertThat(kit.at("/parts/0/quantity").asInt()).isEqualTo(2);
        assertThat(kit.at("/parts/1/title").asString()).isEqualTo("Sauna for two");
        assertThat(api.get("/kits/KIT-1").good().get("title").asString()).isEqualTo("A set");
        api.put("/kits/KIT-1", "{\"parts\":[]}").blames("parts");
        api.put("/kits/KIT-1", "{\"parts\":[{\"sku\":\"BIKE-1\"}]}").blames("parts.quantity");
        api.put("/kits/KIT-1", part("BIKE-1", 0)).blames("parts");
        api.put("/kits/KIT-1", part("KIT-1", 1)).blames("parts");
        api.put("/kits/KIT-1", part("UNKNOWN", 1)).blames("parts");
        api.put("/kits/KIT-2", part("KIT-1", 1)).blames("parts");
        api.put("/kits/UNKNOWN", part("BIKE-1", 1)).blames("sku");
        api.put("/kits/BIKE-1", part("SAUNA-1", 1)).blames("sku");
        api.put("/offers/NORDIC/KIT-1", "{\"unitCost\":1}").blames("sku");
        JsonNode told = api.call("POST", "/offers/csv", "text/csv", "sku,supplier,unit_cost\nKIT-1,NORDIC,5\n")
                .good();
        assertThat(told.get("rejected").asInt()).isEqualTo(1);

        JsonNode file = api.call("POST", "/kits/csv", "text/csv", """
                        kit_sku;part_sku;quantity
                        KIT-1;BIKE-1;1
                        KIT-2;BIKE-1;3
                        KIT-2;SAUNA-1;1
                        KIT-3;BIKE-1;1
                        KIT-3;SAUNA-1;some
                        NO-KIT;BIKE-1;1
                        """).good();
        assertThat(file.get("kits").asInt()).isEqualTo(4);
        assertThat(file.get("changed").asInt()).isEqualTo(2);
        assertThat(file.get("rejected").asInt()).isEqualTo(2);
        assertThat(file.get("problems")
                        .valueStream()
                        .map(problem ->
                                problem.get("row") + " " + problem.get("field").asString()))
                .containsExactlyInAnyOrder("6 quantity", "7 kit_sku");
        assertThat(api.get("/kits?limit=1").good().at("/items/0/parts").size()).isEqualTo(1);
        assertThat(api.get("/kits?after=KIT-1")
                        .good()
                        .at("/items/0/parts/0/quantity")
                        .asInt())
                .isEqualTo(3);
        api.call("POST", "/kits/csv", "text/csv", "a,b\n").blames("kit_sku");
        for (String sku : List.of("KIT-1", "KIT-2")) {
            api.call("DELETE", "/kits/" + sku, "", "").good();
            assertThat(api.get("/kits/" + sku).status()).isEqualTo(404);
        }
    }

    void whatIsSafeToSellIsToldWithItsReasons() {
        JsonNode page = api.get("/stock?query=sauna&limit=1").good();
        assertThat(page.at("/items/0/sku").asString()).isEqualTo("SAUNA-1");
        JsonNode sauna = api.get("/stock/SAUNA-1").good();
        assertThat(sauna.at("/parts/0/supplier").asString()).isEqualTo("NORDIC");
        assertThat(sauna.at("/parts/0/onHand").asInt()).isEqualTo(9);
        assertThat(sauna.at("/parts/0/believed").asInt()).isEqualTo(100);
        assertThat(api.get("/stock/NOTHING").status()).isEqualTo(404);

        assertThat(api.get("/policies/stock").good().get("oversellPercent").asDecimal())
                .isEqualByComparingTo("2");
        JsonNode decided = api.put("/policies/stock", "{\"oversellPercent\":1.5,\"marginPercent\":30}")
                .good();
        assertThat(decided.get("feePercent").asDecimal()).isEqualByComparingTo("3");
        api.put("/policies/stock", "{\"oversellPercent\":0}").blames("oversellPercent");

        assertThat(api.get("/suppliers/NORDIC/belief").good().get("freshHours").asInt())
                .isEqualTo(90 * 24);
        api.put("/suppliers/NORDIC/belief", "{\"freshHours\":26,\"voidHours\":26}")
                .blames("voidHours");
        api.put("/suppliers/NORDIC/belief", "{\"freshHours\":26,\"voidHours\":72}")
                .good();

        String publishing = "/stores/" + DOMAIN + "/publishing";
        assertThat(api.get(publishing).good().get("publishes").asBoolean()).isFalse();
        api.put(publishing, "{\"publishes\":true,\"country\":\"XX\"}").blames("country");
        assertThat(api.put(publishing, "{\"publishes\":true,\"cap\":20}")
                        .good()
                        .get("cap")
                        .asInt())
                .isEqualTo(20);
        assertThat(api.put(publishing, "{\"publishes\":false}")
                        .good()
                        .get("cap")
                        .isNull())
                .isTrue();
    }

    void pricesAreListedWithTheirReasons() {
        JsonNode first = api.get("/prices?limit=1").good();
        assertThat(first.get("items").size()).isEqualTo(1);
        JsonNode second =
                api.get("/prices?limit=1&after=" + first.get("next").asString()).good();
        assertThat(second.at("/items/0/sku").asString())
                .isNotEqualTo(first.at("/items/0/sku").asString());

        JsonNode sauna = api.get("/prices?query=sauna-1&sort=difference").good().at("/items/0");
        assertThat(sauna.get("suggestedPrice").decimalValue())
                .isGreaterThan(sauna.get("breakEven").decimalValue());
        assertThat(sauna.get("suggestedPrice").decimalValue())
                .isEqualByComparingTo(
                        api.get("/stock/SAUNA-1").good().at("/price/price").decimalValue());
        assertThat(sauna.get("lastPrice").isNull()).as("nobody ordered it").isTrue();
        assertThat(sauna.get("reasons")).isNotEmpty();
        assertThat(api.get("/prices?show=differs&query=sauna-1").good().get("items"))
                .isEmpty();
        api.get("/prices?show=some").blames("show");
        api.get("/prices?sort=some").blames("sort");
        api.get("/prices?after=some").blames("after");
        api.get("/prices?limit=0").blames("limit");

        assertThat(new String(api.download("/prices/csv?query=sauna-1").body(), StandardCharsets.UTF_8))
                .contains("\r\nSAUNA-1,");
        api.get("/prices/csv?show=some").blames("show");
    }

    void listsAreReadPageByPage() {
        Set<String> seen = new TreeSet<>();
        String after = "";
        do {
            JsonNode page = api.get("/products?limit=1" + after).good();
            page.get("items").forEach(item -> seen.add(item.get("sku").asString()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString().replace("/", "%2F");
        } while (!after.isEmpty());
        assertThat(seen).contains("A/B", "BIKE-1", "BIKE-2", "LADDER-1", "SAUNA-1");
        JsonNode offers = api.get("/offers?supplier=NORDIC&limit=2").good();
        JsonNode rest = api.get("/offers?supplier=NORDIC&limit=2&after="
                        + offers.get("next").asString())
                .good();
        assertThat(rest.get("items").size()).isEqualTo(2);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(api.get("/products?search=e-BIKE").good().get("items").size())
                .isEqualTo(2);
        api.get("/products?limit=0").blames("limit");
        api.get("/orders?limit=many").blames("limit");
        api.get("/offers?after=%25").blames("after");
        api.get("/orders?email=%00").blames("email");
    }

    void aLongFileIsReadInBatches() {
        StringBuilder csv = new StringBuilder("sku,title,brand,supplier,unit_cost,stock\n");
        for (int i = 1; i <= 2500; i++) {
            csv.append("BULK-")
                    .append(i)
                    .append(",Thing,Bulk,NORDIC,")
                    .append(i == 1700 ? "dear" : "1.25")
                    .append(",5\n");
        }
        csv.append("BULK-1,Thing renamed,,,,\n");
        JsonNode result =
                api.call("POST", "/offers/csv", "text/csv", csv.toString()).good();
        assertThat(result.get("rows").asInt()).isEqualTo(2501);
        assertThat(result.get("rejected").asInt()).isEqualTo(1);
        assertThat(result.at("/problems/0/row").asInt()).isEqualTo(1701);
        assertThat(result.get("offers").asInt()).isEqualTo(2499);
        assertThat(api.get("/products/BULK-1").good().get("title").asString()).isEqualTo("Thing renamed");
        String broken = "sku,title,brand\nBROKEN-1,Thing,Bulk\n\"BROKEN-2,Thing,Bulk\nBROKEN-3,Thing,Bulk\n";
        JsonNode half = api.call("POST", "/offers/csv", "text/csv", broken).good();
        assertThat(half.get("products").asInt()).as("%s", half).isEqualTo(1);
        assertThat(half.get("rejected").asInt()).isEqualTo(1);
    }

    private static String part(String sku, int quantity) {
        return "{\"parts\":[{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}]}";
    }
}
