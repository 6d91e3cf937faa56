package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages call things, and what they leave folded. */
@ServedConsole
class WordsOnPagesTest {
    private static final UUID ORDER = UUID.fromString("20000000-0000-7000-8000-000000000057");
    private static final UUID STORE = UUID.fromString("12000000-0000-7000-8000-000000000001");

    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    WordsOnPagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sampleMerchant() {
        whose.now(SampleMerchant.ID);
    }

    @AfterEach
    void asItWas() {
        jdbc.sql("update store set last_heard_at = now() - interval '40 seconds' where merchant_id = ? and id = ?")
                .params(SampleMerchant.ID.value(), STORE)
                .update();
        jdbc.sql("delete from store where merchant_id = ? and name = 'Silent'")
                .param(SampleMerchant.ID.value())
                .update();
        jdbc.sql("delete from timeline_entry where merchant_id = ? and kind = 'test.words'")
                .param(SampleMerchant.ID.value())
                .update();
    }

    @Test
    void aStoreThatGaveOrdersWasHeardFrom() {
        // Others may have set up stores of their own, which were never heard from.
        jdbc.sql("update store set last_heard_at = case when id = ? then null else now() end where merchant_id = ?")
                .params(STORE, SampleMerchant.ID.value())
                .update();

        assertThat(visitor.get("/stores").body()).contains("last heard").doesNotContain("nothing came");
    }

    @Test
    void aStoreFromWhichNothingCameSaysWhatToCheck() {
        UUID silent = UUID.randomUUID();
        jdbc.sql("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, created_at)
                values (?, ?, 'SHOPIFY', 'Silent', 'silent.myshopify.com', 'https://silent.myshopify.com', '\\x00', 'STATIC', now())""").params(SampleMerchant.ID.value(), silent).update();

        assertThat(visitor.get("/stores").body())
                .containsSubsequence(
                        "nothing came from it yet", "href=\"/stores/" + silent + "\"", "the secret of its webhooks");
    }

    @Test
    void theMailroomNamesWhoGetsADocument() {
        String out = visitor.get("/mailroom").body();

        assertThat(out)
                .contains("title=\"mail\">Customer's mail<", "title=\"mail\">Voltline Cycles<")
                .contains("title=\"store:" + STORE + "\">Hearth &amp; Hollow<")
                .doesNotContain(">mail.customer<", ">mail<");
        assertThat(visitor.get("/mailroom/in").body()).contains("title=\"shopify:" + STORE + "\">Hearth &amp; Hollow<");
    }

    @Test
    void theStoryShowsTheLastTenAndTheRestOnDemand() {
        String before = visitor.get("/orders/" + ORDER).body();
        int told = before.split("<span class=\"meta\">", -1).length - 1;
        for (int number = told + 1; number <= 12; number++) {
            jdbc.sql("""
                    insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary)
                    values (?, ?, ?, now(), now(), 'test.words', 'Dropline', 'Something more.')""")
                    .params(SampleMerchant.ID.value(), UUID.randomUUID(), ORDER)
                    .update();
        }

        String page = visitor.get("/orders/" + ORDER).body();

        assertThat(told).isLessThan(10);
        assertThat(before).doesNotContain("Show all");
        String story = page.substring(page.indexOf("id=\"story\""));
        String shown = story.substring(0, story.indexOf("Show all 12"));
        assertThat(shown.split("<span class=\"meta\">", -1)).hasSize(11);
        assertThat(story.split("<span class=\"meta\">", -1)).hasSize(13);
    }

    @Test
    void timesOfKeepingAreFoldedWithTheirRange() {
        assertThat(visitor.get("/policies").body())
                .containsPattern(
                        "<details class=\"fold advanced\"\\s*><summary[^>]*>Advanced: 14 kinds, after 14 to 400 days")
                .contains("name=\"stock-files\"");
    }

    @Test
    void theColourCanBeChosenBesideItsField() {
        assertThat(visitor.get("/settings").body())
                .containsPattern("<input type=\"color\" data-fills=\"f-accent\" value=\"#[0-9a-f]{6}\"");
    }
}
