package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.MerchantId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the list of orders says where it shows none: what is still to be done, or that nothing matches. */
@ServedConsole
class EmptyOrderListTest {
    private static final UUID NEWCOMER = UUID.fromString("10000000-0000-7000-8000-00000000000f");

    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose who;

    EmptyOrderListTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose who) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.who = who;
    }

    @BeforeEach
    void aMerchantWithoutOrders() {
        jdbc.sql("""
                insert into merchant (id, name, slug, support_email, currency, created_at)
                values (?, 'Newcomer', 'newcomer', 'a@b.example', 'EUR', now()) on conflict do nothing""").param(NEWCOMER).update();
        who.now(new MerchantId(NEWCOMER));
    }

    @AfterEach
    void withoutAStore() {
        jdbc.sql("delete from store where merchant_id = ?").param(NEWCOMER).update();
    }

    @Test
    void whoHasNoStoreIsToldToConnectOne() {
        assertThat(visitor.get("/orders").body())
                .contains("No orders yet", "<a class=\"button primary\" href=\"/stores/new\">Connect a store</a>")
                .doesNotContain("Look at the store");
    }

    @Test
    void whoHasAStoreIsToldToPlaceATestOrderAndWhereToLookIfItDoesNotCome() {
        connectAStore();

        assertThat(visitor.get("/orders").body())
                .contains("No orders have come yet", "Place a test order", "is active")
                .contains("<a class=\"button primary\" href=\"/stores\">Look at the store</a>")
                .doesNotContain("/stores/new");
    }

    @Test
    void aSearchThatFindsNothingSaysSoWithAWayBack() {
        connectAStore();
        String nothingFound = visitor.get("/orders?q=nothing+like+this").body();

        assertThat(nothingFound)
                .contains("No order matches", "<a class=\"button\" href=\"/orders\">Show all orders</a>")
                .doesNotContain("/stores/new", "have come yet");
        who.now(SampleMerchant.ID);
        assertThat(visitor.get("/orders?q=nothing+like+this").body())
                .contains("No order matches", "<a class=\"button\" href=\"/orders\">Show all orders</a>");
    }

    @Test
    void aFilterThatNoOrderMatchesSaysSoWithAWayBack() {
        connectAStore();

        assertThat(visitor.get("/orders?status=on-hold").body())
                .contains("No order matches", "None is “on hold” now")
                .contains("<a class=\"button\" href=\"/orders\">Show all orders</a>")
                .doesNotContain("/stores/new", "have come yet");
    }

    private void connectAStore() {
        jdbc.sql("""
                insert into store (merchant_id, id, kind, name, domain, api_url, webhook_secret, token_kind, created_at)
                values (?, ?, 'SHOPIFY', 'Newcomer', 'newcomer.myshopify.com', 'https://newcomer.myshopify.com', '\\x00',
                    'STATIC', now())""").params(NEWCOMER, UUID.randomUUID()).update();
    }
}
