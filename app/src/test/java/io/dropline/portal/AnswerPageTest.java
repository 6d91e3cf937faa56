package io.dropline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The supplier's page over real HTTP: what it shows, to whom, and that looking changes nothing. */
class AnswerPageTest {
    private static final String UPS = "1Z999AA10123456784";

    private final Premises premises = Premises.OPEN;

    @Test
    void openingItChangesNothingHoweverOften() {
        Shop shop = new Shop().issued().mailed("CONFIRMED");
        List<String> before = everything(shop);

        for (int i = 0; i < 3; i++) {
            assertThat(premises.get(shop.answerPath()).statusCode()).isEqualTo(200);
        }
        assertThat(premises.head(shop.answerPath()).statusCode()).isEqualTo(200);
        assertThat(premises.get(shop.answerPath() + "?sent=acknowledge.00000000000000000000000000000000%00")
                        .statusCode())
                .isEqualTo(200);

        assertThat(everything(shop)).isEqualTo(before);
    }

    @Test
    void showsTheOrderAndKeepsItsAddressToItself() {
        Shop shop = new Shop().issued();
        HttpResponse<String> page = premises.get(shop.answerPath());

        assertThat(page.body())
                .contains(
                        "PO-1042",
                        "Hearth &amp; Harbor",
                        "Nordic Sauna Supply",
                        "KIP-6",
                        "2417 Birch Hollow Rd",
                        "Duluth, MN 55811")
                .contains("data-form=\"acknowledge\"", "data-form=\"ship\"", "data-form=\"question\"")
                .doesNotContain("data-form=\"cancel\"", "maya@example.com", "750", "<script");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self'");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void openingItProvesThatTheMailArrived() {
        Shop shop = new Shop().issued().mailed("UNKNOWN");

        premises.getFromTheDesk(shop.answerPath());
        assertThat(shop.read(
                        String.class,
                        "select state from outbox where merchant_id = ? and kind = 'po.email'",
                        shop.merchant.value()))
                .as("one of us tried the link")
                .containsExactly("UNKNOWN");

        premises.head(shop.answerPath());

        assertThat(shop.read(
                        String.class,
                        "select state from outbox where merchant_id = ? and kind = 'po.email'",
                        shop.merchant.value()))
                .containsExactly("CONFIRMED");
    }

    @Test
    void whatIsAllShippedSaysWhenAndAsksForTheInvoiceOnce() {
        Shop shop = new Shop().issued();
        shop.run(
                "update purchase_order set supplier_ship_date = ? where merchant_id = ?",
                java.sql.Date.valueOf(shop.today.plusDays(1)),
                shop.merchant.value());
        assertThat(premises.get(shop.answerPath()).body())
                .contains("Ship by", "You said")
                .doesNotContain("Send us your invoice");
        shop.parcel(UPS, "DELIVERED", shop.today.minusDays(1), 3, 1);
        shop.run("update purchase_order set state = 'CLOSED' where merchant_id = ?", shop.merchant.value());

        assertThat(premises.get(shop.answerPath()).body())
                .contains("<dt>Shipped</dt><dd>" + PortalWords.day(shop.today.minusDays(1)) + "</dd>")
                .contains("class=\"button primary big\" href=\""
                        + shop.answerPath().replace("/answer/", "/invoice/") + "\">Send us your invoice")
                .contains("<span class=\"badge ok\">Delivered</span>", "What is left is your invoice")
                .doesNotContain("Ship by", "You said", "main-fact");

        invoiced(shop);
        assertThat(premises.get(shop.answerPath()).body())
                .contains("There is nothing more to do here", "Your invoice for this order", "Shipped to")
                .doesNotContain("button primary", "Send us your invoice");
    }

    private static void invoiced(Shop shop) {
        UUID invoice = UUID.randomUUID();
        shop.run("""
                insert into supplier_invoice (merchant_id, id, supplier_id, number, number_as_written, invoice_date, due_on, state, currency, total, said_by, received_at)
                select merchant_id, ?, id, 'INV9', 'INV-9', current_date, current_date, 'RECEIVED', 'USD', 10, 'test', now() from supplier where merchant_id = ?""", invoice, shop.merchant.value());
        shop.run("""
                insert into supplier_invoice_line (merchant_id, invoice_id, line_no, kind, purchase_order_id, purchase_order_line_no, purchase_order_as_written, units, unit_cost, amount)
                values (?, ?, 1, 'GOODS', ?, 1, 'PO-1042', 1, 10, 10)""", shop.merchant.value(), invoice, shop.po);
    }

