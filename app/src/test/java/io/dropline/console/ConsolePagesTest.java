package io.dropline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.platform.MerchantId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page with the sample merchant, and with a merchant who has nothing yet. */
@ServedConsole
class ConsolePagesTest {
    /** What the content security policy would not let run or apply. */
    private static final Pattern INLINE = Pattern.compile(
            "<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);

    private static final String NOBODY = "10000000-0000-7000-8000-00000000000e";
    private final JdbcClient jdbc;
    private final ConsoleApplication.Whose who;
    private final Visitor visitor;

    ConsolePagesTest(@LocalServerPort int port, JdbcClient jdbc, ConsoleApplication.Whose who) {
        this.visitor = new Visitor(port);
        this.jdbc = jdbc;
        this.who = who;
    }

    @BeforeEach
    void sampleMerchant() {
        who.now(SampleMerchant.ID);
        jdbc.sql("""
                insert into merchant (id, name, slug, support_email, currency, created_at)
                values (:id, 'Just Begun', 'just-begun', 'a@b.example', 'EUR', now()) on conflict do nothing
                """).param("id", UUID.fromString(NOBODY)).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/orders",
                "/orders?status=on-hold",
                "/orders?status=delivered",
                "/orders?status=nonsense&after=nonsense",
                "/orders?q=nothing+like+this",
                "/orders/20000000-0000-7000-8000-000000000058",
                "/orders/20000000-0000-7000-8000-000000000069",
                "/orders/20000000-0000-7000-8000-000000000031",
                "/orders/20000000-0000-7000-8000-000000000005",
                "/orders/20000000-0000-7000-8000-000000000031/refund",
                "/refunds",
                "/refunds?status=refused",
                "/orders/20000000-0000-7000-8000-000000000069/what-would-change",
                "/orders/20000000-0000-7000-8000-000000000005/what-would-change",
                "/orders/20000000-0000-7000-8000-000000000031/what-would-change",
                "/claims",
                "/claims?show=all",
                "/claims/ageing",
                "/claims/90000000-0000-7000-8000-000000000001",
                "/credits",
                "/credits?show=left&supplier=13000000-0000-7000-8000-000000000001",
                "/credits?q=cm+cl-1001",
                "/credits/90000000-0000-7000-8000-000000000001",
                "/credits/new",
                "/credits/new?supplier=13000000-0000-7000-8000-000000000001&amount=50",
                "/purchase-orders/30000000-0000-7000-8000-000000000067/claim",
                "/invoices",
                "/invoices?show=all",
                "/invoices/91000000-0000-7000-8000-000000000001",
                "/invoices/new?po=PO-2107",
                "/invoices/upload",
                "/invoices/exports",
                "/claims/rules",
                "/conversations",
                "/conversations?show=mine",
                "/conversations?show=overdue",
                "/conversations?q=sauna+C-1001",
                "/conversations/macros",
                "/conversations/macros/new",
                "/conversations/mailboxes",
                "/conversations/mailboxes/new",
                "/conversations/answer-time",
                "/insights",
                "/control",
                "/control?days=365",
                "/books",
                "/books?on=2026-11-01",
                "/orders/20000000-0000-7000-8000-000000000058/books",
                "/insights/13000000-0000-7000-8000-000000000001",
                "/feeds",
                "/feeds/new",
                "/purchase-orders",
                "/purchase-orders?status=waiting&supplier=13000000-0000-7000-8000-000000000001",
                "/purchase-orders/30000000-0000-7000-8000-000000000067",
                "/purchase-orders/30000000-0000-7000-8000-000000000050",
                "/problems",
                "/problems?show=mine",
                "/problems?show=resolved",
                "/mailroom",
                "/mailroom?state=NEEDS_DECISION",
                "/mailroom/in",
                "/mailroom/in?state=PARKED",
                "/mailroom/in/60000000-0000-7000-8000-000000000009",
                "/mailroom/out/40000000-0000-7000-8000-000000000068",
                "/suppliers",
                "/suppliers/new",
                "/suppliers/13000000-0000-7000-8000-000000000003",
                "/suppliers/13000000-0000-7000-8000-000000000003/edit",
                "/suppliers/13000000-0000-7000-8000-000000000003/rates",
                "/suppliers/13000000-0000-7000-8000-000000000003/contacts",
                "/suppliers/13000000-0000-7000-8000-000000000003/calendar",
                "/suppliers/13000000-0000-7000-8000-000000000003/terms",
                "/suppliers/13000000-0000-7000-8000-000000000003/authorizations",
                "/suppliers/13000000-0000-7000-8000-000000000003/history",
                "/products",
                "/products?q=sauna",
                "/products/new",
                "/products/item?sku=SAU-CUBE-2",
                "/products/offer?sku=SAU-CUBE-2",
                "/products/offer?sku=SAU-CUBE-2&of=NORDIC",
                "/products/kit?sku=SAU-CUBE-2",
                "/products/import",
                "/stores",
                "/stock",
                "/stock?q=sauna",
                "/stock/item?sku=SAU-CUBE-2",
                "/stock/prices",
                "/stock/prices?show=differs&sort=difference&q=sauna",
                "/stock/rules",
                "/stock/stores/12000000-0000-7000-8000-000000000001",
                "/stores/new",
                "/stores/12000000-0000-7000-8000-000000000001",
                "/policies",
                "/policies/lab",
                "/orders/20000000-0000-7000-8000-000000000058/what-if",
                "/settings",
                "/settings/privacy"
            })
    void aPageIsWholeAndRunsNothingInline(String path) {
        HttpResponse<String> page = visitor.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("</html>").containsPattern("<title>[^<]+ · Hearth &amp; Hollow</title>");
        assertThat(INLINE.matcher(page.body()).results().map(found -> found.group()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/orders",
                "/orders?status=shipped",
                "/purchase-orders",
                "/problems",
                "/conversations",
                "/conversations/macros",
                "/conversations/mailboxes",
                "/mailroom",
                "/mailroom/in",
                "/suppliers",
                "/products",
                "/stock",
                "/stock/prices",
                "/stock/rules",
                "/stores",
                "/policies",
                "/policies/lab",
                "/settings",
                "/settings/privacy"
            })
    void whoHasNothingYetIsToldWhatToDo(String path) {
        who.now(new MerchantId(UUID.fromString(NOBODY)));

        HttpResponse<String> page = visitor.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Just Begun").doesNotContain("Hearth");
        assertThat(INLINE.matcher(page.body()).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/20000000-0000-7000-8000-000000000058",
                "/orders/20000000-0000-7000-8000-000000000058/what-would-change",
                "/purchase-orders/30000000-0000-7000-8000-000000000067",
                "/mailroom/in/60000000-0000-7000-8000-000000000009",
                "/mailroom/out/40000000-0000-7000-8000-000000000068",
                "/suppliers/13000000-0000-7000-8000-000000000003",
                "/suppliers/13000000-0000-7000-8000-000000000003/edit",
                "/suppliers/13000000-0000-7000-8000-000000000003/contacts",
                "/suppliers/13000000-0000-7000-8000-000000000003/authorizations",
                "/suppliers/13000000-0000-7000-8000-000000000003/evidence",
                "/products/item?sku=SAU-CUBE-2",
                "/products/offer?sku=SAU-CUBE-2",
                "/products/kit?sku=SAU-CUBE-2",
                "/stores/12000000-0000-7000-8000-000000000001"
            })
    void whatIsAnotherMerchantsDoesNotExist(String path) {
        who.now(new MerchantId(UUID.fromString(NOBODY)));

        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aDecisionIsShownTermByTermAndWhatOldOnesDidNotTellIsLeftOut() {
        UUID order = UUID.fromString("20000000-0000-7000-8000-000000000057");
        jdbc.sql("""
                insert into routing_decision (merchant_id, id, order_id, decided_at, policy_version, answer)
                values (:merchant, :id, :order, now(), 1, cast(:answer as jsonb))""")
                .param("merchant", SampleMerchant.ID.value())
                .param("id", UUID.randomUUID())
                .param("order", order)
                .param("answer", """
                        {"explanation":["Nordic ships everything for 1,125.00 USD."],"answer":{"currency":"USD",
                         "chosen":{"allocations":[],"splitPenalty":0,"total":1125.00,"suppliers":[{"supplierId":"%1$s","name":"Nordic",
                            "itemCost":1100.00,"dropFee":5,"freight":20}]},
                         "runnerUp":{"allocations":[],"splitPenalty":15,"total":1169.50,"suppliers":[
                            {"supplierId":"%1$s","name":"Nordic","itemCost":600,"dropFee":5,"freight":20,"lateness":4.50},
                            {"supplierId":"%2$s","name":"Baltic","itemCost":500,"dropFee":5,"freight":20}]},
                         "alternatives":[{"supplierId":"%2$s","name":"Baltic","units":1,"total":1210.00,"suppliesAsMuch":false}],
                         "exclusions":[{"supplierId":"%2$s","lineId":null,"reason":"SUPPLIER_PAUSED","text":"Oakline is paused"}],
                         "shortfalls":[],"provedOptimal":true,"gap":0}}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .update();

        String page = visitor.get("/orders/" + order).body();

        assertThat(page)
                .contains(
                        "$1,125.00", "Nordic + Baltic", "$1,169.50", "May be late", "$4.50", "Extra parcels", "$15.00")
                .contains("on its own, 1 unit", "$1,210.00", "Oakline is paused", "/what-would-change\"")
                .doesNotContain("Unit fees", "May reject");
    }

    @Test
    void aDocumentIsShownAsTextAndNeverRuns() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into inbox (merchant_id, id, source, event_key, kind, received_at, headers, body, state, next_attempt_at)
                values (:merchant, :id, 'shopify:x', :key, 'shopify.orders/create', now(), '{"X-Odd":"<b onmouseover=1>"}', :body, 'PARKED', now())
                """)
                .param("merchant", SampleMerchant.ID.value())
                .param("id", id)
                .param("key", id.toString())
                .param("body", "{\"note\":\"<script>alert(1)</script>\"}".getBytes(StandardCharsets.UTF_8))
                .update();

        String page = visitor.get("/mailroom/in/" + id).body();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert")
                .doesNotContain("<b onmouseover");
    }
}
