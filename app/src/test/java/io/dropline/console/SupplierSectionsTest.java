package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supplier's sections: each form is saved on its own, and what is wrong comes back in place with what was typed. */
@ServedConsole
class SupplierSectionsTest {
    private static final String SUPPLIER = "/suppliers/13000000-0000-7000-8000-000000000003";
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    SupplierSectionsTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sampleMerchant() {
        whose.now(SampleMerchant.ID);
    }

    @Test
    void ratesFromAFileAreLookedAtBeforeTheyCount() {
        String file = "miles,grams,amount\n300,500,4.90\n300,1000,7\n*,500,9\n300,oops,1\n";

        String looked =
                visitor.upload(SUPPLIER + "/rates/file", "rates.csv", file).body();
        assertThat(looked)
                .contains("3 good rates, 1 bad", "The weight is no number: oops", "to 300 mi", "farther", "$4.90")
                .contains("Use the good rates");
        assertThat(visitor.get(SUPPLIER + "/rates").body()).contains("No table of rates");

        visitor.post(SUPPLIER + "/rates", Map.of("rates", "300 500 4.90\n300 1000 7\n* 500 9"));
        assertThat(visitor.get(SUPPLIER + "/rates").body()).contains("to 300 mi", "$7.00");
        assertThat(visitor.get(SUPPLIER + "/rates.csv").body())
                .isEqualTo("miles,grams,amount\r\n300,500,4.9\r\n300,1000,7\r\n*,500,9\r\n");
        assertThat(visitor.upload(SUPPLIER + "/rates/file", "rates.xml", "<rates/>")
                        .body())
                .contains("The file was not used.");
        jdbc.sql(
                        "update supplier set shipping_rule = '{\"kind\":\"free-over\",\"threshold\":900,\"otherwise\":{\"kind\":\"flat\",\"amount\":48.00}}' where id = ?")
                .param(UUID.fromString("13000000-0000-7000-8000-000000000003"))
                .update();
    }

    @Test
    void ratesAsACarrierPrintsThemAreLookedAtInMiles() {
        String looked = visitor.upload(
                        SUPPLIER + "/rates/file",
                        "rates.csv",
                        "Retail rates\nWeight,Zone 2,Zone 8,Zone 9\nNot over 1 lb,$9.47,12,20\n2,10,soon,\n")
                .body();

        assertThat(looked)
                .contains("3 good rates, 2 bad", "to 150 mi", "farther", "453 g", "$9.47")
                .contains("The heading Zone 9 is no zone from 1 to 8", "The amount under Zone 8 is no number: soon");
    }

    @Test
    void aNewSupplierIsToBeApprovedAndTheReasonIsKept() {
        HttpResponse<String> led = visitor.post(
                "/suppliers/new",
                Map.of(
                        "name",
                        "Tundra",
                        "code",
                        "TUNDRA",
                        "email",
                        "orders@tundra.example",
                        "shipFromCountry",
                        "US",
                        "zone",
                        "America/New_York",
                        "cutOff",
                        "14:00",
                        "workingDays",
                        "MONDAY",
                        "handlingDaysMin",
                        "1",
                        "handlingDaysMax",
                        "2",
                        "answerWithinHours",
                        "24"));
        assertThat(led.statusCode()).isEqualTo(422); // the currency is missing
        Map<String, String> whole = new HashMap<>(Map.of(
                "name",
                "Tundra",
                "code",
                "TUNDRA",
                "email",
                "orders@tundra.example",
                "shipFromCountry",
                "US",
                "zone",
                "America/New_York",
                "cutOff",
                "14:00",
                "workingDays",
                "MONDAY",
                "handlingDaysMin",
                "1",
                "handlingDaysMax",
                "2",
                "answerWithinHours",
                "24"));
        whole.put("currency", "USD");
        String page = visitor.post("/suppliers/new", whole)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(visitor.get(page).body())
                .contains("Nothing is bought here yet", "1 of 8 met", "Approve all the same, because", "/contacts\"");

        visitor.post(page + "/approve", Map.of());
        assertThat(state("TUNDRA")).isEqualTo("ONBOARDING");
        visitor.post(page + "/approve", Map.of("reason", "Sells to us since 2019"));

        assertThat(state("TUNDRA")).isEqualTo("ACTIVE");
        assertThat(visitor.get(page + "/history").body())
                .contains("Approved", "Sells to us since 2019", "Not met then: ", "Return policy");
    }

