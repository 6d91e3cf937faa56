package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is safe to sell, how long a figure is believed, which store is told, and who gets how many orders: by forms. */
@ServedConsole
class StockFormsTest {
    private static final String SUPPLIER = "13000000-0000-7000-8000-000000000003";
    private static final String STORE = "12000000-0000-7000-8000-000000000001";
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    StockFormsTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sampleMerchant() {
        whose.now(SampleMerchant.ID);
    }

    @Test
    void theRulesOfTheShelfAreSavedOrComeBack() {
        HttpResponse<String> wrong = visitor.post(
                "/stock/rules",
                Map.of("oversellPercent", "120", "marginPercent", "x", "feePercent", "2.9", "feeFixed", "0.30"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"120\"", "value=\"x\"");

        HttpResponse<String> led = visitor.post(
                "/stock/rules",
                Map.of("oversellPercent", "0.7", "marginPercent", "31", "feePercent", "2.9", "feeFixed", "0.30"));

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/stock/rules").body()).contains("value=\"0.70\"", "value=\"31\"", "value=\"2.90\"");
    }

    @Test
    void howLongAFigureIsBelievedIsSaidBySupplier() {
        String before = believed();
        visitor.post("/stock/suppliers/" + SUPPLIER, Map.of("freshHours", "10", "voidHours", "5"));
        assertThat(believed()).as("void before it is stale").isEqualTo(before);

        visitor.post("/stock/suppliers/" + SUPPLIER, Map.of("freshHours", "30", "voidHours", "90"));

        assertThat(believed()).isEqualTo("30 90");
    }

    @Test
    void aStoreIsToldOrNotAndNeverMoreThanTheCap() {
        String before = shelf();
        HttpResponse<String> wrong =
                visitor.post("/stock/stores/" + STORE, Map.of("publishes", "on", "country", "Mars", "cap", "many"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(shelf()).isEqualTo(before);

        visitor.post("/stock/stores/" + STORE, Map.of("country", "US", "cap", "25", "location", ""));

        assertThat(visitor.get("/stock/stores/" + STORE).body()).contains("value=\"25\"");
    }

    @Test
    void whoIsNewGetsFewOrdersAndAShareIsGivenWithAReason() {
        HttpResponse<String> wrong = visitor.post("/insights", Map.of("probationOrders", "-1", "probationPerDay", "3"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        visitor.post("/insights", Map.of("throttleByGrade", "on", "probationOrders", "12", "probationPerDay", "3"));
        assertThat(visitor.get("/insights").body()).contains("value=\"12\"");

        String page = "/insights/" + SUPPLIER;
        assertThat(visitor.post(page + "/share", Map.of("share", "140", "reason", "x"))
                        .statusCode())
                .isEqualTo(422);
        visitor.post(page + "/share", Map.of("share", "40", "reason", "Late since the move"));
        assertThat(visitor.get(page).body()).contains("now 40%", "Late since the move");
        visitor.post(page + "/share", Map.of("share", "100", "reason", "The move is over"));
        visitor.post("/insights", Map.of("probationOrders", "0", "probationPerDay", "1"));
    }

    private String believed() {
        return jdbc.sql("""
                        select extract(epoch from fresh_for)::int / 3600 || ' ' || extract(epoch from void_after)::int / 3600
                        from stock_terms where supplier_id = ?::uuid""").param(SUPPLIER).query(String.class).single();
    }

    private String shelf() {
        return jdbc.sql("select coalesce((select to_jsonb(s)::text from shelf s where store_id = ?::uuid), '')")
                .param(STORE)
                .query(String.class)
                .single();
    }
}
