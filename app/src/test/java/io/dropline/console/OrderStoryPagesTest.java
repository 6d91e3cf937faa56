package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that brings another one's goods once more, and who did what to it. */
@ServedConsole
class OrderStoryPagesTest {
    private static final UUID FIRST = UUID.fromString("20000000-0000-7000-8000-000000000031");
    private static final UUID AGAIN = UUID.fromString("20000000-0000-7000-8000-000000000058");
    private static final String MAIL = "quill.ferris@desk.example";

    private final Visitor visitor;
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose whose;

    OrderStoryPagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose whose) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.whose = whose;
    }

    @BeforeEach
    void sentAgain() {
        whose.now(SampleMerchant.ID);
        replaces(FIRST);
        jdbc.sql(
                        "insert into app_user (merchant_id, id, email, name, role, created_at) values (?, ?, ?, 'Quill Ferris', 'OPERATOR', now())")
                .params(SampleMerchant.ID.value(), UUID.randomUUID(), MAIL)
                .update();
        happened(MAIL, "It was looked at by mail.");
        happened("Quill Ferris", "It was looked at by name.");
        happened("NORDIC Supply", "Their answer came.");
    }

    @AfterEach
    void asItWas() {
        replaces(null);
        jdbc.sql("delete from app_user where merchant_id = ? and email = ?")
                .params(SampleMerchant.ID.value(), MAIL)
                .update();
        jdbc.sql("delete from timeline_entry where merchant_id = ? and kind = 'test.story'")
                .param(SampleMerchant.ID.value())
                .update();
    }

    @Test
    void theOrderAndTheOneThatReplacesItLinkToEachOther() {
        assertThat(facts(AGAIN)).contains("Replaces", "href=\"/orders/" + FIRST + "\"", number(FIRST));
        assertThat(facts(FIRST)).contains("Sent again", "href=\"/orders/" + AGAIN + "\"", number(AGAIN));
    }

    @Test
    void peopleAreCalledByTheirNames() {
        String page = visitor.get("/orders/" + AGAIN).body();

        assertThat(page)
                .contains("It was looked at by mail.</p><span class=\"meta\">Quill Ferris ·")
                .contains("It was looked at by name.</p><span class=\"meta\">Quill Ferris ·")
                .contains("Their answer came.</p><span class=\"meta\">NORDIC Supply ·")
                .doesNotContain(MAIL);
    }

    private String facts(UUID order) {
        String page = visitor.get("/orders/" + order).body();
        int from = page.indexOf("<div class=\"facts\">");
        return page.substring(from, page.indexOf("</header>", from));
    }

    private String number(UUID order) {
        return jdbc.sql("select number from customer_order where merchant_id = ? and id = ?")
                .params(SampleMerchant.ID.value(), order)
                .query(String.class)
                .single();
    }

    private void replaces(@Nullable UUID first) {
        jdbc.sql("update customer_order set replaces_order_id = ?::uuid where merchant_id = ? and id = ?")
                .params(Arrays.asList(first, SampleMerchant.ID.value(), AGAIN))
                .update();
    }

    private void happened(String actor, String summary) {
        jdbc.sql("""
                insert into timeline_entry (merchant_id, id, order_id, occurred_at, recorded_at, kind, actor, summary)
                values (?, ?, ?, now(), now(), 'test.story', ?, ?)""")
                .params(SampleMerchant.ID.value(), UUID.randomUUID(), AGAIN, actor, summary)
                .update();
    }
}