    @Test
    void aContactIsAddedChangedAndRemoved() {
        String at = SUPPLIER + "/contacts";
        HttpResponse<String> wrong = visitor.post(at, Map.of("role", "RETURNS", "name", "Liisa", "phone", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"soon\"", "Write the phone number in digits");
        visitor.post(at, Map.of("role", "RETURNS", "name", "Liisa", "phone", "+358 9 555 0100"));
        String id = one("select id::text from supplier_contact where name = 'Liisa'");
        assertThat(visitor.get(at).body()).contains("Liisa", "+358 9 555 0100");
        visitor.post(at + "/" + id, Map.of("role", "ESCALATION", "name", "Liisa K", "phone", "+358 9 555 0100"));
        assertThat(one("select role from supplier_contact where name = 'Liisa K'"))
                .isEqualTo("ESCALATION");
        visitor.post(at + "/" + id + "/remove", Map.of());
        assertThat(one("select count(*) from supplier_contact where name = 'Liisa K'"))
                .isEqualTo("0");
    }

    @Test
    void theWeekIsSavedAloneAndTheRestStays() {
        String charges =
                one("select shipping_rule::text from supplier where id::text = '" + SUPPLIER.substring(11) + "'");
        HttpResponse<String> led = visitor.post(
                SUPPLIER + "/calendar/week",
                Map.of(
                        "workingDays",
                        "SATURDAY",
                        "cutOff",
                        "11:30",
                        "zone",
                        "America/Denver",
                        "handlingDaysMin",
                        "0",
                        "handlingDaysMax",
                        "1",
                        "answerWithinHours",
                        "12"));
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(one("select working_days || ' ' || cut_off || ' ' || zone from supplier where id::text = '"
                        + SUPPLIER.substring(11) + "'"))
                .isEqualTo("32 11:30:00 America/Denver");
        assertThat(one("select shipping_rule::text from supplier where id::text = '" + SUPPLIER.substring(11) + "'"))
                .isEqualTo(charges);
        HttpResponse<String> wrong = visitor.post(
                SUPPLIER + "/calendar/week",
                Map.of(
                        "cutOff",
                        "11:30",
                        "zone",
                        "Mars",
                        "handlingDaysMin",
                        "0",
                        "handlingDaysMax",
                        "1",
                        "answerWithinHours",
                        "12"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose at least one working day", "value=\"Mars\"");
    }

    @Test
    void aLetterIsKeptCheckedAndHandedOut() throws IOException {
        String at = SUPPLIER + "/authorizations";
        HttpResponse<String> wrong =
                visitor.post(at, Map.of("brand", "Halla", "territory", "US XX", "from", "2026-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("'XX' is no country code", "value=\"Halla\"");
        visitor.post(at, Map.of("brand", "Halla", "territory", "US", "from", "2020-01-01", "skus", "H-1\r\nH-2"));
        String id = one("select id::text from brand_authorization where brand = 'Halla'");
        assertThat(visitor.get(at).body()).contains("Halla", "H-1, H-2", "No letter");

        visitor.upload(at + "/" + id + "/letters", "letter.pdf", "not a letter at all");
        assertThat(one("select count(*) from authorization_letter where authorization_id = '" + id + "'"))
                .isEqualTo("0");
        visitor.upload(at + "/" + id + "/letters", "Halla <2026>.gif", png());
        assertThat(visitor.get(at).body()).contains("Halla 2026.gif.png", "Checked how?");
        visitor.post(at + "/" + id + "/check", Map.of("how", "Held against the register"));
        assertThat(visitor.get(at).body()).contains("Held against the register");

        String letter = one("select id::text from authorization_letter where authorization_id = '" + id + "'");
        HttpResponse<String> file = visitor.get(at + "/" + id + "/letters/" + letter);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        HttpResponse<String> pack = visitor.get(SUPPLIER + "/evidence?brand=halla");
        assertThat(pack.body()).startsWith("%PDF");
        assertThat(pack.headers().firstValue("Content-Type")).hasValue("application/pdf");

        visitor.post(at + "/" + id + "/revoke", Map.of());
        assertThat(visitor.get(SUPPLIER + "/evidence?brand=halla").statusCode()).isEqualTo(303);
    }

    @Test
    void anAuthorizationIsLimitedToProductLines() {
        String at = SUPPLIER + "/authorizations";
        HttpResponse<String> wrong = visitor.post(
                at, Map.of("brand", "Valo", "from", "2020-01-01", "productLines", "Aurora\r\n" + "x".repeat(121)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A product line has more than 120 characters", ">Aurora\r\n");
        visitor.post(at, Map.of("brand", "Valo", "from", "2020-01-01", "productLines", "The Ring\r\n Aurora\r\n\r\n"));
        assertThat(one("select product_lines::text from brand_authorization where brand = 'Valo'"))
                .isEqualTo("{Aurora,\"The Ring\"}");
        assertThat(visitor.get(at).body())
                .contains("<dd>Product lines: Aurora, The Ring</dd>", "as the products name them")
                .contains("name=\"productLines\"", ">Aurora\nThe Ring</textarea>");

        String id = one("select id::text from brand_authorization where brand = 'Valo'");
        visitor.post(at + "/" + id, Map.of("from", "2020-01-01", "productLines", "Aurora", "skus", "V-1"));

        assertThat(visitor.get(at).body()).contains("<dd>Product lines: Aurora; also V-1</dd>");
        assertThat(authorizationOf("V-1", "")).isEqualTo("Authorized");
        assertThat(authorizationOf("V-2", "aurora")).isEqualTo("Authorized");
        assertThat(authorizationOf("V-3", "The Ring")).isEqualTo("Not authorized");
        visitor.post(at + "/" + id + "/revoke", Map.of());
        assertThat(authorizationOf("V-4", "Aurora")).isEqualTo("Authorization ended");
    }

    /** What the page of a product that the supplier offers says of it. */
    private String authorizationOf(String sku, String line) {
        jdbc.sql("""
                with made as (
                    insert into product (merchant_id, sku, title, brand, product_line, updated_at) values (:merchant, :sku, 'Lamp', 'Valo', :line, now())
                    returning merchant_id, sku)
                insert into offer (merchant_id, supplier_id, sku, supplier_sku, unit_cost, updated_at)
                select merchant_id, cast(:supplier as uuid), sku, sku, 10, now() from made""")
                .param("merchant", SampleMerchant.ID.value())
                .param("sku", sku)
                .param("line", line)
                .param("supplier", SUPPLIER.substring("/suppliers/".length()))
                .update();
        Matcher badge = Pattern.compile("<p class=\"badges\"><span class=\"badge \\w+\">([^<]+)</span>")
                .matcher(visitor.get("/products/item?sku=" + sku).body());
        assertThat(badge.find()).isTrue();
        return badge.group(1);
    }

    @Test
    void aLetterOfAnotherSupplierIsNotThere() {
        String other = one("select id::text from supplier where code = 'NORDIC'");
        String authorization =
                one("select id::text from brand_authorization where supplier_id = '" + other + "' limit 1");
        assertThat(visitor.post(SUPPLIER + "/authorizations/" + authorization + "/check", Map.of("how", "x"))
                        .headers()
                        .firstValue("Location"))
                .hasValue(SUPPLIER + "/authorizations");
        assertThat(one("select count(*) from brand_authorization where checked_how = 'x'"))
                .isEqualTo("0");
        assertThat(visitor.get(SUPPLIER + "/authorizations/" + authorization + "/letters/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    private String state(String code) {
        return one("select state from supplier where code = '" + code + "'");
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
