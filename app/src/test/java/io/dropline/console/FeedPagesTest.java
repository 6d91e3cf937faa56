package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.archive.FeedFiles;
import io.dropline.feeds.guard.FeedTolerances;
import io.dropline.feeds.setup.Feed;
import io.dropline.feeds.setup.Feeds;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person sets a feed up by pointing at the columns of a sample. */
@ServedConsole
class FeedPagesTest {
    private static final String SUPPLIER = "13000000-0000-7000-8000-000000000001";
    private final Visitor visitor;
    private final Feeds feeds;
    private final FeedFiles files;
    private final ConsoleApplication.Whose who;

    FeedPagesTest(@LocalServerPort int port, Feeds feeds, FeedFiles files, ConsoleApplication.Whose who) {
        this.visitor = new Visitor(port);
        this.feeds = feeds;
        this.files = files;
        this.who = who;
    }

    @BeforeEach
    void sampleMerchant() {
        who.now(SampleMerchant.ID);
    }

    @Test
    void aFeedIsSetUpInThreeSteps() {
        String path = begun("three-steps", "Item;NJ;CA;Price\nA-1;3;4;1.234,50\nA-2;n/a;1;9,99\n");
        HttpResponse<String> columns = visitor.get(path + "/columns");
        assertThat(columns.body()).contains("A-1").contains("1234.50").doesNotContain("style=");

        Map<String, String> pointed = pointed();
        HttpResponse<String> preview = visitor.post(path + "/columns/preview", pointed);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("7 in stock")
                .contains("The quantity is no number: n/a")
                .contains("1 row not understood");

        Map<String, String> worded = new HashMap<>(pointed);
        worded.put("words", "n/a = 0");
        assertThat(visitor.post(path + "/columns/preview", worded).body()).contains("All understood");
        assertThat(visitor.post(path + "/columns", worded).headers().firstValue("Location"))
                .contains(path + "/guards");
        Feed feed = feeds.find(SampleMerchant.ID, id(path)).orElseThrow();
        assertThat(feed.mapping()).isNotNull();

        Map<String, String> guards = Map.ofEntries(
                Map.entry("expectedHours", "12"),
                Map.entry("overdue", "3"),
                Map.entry("fewerRows", "20"),
                Map.entry("soldOut", "30"),
                Map.entry("costJump", "50"),
                Map.entry("costJumps", "5"),
                Map.entry("zeroCosts", "0"),
                Map.entry("aboveMsrp", "4"),
                Map.entry("mapBroken", "1"),
                Map.entry("conflicting", "3"),
                Map.entry("unknownRise", "15"),
                Map.entry("fewest", "25"),
                Map.entry("unknown", "95"),
                Map.entry("badRows", "1"),
                Map.entry("takeNow", "on"));
        HttpResponse<String> started = visitor.post(path + "/guards", guards);
        assertThat(started.headers().firstValue("Location").orElse("")).startsWith(path + "/files/");
        feed = feeds.find(SampleMerchant.ID, id(path)).orElseThrow();
        assertThat(feed.expectedMinutes()).isEqualTo(720);
        assertThat(feed.tolerances())
                .isEqualTo(new FeedTolerances(0.2, 0.3, 0.5, 0.05, 0, 0.04, 0.01, 0.03, 0.95, 0.15, 3, 0.01, 25));
        assertThat(visitor.get(path).body()).contains("Waits for its turn").contains("NJ + CA as stock");
        assertThat(visitor.get(started.headers().firstValue("Location").orElse(""))
                        .body())
                .contains("Waits for its turn");
        assertThat(visitor.get("/feeds").body()).contains("three-steps");
    }

    @Test
    void twoColumnsForOneThingAreRefused() {
        String path = begun("two-columns", "Item;NJ;CA;Price\nA-1;3;4;1,50\n");
        Map<String, String> twice = new HashMap<>(pointed());
        twice.put("c1", "sku");
        HttpResponse<String> refused = visitor.post(path + "/columns", twice);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Item and NJ");
    }

    @Test
    void anotherSeparatorMakesOtherColumns() {
        String path = begun("separator", "Item;NJ;CA;Price\nA-1;3;4;1,50\n");
        Map<String, String> commas = new HashMap<>(pointed());
        commas.put("separator", "comma");
        assertThat(visitor.post(path + "/columns/preview", commas).body()).contains("Item;NJ;CA;Price");
        Map<String, String> xml = new HashMap<>(pointed());
        xml.put("format", "XML");
        assertThat(visitor.post(path + "/columns/preview", xml).body()).contains("The file should be XML");
    }

    @Test
    void whatIsWrongWithAnAddressIsTold() {
        HttpResponse<String> refused = visitor.post(
                "/feeds/new",
                Map.of("supplier", SUPPLIER, "name", "web", "kind", "https", "url", "nowhere", "signIn", "BASIC"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("An address such as https://supplier.example/stock.csv")
                .contains("The user is missing");
        assertThat(visitor.post("/feeds/new", Map.of("supplier", "", "name", "x", "kind", "brought"))
                        .body())
                .contains("Choose a supplier")
                .contains("Choose a file");
    }

    /** A feed whose sample was uploaded by the large door. */
    private String begun(String name, String csv) {
        HttpResponse<String> begun = visitor.uploadWith(
                "/upload/feeds/new",
                Map.of("supplier", SUPPLIER, "name", name, "kind", "brought", "scope", "FULL"),
                name + ".csv",
                csv);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        String columns = begun.headers().firstValue("Location").orElse("");
        assertThat(columns).endsWith("/columns");
        String path = columns.replace("/columns", "");
        assertThat(files.recent(SampleMerchant.ID, id(path), 5)).hasSize(1);
        return path;
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring("/feeds/".length()));
    }

    private static Map<String, String> pointed() {
        return Map.ofEntries(
                Map.entry("format", "CSV"),
                Map.entry("separator", "semicolon"),
                Map.entry("header", "1"),
                Map.entry("shape", "CSV semicolon 1"),
                Map.entry("decimal", ","),
                Map.entry("quantityTimes", "1"),
                Map.entry("priceDividedBy", "1"),
                Map.entry("words", ""),
                Map.entry("c0", "sku"),
                Map.entry("c1", "quantity"),
                Map.entry("c2", "quantity"),
                Map.entry("c3", "cost"));
    }
}
