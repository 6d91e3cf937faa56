package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.store.book.OrderRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** A merchant goes live by program alone, in this order; every answer is held against the document on the way. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ApiTest {
    private static final String DOMAIN = "api-test.myshopify.com";
    private static final String SECRET = "the-secret-of-the-store";
    private static final String SUPPLIER = """
            {"name":"Nordic Sauna Supply","email":"orders@nordic.example","shipFromPostal":"55401","dropFee":5,
             "shipping":{"kind":"free-over","threshold":2000,"otherwise":{"kind":"per-item","first":20,"additional":7.5}},
             "shipTo":["US","-US-AK"],"workingDays":["MONDAY","TUESDAY"],"cutOff":"15:30"}""";

    private ServedApi served;
    private ApiClient api;
    private StoreSimulator store;
    private String order = "";

    @BeforeAll
    void start() {
        served = new ServedApi("api-test-home");
        api = new ApiClient(served.port, ServedApi.TOKEN);
        store = served.store(DOMAIN, SECRET);
    }

    @AfterAll
    void stop() {
        store.close();
        served.close();
    }

    @Test
    @Order(1)
    void theMerchantIntroducesItself() {
        api.put("/merchant", """
                {"name":"Hearth & Harbor","slug":"hearth","supportEmail":"help@hearth.example","accent":"#0F766E"}""").good();
        JsonNode merchant = api.get("/merchant").good();
        assertThat(merchant.get("accent").asString()).isEqualTo("#0f766e");
        assertThat(merchant.get("currency").asString()).isEqualTo("USD");
        api.put("/merchant", "{\"supportEmail\":\"nobody\"}").blames("supportEmail");
        api.put("/merchant", "{\"currency\":\"DOLLAR\"}").blames("currency");
    }

    @Test
    @Order(2)
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

    @Test
    @Order(3)
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

    @Test
    @Order(4)
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

    @Test
    @Order(5)
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

    @Test
    @Order(5)
    void aSupplierIsVettedBeforeAnythingIsBoughtFromIt() throws Exception {
        new VettingJourney(api).all();
    }

    @Test
    @Order(6)
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

    @Test
    @Order(7)
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

    @Test
    @Order(7)
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

    @Test
    @Order(7)
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

    @Test
    @Order(8)
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

    private static String part(String sku, int quantity) {
        return "{\"parts\":[{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}]}";
    }

    @Test
    @Order(8)
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

    @Test
    @Order(8)
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

    @Test
    @Order(9)
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
    }

    @Test
    @Order(10)
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

    @Test
    @Order(11)
    void anOrderThatWaitsIsReleasedAndBought() {
        Instant before = Instant.now().minusSeconds(5);
        store.placeOrder(OrderRequest.of("SAUNA-1", 2)
                .withLines(List.of(new OrderRequest.Line(
                        "SAUNA-1", 2, "Sauna for two", new BigDecimal("1999.00"), BigDecimal.ZERO))));
        served.work(store);
        JsonNode listed =
                api.get("/orders?status=ON_HOLD&updatedSince=" + before).good();
        assertThat(listed.get("items").size()).isEqualTo(1);
        order = listed.at("/items/0/id").asString();
        assertThat(api.get("/orders?status=SHIPPED").good().get("items").size()).isZero();
        assertThat(api.get("/orders?number="
                                + listed.at("/items/0/number").asString().replace("#", ""))
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/orders?email=" + listed.at("/items/0/email").asString())
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(api.get("/orders?updatedSince=2999-01-01T00:00:00Z")
                        .good()
                        .get("items")
                        .size())
                .isZero();
        JsonNode held = api.get("/orders/" + order).good();
        String policy = held.at("/holds/0/policy").asString();
        assertThat(policy).isEqualTo("margin");
        assertThat(api.post("/orders/" + order + "/holds/unpaid/release", "").status())
                .isEqualTo(409);
        assertThat(api.post("/orders/" + order + "/holds/nonsense/release", "").status())
                .isEqualTo(409);
        JsonNode waiting = api.get("/orders/" + order + "/what-would-change").good();
        assertThat(waiting.get("bought").asBoolean()).isFalse();
        assertThat(waiting.at("/chosen/0").asString()).isEqualTo("Nordic Sauna Supply");
        assertThat(api.get("/orders/" + UUID.randomUUID() + "/what-would-change")
                        .status())
                .isEqualTo(404);
        api.put("/policies/holds", "{\"graceMinutes\":0,\"minimumMarginPercent\":0}")
                .good();
        api.post("/orders/" + order + "/holds/margin/release", "{\"reason\":\"worth it\"}")
                .good();
        served.work(store);
        assertThat(api.get("/orders/" + order + "/what-would-change")
                        .good()
                        .get("bought")
                        .asBoolean())
                .isTrue();
        JsonNode story = api.get("/orders/" + order).good();
        assertThat(story.at("/purchaseOrders/0/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(story.get("routing")
                        .valueStream()
                        .flatMap(one -> one.get("explanation").valueStream()))
                .isNotEmpty();
        assertThat(story.get("timeline").isEmpty()).isFalse();
        assertThat(api.get("/offers/NORDIC/SAUNA-1").good().get("committed").asInt())
                .isEqualTo(2);
    }

    @Test
    @Order(12)
    void purchaseOrdersParcelsAndDocumentsAreRead() {
        JsonNode listed = api.get("/purchase-orders?supplier=NORDIC").good();
        String number = listed.at("/items/0/number").asString();
        assertThat(api.get("/purchase-orders/" + number)
                        .good()
                        .at("/purchaseOrder/orderId")
                        .asString())
                .isEqualTo(order);
        assertThat(api.get("/purchase-orders/PO-0").status()).isEqualTo(404);
        ship(UUID.fromString(listed.at("/items/0/id").asString()));
        String shipment = api.get("/shipments").good().at("/items/0/id").asString();
        JsonNode parcel = api.get("/shipments/" + shipment).good();
        assertThat(parcel.at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(api.get("/shipments?trackingNumber="
                                + parcel.at("/shipment/trackingNumber").asString())
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(1);
        String in = api.get("/documents/in").good().at("/items/0/id").asString();
        api.get("/documents/in/" + in).good();
        assertThat(api.get("/documents/in/" + in + "/raw").status()).isEqualTo(200);
        assertThat(api.post("/documents/in/" + in + "/replay", "").status()).isEqualTo(409);
        String out = api.get("/documents/out?state=CONFIRMED")
                .good()
                .at("/items/0/id")
                .asString();
        assertThat(api.get("/documents/out/" + out).good().get("attempts").size())
                .isPositive();
        assertThat(api.get("/documents/out/" + out + "/raw").status()).isEqualTo(200);
        assertThat(api.post("/documents/out/" + out + "/decide", "{\"decision\":\"GIVE_UP\"}")
                        .status())
                .isEqualTo(409);
        api.post("/documents/out/" + out + "/decide", "{}").blames("decision");
        api.post("/documents/out/" + out + "/decide", "{\"decision\":\"MAYBE\"}")
                .blames("decision");
        api.get("/problems?open=true").good();
    }

    private void ship(UUID purchaseOrder) {
        JsonNode line = api.get("/orders/" + order).good().at("/purchaseOrders/0/lines/0");
        served.bean(io.dropline.fulfillment.FulfillmentProcess.class)
                .parcelsAnnounced(
                        served.bean(io.dropline.access.Merchants.class)
                                .all()
                                .getFirst()
                                .id(),
                        List.of(new io.dropline.shipping.ShipNotice(
                                purchaseOrder,
                                UUID.fromString(order),
                                served.bean(io.dropline.suppliers.Suppliers.class)
                                        .find(
                                                served.bean(io.dropline.access.Merchants.class)
                                                        .all()
                                                        .getFirst()
                                                        .id(),
                                                "NORDIC")
                                        .orElseThrow()
                                        .id(),
                                "UPS",
                                "1Z999AA10123456784",
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                                List.of(new io.dropline.shipping.ShipNotice.Line(
                                        line.get("lineNo").asInt(),
                                        UUID.fromString(line.get("orderLineId").asString()),
                                        1)),
                                "NORDIC")));
        served.work(store);
    }

    @Test
    @Order(16)
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

    @Test
    @Order(12)
    void otherRoutingRulesAreTried() {
        String never = "{\"excludedSuppliers\":[\"NORDIC\"]}";
        JsonNode preview =
                api.post("/orders/" + order + "/routing-preview", never).good();
        assertThat(preview.at("/decided/complete").asBoolean()).isTrue();
        assertThat(preview.at("/underRules/complete").asBoolean()).isFalse();
        assertThat(preview.at("/underRules/because").toString()).contains("excluded");
        api.post("/orders/" + order + "/routing-preview", "{\"extraParcelPenalty\":-1}")
                .blames("extraParcelPenalty");
        assertThat(api.post("/orders/" + UUID.randomUUID() + "/routing-preview", "{}")
                        .status())
                .isEqualTo(404);

        api.post("/policies/routing/replays", "{\"days\":91}").blames("days");
        String replay = api.post("/policies/routing/replays", "{\"days\":7,\"rules\":" + never + "}")
                .good()
                .get("id")
                .asString();
        served.replay();
        JsonNode replayed = api.get("/policies/routing/replays/" + replay).good();
        assertThat(replayed.get("state").asString()).isEqualTo("DONE");
        assertThat(replayed.at("/result/parts/0/held").asInt()).isPositive();
        assertThat(api.get("/policies/routing/replays").good().get("items").size())
                .isEqualTo(1);

        api.post("/policies/routing/rollouts", "{\"share\":101,\"rules\":" + never + "}")
                .blames("share");
        String rollout = api.post("/policies/routing/rollouts", "{\"share\":20,\"rules\":{\"extraParcelPenalty\":7}}")
                .good()
                .get("id")
                .asString();
        assertThat(api.get("/policies/routing/rollouts/" + rollout)
                        .good()
                        .at("/rollout/share")
                        .asInt())
                .isEqualTo(20);
        assertThat(api.get("/policies/routing/rollouts").good().get("items").size())
                .isEqualTo(1);
        String second = "/policies/routing/rollouts/" + rollout;
        api.post(second + "/promote", "").good();
        assertThat(api.post(second + "/withdraw", "").status()).isEqualTo(409);
        assertThat(api.get("/policies/routing").good().get("extraParcelPenalty").asInt())
                .isEqualTo(7);
        assertThat(api.post("/policies/routing/rollouts/" + UUID.randomUUID() + "/promote", "")
                        .status())
                .isEqualTo(404);
        String third = api.post("/policies/routing/rollouts", "{\"rules\":{}}")
                .good()
                .get("id")
                .asString();
        api.post("/policies/routing/rollouts/" + third + "/withdraw", "").good();
    }

    @Test
    @Order(13)
    void whatIsNotWantedIsCancelled() {
        JsonNode po = api.get("/purchase-orders").good().at("/items/0/number");
        api.post("/purchase-orders/" + po.asString() + "/cancel", "{\"reason\":\"too late\"}")
                .good();
        assertThat(api.post("/purchase-orders/" + po.asString() + "/cancel", "").status())
                .isEqualTo(409);
        api.post("/orders/" + order + "/cancel", "{\"reason\":\"changed their mind\"}")
                .good();
        assertThat(api.post("/orders/" + UUID.randomUUID() + "/cancel", "").status())
                .isEqualTo(404);
    }

    @Test
    @Order(14)
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

    @Test
    @Order(14)
    void aStockFeedIsSetUpFilledAndDecided() {
        FeedSteps feed = new FeedSteps(api, served.bean(io.dropline.feeds.work.FeedWork.class));
        feed.setUp();
        feed.bringFiles();
        feed.decide();
    }

    @Test
    @Order(15)
    void theDocumentTellsOfAllThatIsThereAndOfNothingElse() {
        Set<String> mapped = served.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.endsWith("/openapi.json"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " "
                                        + pattern.substring("/api/v1".length()).replace("{*", "{"))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>();
        api.document()
                .get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> told.add(method + " " + path.getKey())));
        assertThat(told).isEqualTo(mapped);
        Set<String> ids = new TreeSet<>();
        api.document()
                .get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(
                                ids.add(operation.get("operationId").asString()))
                        .as("%s is unique", operation.get("operationId"))
                        .isTrue()));
        told.removeAll(withUnused(api.used()));
        assertThat(told).as("what no test here has used").isEmpty();
    }

    /** Two need a document that waits for a person, which other tests have. */
    private static Set<String> withUnused(Set<String> used) {
        Set<String> all = new TreeSet<>(used);
        all.add("post /documents/in/{id}/replay");
        all.add("post /documents/out/{id}/decide");
        return all;
    }
}
