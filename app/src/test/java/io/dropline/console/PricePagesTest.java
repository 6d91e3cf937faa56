package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The price list of the sample merchant, whose cube sauna sells for 4,250.00. */
@ServedConsole
class PricePagesTest {
    private static final String CUBE = "/stock/item?sku=SAU-CUBE-2";
    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    PricePagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sampleMerchant() {
        whose.now(SampleMerchant.ID);
    }

    @AfterEach
    void namesNoLeastPrice() {
        leastPrice("null");
    }

    @Test
    void whatSoldBelowTheLeastAdvertisedPriceIsOnTopAndSaysWhy() {
        leastPrice("99999");

        String all = visitor.get("/stock/prices").body();
        assertThat(all.indexOf(CUBE)).isBetween(0, all.indexOf("class=\"second mono\">") + 1);
        assertThat(all).contains("Below MAP", "$99,999.00", "that may be advertised.");

        assertThat(visitor.get("/stock/prices?show=below-map").body()).contains(CUBE);
        assertThat(visitor.get("/stock/prices?show=below-map&q=nothing+like+this")
                        .body())
                .doesNotContain(CUBE)
                .contains("Nothing found");
        assertThat(visitor.get(CUBE).body()).contains("that may be advertised.", "href=\"/stock/prices\"");

        leastPrice("null");
        assertThat(visitor.get("/stock/prices?show=below-map").body())
                .doesNotContain(CUBE)
                .contains("None here");
    }

    @Test
    void aPageKeepsWhatWasAskedFor() {
        String page =
                visitor.get("/stock/prices?show=differs&sort=difference&q=sau").body();

        assertThat(page)
                .contains(
                        "href=\"/stock/prices.csv?show=differs&amp;sort=difference&amp;q=sau\"",
                        "name=\"show\" value=\"differs\"",
                        "name=\"sort\" value=\"difference\"",
                        "href=\"/stock/prices?show=all&amp;sort=difference&amp;q=sau\"");
        assertThat(visitor.get("/stock/prices?show=nonsense&sort=nonsense&after=nonsense&q=%00")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theListIsHadAsAFile() {
        HttpResponse<String> file = visitor.get("/stock/prices.csv?q=sau-cube");

        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "prices.csv");
        assertThat(file.body()).startsWith("\uFEFFsku,title,").contains("\r\nSAU-CUBE-2,");
    }

    private void leastPrice(String amount) {
        jdbc.sql("update offer set map_price = " + amount + " where merchant_id = ? and sku = 'SAU-CUBE-2'")
                .param(SampleMerchant.ID.value())
                .update();
    }
}
