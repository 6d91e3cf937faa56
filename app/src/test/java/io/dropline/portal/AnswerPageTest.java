package io.dropline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The supplier's page over real HTTP, from the link in the mail to the facts in the tables. */
class AnswerPageTest {
    private static final Pattern NONCE = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");
    private static final String UPS = "1Z999AA10123456784";
    private static final String OTHER_UPS = "1Z12345E0205271686";

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
    void anAcceptanceIsShownAtOnceAndADoubleClickIsOne() {
        Shop shop = new Shop().issued();
        Map<String, String> form = form(shop, Map.of("decision", "accept"));

        CompletableFuture<HttpResponse<String>> first = premises.posting(shop.answerPath() + "/acknowledge", form);
        CompletableFuture<HttpResponse<String>> second = premises.posting(shop.answerPath() + "/acknowledge", form);
        HttpResponse<String> third = premises.post(shop.answerPath() + "/acknowledge", form);

        assertThat(List.of(first.join().statusCode(), second.join().statusCode(), third.statusCode()))
                .containsOnly(303);
        HttpResponse<String> page =
                premises.get(third.headers().firstValue("Location").orElseThrow());
        assertThat(page.body())
                .contains("data-state=\"ACKNOWLEDGED\"", "Thank you, your answer is in", "Change your answer");
        assertThat(shop.read(String.class, "select state from inbox where merchant_id = ?", shop.merchant.value()))
                .containsExactly("HANDLED");
        assertThat(shop.read(
                        String.class,
                        "select summary from timeline_entry where merchant_id = ? and kind = 'po.answered'",
                        shop.merchant.value()))
                .containsExactly("PO-1042 was accepted.");
    }

