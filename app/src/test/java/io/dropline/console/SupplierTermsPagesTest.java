package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was agreed with a supplier, where it ships from and when it works, by the forms of its sections. */
@ServedConsole
class SupplierTermsPagesTest {
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;
    private String supplier = "";
    private String code = "";

    SupplierTermsPagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void aSupplierOfItsOwn() {
        whose.now(SampleMerchant.ID);
        code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "Supplier " + code, "code", code, "email", "orders@terms.example", "shipFromCountry", "US"));
        fields.putAll(Map.of("zone", "America/New_York", "cutOff", "14:00", "workingDays", "MONDAY"));
        fields.putAll(Map.of("handlingDaysMin", "1", "handlingDaysMax", "2", "answerWithinHours", "24"));
        fields.put("currency", "USD");
        supplier = location(visitor.post("/suppliers/new", fields));
    }

    @Test
    void whatWasAgreedAboutPayingAndShippingIsKept() {
        HttpResponse<String> wrong =
                visitor.post(supplier + "/terms/payment", Map.of("paymentDays", "soon", "text", "2/10 net 30"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A whole number, please", "value=\"soon\"");

        visitor.post(
                supplier + "/terms/payment", Map.of("paymentDays", "30", "shipWithinDays", "2", "text", "2/10 net 30"));

        assertThat(visitor.get(supplier + "/terms").body())
                .contains("name=\"paymentDays\"", "value=\"30\"", "2/10 net 30");
        assertThat(one("select payment_days || ' ' || ship_within_days from supplier_terms where supplier_id = "))
                .isEqualTo("30 2");
    }

    @Test
    void whatItTakesIsKeptAndTheLeastOrderIsAnAmount() {
        HttpResponse<String> wrong =
                visitor.post(supplier + "/terms/limits", Map.of("minimumOrder", "-5", "ordersPerDay", "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);

        visitor.post(
                supplier + "/terms/limits", Map.of("minimumOrder", "75.50", "ordersPerDay", "40", "takesHazmat", "on"));

        assertThat(one("select minimum_order::numeric(9,2) || ' ' || orders_per_day || ' ' || takes_hazmat || ' '"
                        + " || takes_oversize from supplier where id = "))
                .isEqualTo("75.50 40 true false");
    }

    @Test
    void placesAreAddedChangedAndRemovedUnlessOffersShipFromThem() {
        Map<String, String> place = new HashMap<>(Map.of("code", "mpls", "name", "North", "city", "Minneapolis"));
        place.putAll(Map.of("region", "MN", "country", "US", "active", "on"));
        HttpResponse<String> wrong = visitor.post(supplier + "/places", place);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The postal code", "value=\"Minneapolis\"");

        place.put("postal", "55401");
        visitor.post(supplier + "/places", place);
        place.put("name", "North dock");
        visitor.post(supplier + "/places", place);

        assertThat(visitor.get(supplier + "/contacts").body()).contains("MPLS", "North dock", "55401");
        assertThat(one("select count(*)::text from supplier_place where supplier_id = "))
                .isEqualTo("1");
        visitor.post(supplier + "/places/remove", Map.of("code", "MPLS"));
        assertThat(one("select count(*)::text from supplier_place where supplier_id = "))
                .isEqualTo("0");
    }

    @Test
    void holidaysAndClosedDaysAreKept() {
        visitor.post(supplier + "/calendar/holidays", Map.of("holidays", "MARS"));
        assertThat(one("select holidays from supplier where id = ")).isEqualTo("NONE");
        visitor.post(supplier + "/calendar/holidays", Map.of("holidays", "GERMANY"));
        String first = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
        String last = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        HttpResponse<String> wrong = visitor.post(
                supplier + "/calendar/closures", Map.of("first", last, "last", first, "reason", "Summer holidays"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(visitor.get(supplier + "/calendar").body()).doesNotContain("Summer holidays");

        visitor.post(
                supplier + "/calendar/closures", Map.of("first", first, "last", last, "reason", "Summer holidays"));

        assertThat(visitor.get(supplier + "/calendar").body()).contains("Summer holidays");
        assertThat(one("select holidays from supplier where id = ")).isEqualTo("GERMANY");
        String closure = one("select id::text from supplier_closure where supplier_id = ");
        visitor.post(supplier + "/calendar/closures/" + closure + "/remove", Map.of());
        assertThat(visitor.get(supplier + "/calendar").body()).doesNotContain("Summer holidays");
    }

    @Test
    void anAuthorizationIsRenewedFromTheDayAfterItEnds() {
        String at = supplier + "/authorizations";
        visitor.post(at, Map.of("brand", "Lumen", "territory", "US", "from", "2020-01-01", "to", "2990-06-30"));
        String id = one("select id::text from brand_authorization where supplier_id = ");

        visitor.post(at + "/" + id + "/renew", Map.of("to", "2991-06-30"));

        assertThat(one("select string_agg(valid_from || ' to ' || valid_to, ', ' order by valid_from)"
                        + " from brand_authorization where supplier_id = "))
                .isEqualTo("2020-01-01 to 2990-06-30, 2990-07-01 to 2991-06-30");
        assertThat(visitor.get(at).body()).contains("Jul 1, 2990 to Jun 30, 2991");
    }

    @Test
    void aSupplierIsRetiredWithAReason() {
        visitor.post(supplier + "/approve", Map.of("reason", "Known for years"));
        visitor.post(supplier + "/retire", Map.of("reason", "Closed its warehouse"));

        assertThat(one("select state from supplier where id = ")).isEqualTo("RETIRED");
        assertThat(visitor.get(supplier + "/history").body()).contains("Retired", "Closed its warehouse");
    }

    /** The answer to a question that ends with "... = " and the supplier. */
    private String one(String sql) {
        return jdbc.sql(sql + "?")
                .param(UUID.fromString(supplier.substring("/suppliers/".length())))
                .query(String.class)
                .single();
    }

    private static String location(HttpResponse<String> led) {
        return led.headers().firstValue("Location").orElseThrow();
    }
}
