package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Setting up by forms: what is good is stored, what is wrong comes back with what was typed and why. */
@ServedConsole
class SetUpFormsTest {
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    SetUpFormsTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sampleMerchant() {
        whose.now(SampleMerchant.ID);
    }

    @Test
    void aSupplierIsAddedWithItsShippingRule() {
        Map<String, String> fields = supplier("FJORD");
        fields.putAll(Map.of(
                "rule", "per-item", "first", "79.00", "additional", "59", "freeOver", "on", "threshold", "2,500"));

        HttpResponse<String> led = visitor.post("/suppliers/new", fields);

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(one("select shipping_rule::text from supplier where code = 'FJORD'"))
                .contains("free-over", "2500", "per-item", "79.00", "59");
        String page =
                visitor.get(led.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page)
                .contains("Free from $2,500.00 of goods, else $79.00 for the first item, $59.00 for each further");
    }

    @Test
    void aWrongSupplierComesBackWithEveryReasonAndNothingIsStored() {
        Map<String, String> fields = supplier("WRONG");
        fields.putAll(Map.of(
                "email", "nobody", "handlingDaysMax", "x", "dropFee", "-1", "rule", "flat", "amount", "1e999999999"));

        HttpResponse<String> page = visitor.post("/suppliers/new", fields);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Not saved.",
                        "value=\"nobody\"",
                        "A whole number, please",
                        "0 or more, with at most four decimals",
                        "A number such as 12.50");
        assertThat(one("select count(*) from supplier where code = 'WRONG'")).isEqualTo("0");
    }

    @Test
    void aTakenCodeIsSaidAtItsField() {
        HttpResponse<String> page = visitor.post("/suppliers/new", supplier("NORDIC"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Another supplier has the code NORDIC");
    }

    @Test
    void oneBadRowOfAFileHarmsOnlyItself() {
        HttpResponse<String> page = visitor.upload("/products/import", "offers.csv", """
                sku,title,brand,supplier,unit_cost,stock,mood
                NEW-1,New thing,Kuura,NORDIC,120.50,4,fine
                NEW-2,Other thing,Kuura,NORDIC,minus one,4,bad
                NEW-3,Third thing,Kuura,NOBODY,10,4,bad
                """);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("2 of 3 rows were left out", "unit_cost", "mood");
        assertThat(one("select unit_cost::text from offer where sku = 'NEW-1'")).startsWith("120.5");
        assertThat(one("select count(*) from product where sku in ('NEW-2', 'NEW-3')"))
                .isEqualTo("0");
    }

    @Test
    void aFileWithoutSkusIsRefusedWhole() {
        HttpResponse<String> page = visitor.upload("/products/import", "x.csv", "colour,size\nred,4\n");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Nothing was read.");
    }

    @Test
    void aProductIsEnteredWithItsLine() {
        Map<String, String> fields = new HashMap<>(
                Map.of("sku", "LINED-1", "title", "Lamp", "brand", "Valo", "productLine", "x".repeat(121)));
        HttpResponse<String> wrong = visitor.post("/products/new", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The product line has more than 120 characters");

        fields.put("productLine", "Aurora");
        visitor.post("/products/new", fields);
        assertThat(visitor.get("/products/item?sku=LINED-1").body())
                .contains("name=\"productLine\" type=\"text\" value=\"Aurora\"");
        fields.keySet().remove("sku");
        fields.put("productLine", "");
        visitor.post("/products/item?sku=LINED-1", fields);
        assertThat(one("select product_line from product where sku = 'LINED-1'"))
                .isEmpty();
    }

    @Test
    void anOfferIsEnteredWithTheRowsOfItsCosts() {
        Map<String, String> fields = offer();
        fields.putAll(Map.of("quantity0", "10", "cost0", "281.50", "from0", "", "to0", ""));
        fields.putAll(Map.of("quantity1", "", "cost1", "270", "from1", "2000-01-01", "to1", "2001-12-31"));
        fields.putAll(Map.of("quantity2", "", "cost2", "", "from2", "", "to2", ""));

        HttpResponse<String> led = visitor.post("/products/offer?sku=SAU-CUBE-2", fields);

        assertThat(led.statusCode()).isEqualTo(303);
        String page =
                visitor.get(led.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page)
                .contains("from 10</th><td>$281.50", "from 1, from Jan 1, 2000 to Dec 31, 2001", "packs of 2")
                .contains("3 working days", "USD 0.125", "$399.00", "$449.00");
        HttpResponse<String> again = visitor.get("/products/offer?sku=SAU-CUBE-2&of=LUMIERE");
        assertThat(again.body()).contains("value=\"281.50\"", "value=\"2001-12-31\"", "name=\"quantity4\"");

        fields.keySet().removeIf(name -> name.endsWith("1") || name.endsWith("2"));
        fields.put("leadDays", "");
        visitor.post("/products/offer?sku=SAU-CUBE-2&of=LUMIERE", fields);
        assertThat(one("select count(*) || ' ' || min(from_quantity) from offer_cost where sku = 'SAU-CUBE-2'"))
                .isEqualTo("1 10");
        assertThat(
                        one(
                                "select count(*) from offer where sku = 'SAU-CUBE-2' and lead_days is null and map_price = 399 and unit_cost = 298"))
                .isEqualTo("1");
    }

    @Test
    void aWrongOfferComesBackWithItsRowsAndMoreRowsSaveNothing() {
        Map<String, String> fields = offer();
        fields.putAll(
                Map.of("unitCost", "297.77", "pack", "0", "quantity0", "ten", "cost0", "", "from0", "", "to0", ""));

        HttpResponse<String> page = visitor.post("/products/offer?sku=CHR-ORBIT", fields);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"ten\"", "A whole number, please", "A cost, please");

        fields.putAll(Map.of("quantity0", "1", "cost0", "5"));
        page = visitor.post("/products/offer?sku=CHR-ORBIT", fields);
        assertThat(page.body())
                .contains("A cost from 1 unit without dates is the unit cost itself", "A pack must have from 1");

        fields.put("more", "on");
        page = visitor.post("/products/offer?sku=CHR-ORBIT", fields);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"quantity3\"").doesNotContain("name=\"quantity4\"");
        assertThat(one("select count(*) from offer where unit_cost = 297.77")).isEqualTo("0");
    }

    @Test
    void aKitIsEnteredWithItsParts() {
        jdbc.sql("""
                insert into product (merchant_id, sku, title, brand, updated_at)
                values (?, 'KIT-FORM', 'Sauna corner', 'Kuura', now()) on conflict do nothing""").param(SampleMerchant.ID.value()).update();
        Map<String, String> fields =
                new HashMap<>(Map.of("part0", "SAU-CUBE-2", "units0", "", "part1", "", "units1", ""));
        fields.put("part2", "CHR-ORBIT");
        fields.put("units2", "2");

        HttpResponse<String> led = visitor.post("/products/kit?sku=KIT-FORM", fields);

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/products/item?sku=KIT-FORM").body())
                .contains("What it consists of", "CHR-ORBIT")
                .doesNotContain("Enter an offer");
        assertThat(visitor.get("/products/item?sku=CHR-ORBIT").body()).contains("Part of", "KIT-FORM");
        assertThat(visitor.get("/products?q=KIT-FORM").body()).contains("KIT-FORM · kit");
        fields.put("units2", "many");
        assertThat(visitor.post("/products/kit?sku=KIT-FORM", fields).body()).contains("A whole number, please");
        fields.put("units2", "2");
        fields.put("part0", "NOBODY-KNOWS");
        assertThat(visitor.post("/products/kit?sku=KIT-FORM", fields).body())
                .contains("There is no product with the SKU NOBODY-KNOWS", "value=\"NOBODY-KNOWS\"");
        Map<String, String> offer = offer();
        assertThat(visitor.post("/products/offer?sku=KIT-FORM", offer).body())
                .contains("KIT-FORM is a kit, which is bought by its parts");
        HttpResponse<String> page = visitor.upload(
                "/products/import/kits",
                "kits.csv",
                "kit_sku,part_sku,quantity\nKIT-FORM,CHR-ORBIT,3\nCHR-ORBIT,X,1\n");
        assertThat(page.body()).contains("1 of 2 kits were left as before", "There is no product with the SKU X");
        assertThat(one("select string_agg(part_sku || quantity, ' ') from kit_part where kit_sku = 'KIT-FORM'"))
                .isEqualTo("CHR-ORBIT3");
        assertThat(visitor.post("/products/kit/dissolve?sku=KIT-FORM", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(one("select count(*) from kit_part")).isEqualTo("0");
    }

    private static Map<String, String> offer() {
        Map<String, String> fields = new HashMap<>();
        fields.putAll(Map.of(
                "supplier", "LUMIERE", "supplierSku", "P-1", "unitCost", "298", "unitFee", "0.125", "pack", "2"));
        fields.putAll(Map.of("leadDays", "3", "mapPrice", "399", "msrp", "449", "stock", "12", "active", "on"));
        return fields;
    }

    @Test
    void aStoresSecretsAreNeverShownAgain() {
        HttpResponse<String> led = visitor.post(
                "/stores/new",
                Map.of(
                        "name",
                        "Second",
                        "domain",
                        "second-store.myshopify.com",
                        "webhookSecret",
                        "hush-hush-secret",
                        "tokenKind",
                        "STATIC",
                        "accessToken",
                        "shpat_very_secret"));
        String id = one("select id::text from store where domain = 'second-store.myshopify.com'");

        String page = visitor.get("/stores/" + id).body();

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(page).doesNotContain("hush-hush").doesNotContain("shpat_very_secret");
    }

    @Test
    void aPolicyIsAVersionAndAnImpossibleOneIsNone() {
        visitor.post(
                "/policies/holds",
                Map.of(
                        "holdUnpaid",
                        "on",
                        "graceMinutes",
                        "45",
                        "duplicateWithinHours",
                        "12",
                        "minimumMarginPercent",
                        "7.5"));
        HttpResponse<String> wrong = visitor.post(
                "/policies/holds",
                Map.of("graceMinutes", "-5", "duplicateWithinHours", "12", "minimumMarginPercent", "101"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(visitor.get("/policies").body()).contains("value=\"45\"", "value=\"7.50\"");
    }

    @Test
    void aTokenIsShownOnce() {
        String made = visitor.post("/settings/tokens", Map.of("name", "Warehouse script"))
                .body();

        assertThat(made).contains("not shown again").containsPattern("<span>dl_[A-Za-z0-9_-]{20,}</span>");
        assertThat(visitor.get("/settings").body()).contains("Warehouse script").doesNotContain("<span>dl_");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static Map<String, String> supplier(String code) {
        Map<String, String> fields = new HashMap<>();
        fields.putAll(Map.of(
                "code",
                code,
                "name",
                "Fjord Freight",
                "email",
                "po@fjord.example",
                "shipFromCountry",
                "US",
                "zone",
                "America/New_York"));
        fields.putAll(Map.of(
                "cutOff",
                "14:00",
                "workingDays",
                "MONDAY",
                "handlingDaysMin",
                "1",
                "handlingDaysMax",
                "3",
                "answerWithinHours",
                "24"));
        fields.putAll(Map.of("currency", "USD", "dropFee", "0", "rule", "free"));
        return fields;
    }
}