    @Test
    void anExpiredLinkSaysSoAndAFreshOneGoesToTheSupplierOnly() {
        Shop shop = new Shop().issued().mailed("CONFIRMED");
        String old = shop.answerPath(Duration.ofSeconds(-1));

        HttpResponse<String> page = premises.get(old);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("This link has expired", "PO-1042", "data-form=\"renew\"")
                .doesNotContain("Birch Hollow");
        assertThat(premises.post(old + "/acknowledge", Map.of("decision", "accept"))
                        .statusCode())
                .isEqualTo(410);
        assertThat(shop.state()).isEqualTo("ISSUED");

        for (int i = 0; i < 3; i++) {
            assertThat(premises.post(old + "/renew", Map.of()).body()).contains("A new link is on its way");
        }
        List<String> links = shop.read(
                String.class,
                "select document -> 'order' ->> 'answerUrl' from outbox where merchant_id = ? and kind = 'po.link.email'",
                shop.merchant.value());
        assertThat(links).hasSize(1);
        assertThat(premises.get(Premises.path(links.getFirst())).statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedOrForeignTokenOpensNothing() {
        Shop shop = new Shop().issued();
        String path = shop.answerPath();
        char last = path.charAt(path.length() - 1);
        String forged = path.substring(0, path.length() - 1) + (last == 'A' ? 'B' : 'A');

        assertThat(premises.get(forged).statusCode()).isEqualTo(404);
        assertThat(premises.get("/answer/x").statusCode()).isEqualTo(404);
        assertThat(premises.get(shop.trackPath().replace("/track/", "/answer/")).statusCode())
                .isEqualTo(404);
        assertThat(premises.post(forged + "/acknowledge", Map.of("decision", "accept"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(premises.post(forged + "/renew", Map.of()).statusCode()).isEqualTo(404);
        assertThat(premises.post(path + "/nonsense", Map.of()).statusCode()).isEqualTo(404);
        assertThat(shop.state()).isEqualTo("ISSUED");
    }

    @Test
    void whatIsStillWaitingOrParkedIsSaidHonestly() {
        Shop shop = new Shop().issued();
        stored(shop, "acknowledge.00000000000000000000000000000001", "RECEIVED");
        stored(shop, "acknowledge.00000000000000000000000000000002", "PARKED");

        assertThat(premises.get(shop.answerPath() + "?sent=acknowledge.00000000000000000000000000000001")
                        .body())
                .contains("it is being processed");
        assertThat(premises.get(shop.answerPath() + "?sent=acknowledge.00000000000000000000000000000002")
                        .body())
                .contains("You need not send it again");
        assertThat(premises.get(shop.answerPath() + "?sent=acknowledge.00000000000000000000000000000003")
                        .body())
                .doesNotContain("data-notice");
    }

    private static void stored(Shop shop, String sent, String state) {
        shop.run("""
                insert into inbox (merchant_id, id, source, event_key, kind, received_at, headers, body, state, next_attempt_at)
                values (?, gen_random_uuid(), 'portal', ?, 'portal.acknowledge', now(), '{}', '', ?, now() + interval '1 day')""", shop.merchant.value(), shop.po + ":" + sent, state);
    }

    /** Every row of the merchant's with the transaction that wrote it. */
    private static List<String> everything(Shop shop) {
        return List.of(
                        "purchase_order",
                        "purchase_order_line",
                        "customer_order",
                        "order_line",
                        "outbox",
                        "inbox",
                        "problem",
                        "timeline_entry",
                        "package")
                .stream()
                .flatMap(table -> shop
                        .read(
                                String.class,
                                "select xmin::text || ' ' || t::text from " + table
                                        + " t where merchant_id = ? order by 1",
                                shop.merchant.value())
                        .stream())
                .toList();
    }
}