    @Test
    void otherWordsFromTheSamePageAreAnotherAnswer() {
        Shop shop = new Shop().issued();
        Map<String, String> form = form(shop, Map.of("decision", "accept"));
        premises.post(shop.answerPath() + "/acknowledge", form);
        form.put("decision", "accept-later");
        form.put("shipDate", shop.today.plusDays(9).toString());

        premises.post(shop.answerPath() + "/acknowledge", form);

        assertThat(shop.read(
                        String.class,
                        "select supplier_ship_date::text from purchase_order where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly(shop.today.plusDays(9).toString());
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
    void aPartIsAcceptedAPartComesLaterAPartIsDeclined() {
        Shop shop = new Shop().issued();
        send(
                shop,
                "acknowledge",
                Map.of(
                        "decision", "partial",
                        "accepted-1", "1",
                        "backordered-1", "1",
                        "backorderUntil-1", shop.today.plusDays(20).toString(),
                        "accepted-2", "1",
                        "backordered-2", "0",
                        "reason", "Out of stock",
                        "note", "Next container in December \u0000"));

        assertThat(shop.read(
                        String.class,
                        "select refused || '/' || backordered || '/' || coalesce(backordered_until::text, '-') from purchase_order_line where merchant_id = ? order by line_no",
                        shop.merchant.value()))
                .containsExactly("1/1/" + shop.today.plusDays(20), "0/0/-");
        assertThat(premises.get(shop.answerPath()).body()).contains("1 declined", "1 later");
        assertThat(shop.read(
                        Integer.class,
                        "select on_hand from stock where merchant_id = ? and sku = 'HEAT-6'",
                        shop.merchant.value()))
                .containsExactly(0);
    }

    @Test
    void aDeclinedOrderTakesNothingMoreButQuestions() {
        Shop shop = new Shop().issued();
        send(shop, "acknowledge", Map.of("decision", "reject", "reason", "discontinued"));

        HttpResponse<String> page = premises.get(shop.answerPath());
        assertThat(shop.state()).isEqualTo("REJECTED");
        assertThat(page.body())
                .contains("Declined", "data-form=\"question\"")
                .doesNotContain("data-form=\"acknowledge\"", "data-form=\"ship\"");
        HttpResponse<String> late = premises.post(
                shop.answerPath() + "/ship", form(shop, Map.of("trackingNumber", UPS, "quantity-1", "1")));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("This was not taken");
    }

    @Test
    void parcelsGoOneByOneAndThePageShowsWhatIsLeft() {
        Shop shop = new Shop().issued();
        send(shop, "ship", Map.of("carrier", "UPS", "trackingNumber", "1z 999 aa1 01 2345 6784", "quantity-1", "2"));

        String page = premises.get(shop.answerPath()).body();
        assertThat(page)
                .contains("data-state=\"PARTIALLY_SHIPPED\"", UPS, "Add another parcel", "2 shipped")
                .contains("name=\"quantity-1\" type=\"number\" inputmode=\"numeric\" min=\"0\" max=\"1\" value=\"1\"");

        HttpResponse<String> again = premises.post(
                shop.answerPath() + "/ship",
                form(shop, Map.of("carrier", "UPS", "trackingNumber", UPS, "quantity-1", "1")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("You entered this number already");

        send(shop, "ship", Map.of("trackingNumber", OTHER_UPS, "quantity-1", "1", "quantity-2", "1"));
        assertThat(shop.state()).isEqualTo("SHIPPED");
        assertThat(premises.get(shop.answerPath()).body()).contains(OTHER_UPS).doesNotContain("data-form=\"ship\"");
    }

    @Test
    void whatIsWrongIsSaidInPlaceAndWhatWasTypedIsKept() {
        Shop shop = new Shop().issued();
        HttpResponse<String> page = premises.post(
                shop.answerPath() + "/ship",
                form(
                        shop,
                        Map.of(
                                "carrier", "UPS <b>",
                                "trackingNumber", "see mail",
                                "shippedOn", "30.11.2026",
                                "quantity-1", "4",
                                "quantity-2", "-1")));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "value=\"see mail\"",
                        "value=\"UPS &lt;b>\"",
                        "value=\"30.11.2026\"",
                        "value=\"4\"",
                        "value=\"-1\"")
                .contains("Only 3 left here", "0 or more", "a day such as", "id=\"p-trackingNumber\"");
        assertThat(shop.read(String.class, "select kind from inbox where merchant_id = ?", shop.merchant.value()))
                .isEmpty();
    }

    @Test
    void aDoubtIsANoteAndNoObstacle() {
        Shop shop = new Shop().issued();
        send(shop, "ship", Map.of("carrier", "FedEx", "trackingNumber", UPS, "quantity-1", "1"));

        assertThat(premises.get(shop.answerPath()).body()).contains(UPS, "data-doubt");
    }

    @Test
    void aQuestionReachesTheMerchant() {
        Shop shop = new Shop().issued();
        HttpResponse<String> page = send(shop, "question", Map.of("text", "Is the 208 V model fine? <script>"));

        assertThat(page.body()).contains("What you wrote is on its way");
        assertThat(shop.read(
                        String.class,
                        "select reason from problem where merchant_id = ? and kind = 'po.question'",
                        shop.merchant.value()))
                .containsExactly("Is the 208 V model fine? <script>");
    }

    @Test
    void aCancellationIsAnsweredOnlyWhereOneIsAskedFor() {
        Shop shop = new Shop().issued();
        assertThat(premises.post(shop.answerPath() + "/cancel", form(shop, Map.of("decision", "accept")))
                        .statusCode())
                .isEqualTo(409);
        shop.run(
                "update purchase_order set state = 'CANCEL_REQUESTED', state_before_cancel = 'ISSUED' where merchant_id = ? and id = ?",
                shop.merchant.value(),
                shop.po);
        assertThat(premises.get(shop.answerPath()).body()).contains("data-form=\"cancel\"", "data-form=\"ship\"");

        HttpResponse<String> page = send(shop, "cancel", Map.of("decision", "accept", "note", "Caught it in time"));

        assertThat(page.body()).contains("data-state=\"CANCELLED\"").doesNotContain("data-form=\"cancel\"");
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

    /** Sends a form as a person does and follows to the page that says what became of it. */
    private HttpResponse<String> send(Shop shop, String form, Map<String, String> fields) {
        HttpResponse<String> answer = premises.post(shop.answerPath() + "/" + form, form(shop, fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return premises.get(answer.headers().firstValue("Location").orElseThrow());
    }

    private Map<String, String> form(Shop shop, Map<String, String> fields) {
        Matcher nonce = NONCE.matcher(premises.get(shop.answerPath()).body());
        Map<String, String> form = new HashMap<>(fields);
        form.put("submission", nonce.find() ? nonce.group(1) : "none");
        return form;
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
