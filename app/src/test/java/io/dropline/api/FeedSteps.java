package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.feeds.work.FeedWork;
import tools.jackson.databind.JsonNode;

/** A program sets a stock feed up, brings files and decides about what was held. */
final class FeedSteps {
    private static final String FEED = "/suppliers/NORDIC/feeds/stock";
    private static final String BYTES = "application/octet-stream";
    private final ApiClient api;
    private final FeedWork work;

    FeedSteps(ApiClient api, FeedWork work) {
        this.api = api;
        this.work = work;
    }

    void setUp() {
        api.put(FEED, "{\"source\":{\"kind\":\"HTTPS\",\"url\":\"ftp://x\"}}").blames("url");
        api.put(FEED, "{\"source\":{\"kind\":\"SFTP\"},\"times\":[\"06:00\"],\"zone\":\"Mars\"}")
                .blames("zone");
        api.put(FEED, "{\"mapping\":{\"sku\":\"\"}}").blames("sku");
        api.put("/suppliers/NORDIC/feeds/a%20b", "{}").blames("name");
        JsonNode feed = api.put(FEED, """
                {"scope":"DELTA","source":{"kind":"SFTP","host":"sftp.nordic.example","path":"/out/stock*.csv","user":"us"},"secret":"swordfish",
                 "times":["06:00","18:30"],"zone":"America/Chicago","tolerances":{"badRows":0.2}}""").good();
        assertThat(feed.toString()).doesNotContain("swordfish");
        assertThat(feed.get("schedule").asString()).isEqualTo("Daily at 06:00, 18:30 America/Chicago");
        assertThat(feed.get("hasSecret").asBoolean()).isTrue();
        feed = api.put(FEED, """
                {"scope":"DELTA","mapping":{"sku":"Item","quantity":["Stock"],"cost":"Price","words":[{"word":"In stock","quantity":5}]}}""").good();
        assertThat(feed.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(feed.at("/mapping/words/0/word").asString()).isEqualTo("in stock");
        assertThat(api.get(FEED).good()).isEqualTo(feed);
        assertThat(api.get("/suppliers/NORDIC/feeds").good().get("items").size())
                .isEqualTo(1);
        assertThat(api.get("/suppliers/NORDIC/feeds/other").status()).isEqualTo(404);
        assertThat(api.post(FEED + "/fetch", "").status()).isEqualTo(422);
        assertThat(api.post(FEED + "/pause", "").good().get("state").asString()).isEqualTo("PAUSED");
        assertThat(api.post(FEED + "/resume", "").good().get("state").asString())
                .isEqualTo("ACTIVE");
        api.post(FEED + "/trust", "").good();
        api.put(FEED + "2", "{\"source\":{\"kind\":\"HTTPS\",\"url\":\"https://nordic.example/stock.csv\"}}")
                .good();
        api.post(FEED + "2/fetch", "").good();
        api.post(FEED + "2/pause", "").good();
    }

    void bringFiles() {
        JsonNode file = api.call(
                        "PUT", FEED + "/file?fileName=monday.csv", BYTES, "Item,Stock,Price\nN-1,In stock,1299.50\n")
                .good();
        assertThat(file.get("state").asString()).isEqualTo("WAITING");
        work.doAll();
        JsonNode taken = api.get(FEED + "/files/" + file.get("id").asString()).good();
        assertThat(taken.get("state").asString()).as("%s", taken).isEqualTo("APPLIED");
        assertThat(api.get(FEED + "/files").good().at("/items/0")).isEqualTo(taken);
        assertThat(api.get(FEED + "/files/" + file.get("id").asString() + "/raw")
                        .status())
                .isEqualTo(200);
        JsonNode run = api.get("/feed-runs/" + taken.get("runId").asString()).good();
        assertThat(run.at("/run/counts/rows").asInt()).isEqualTo(1);
        api.call("PUT", FEED + "/file?madeAt=yesterday", BYTES, "x").blames("madeAt");
        assertThat(api.call("PUT", FEED + "/file", "application/x-www-form-urlencoded", "a=b")
                        .status())
                .isEqualTo(422);
    }

    void decide() {
        api.post("/feed-runs/" + held("2") + "/approve", "").good();
        String run = held("3");
        api.post("/feed-runs/" + run + "/reject", "").blames("reason");
        api.post("/feed-runs/" + run + "/reject", "{\"reason\":\"half a file\"}")
                .good();
        assertThat(api.get("/feed-runs?supplier=NORDIC&limit=2")
                        .good()
                        .get("items")
                        .size())
                .isEqualTo(2);
    }

    /** A file of which half is nonsense. */
    private String held(String stock) {
        JsonNode file = api.call(
                        "PUT", FEED + "/file", BYTES, "Item,Stock,Price\nN-1," + stock + ",1299.50\n,,\nN-2,x,1\n")
                .good();
        work.doAll();
        JsonNode held = api.get(FEED + "/files/" + file.get("id").asString()).good();
        assertThat(held.get("state").asString()).as("%s", held).isEqualTo("HELD");
        return held.get("runId").asString();
    }
}
