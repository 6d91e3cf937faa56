package io.dropline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.customer.returns.CustomerDays;
import io.dropline.mailroom.Handling;
import io.dropline.mailroom.Inbox;
import io.dropline.mailroom.InboxDraft;
import io.dropline.mailroom.Mailroom;
import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import io.dropline.returns.files.Pictures;
import io.dropline.returns.notice.ReturnLinks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The customer's and the supplier's pages of a return over real HTTP, from the tracking page to the facts in the tables. */
class ReturnPagesTest {
    private static final String UPS = "1Z999AA10123456784";
    private static final String OTHER_UPS = "1Z12345E0205271686";
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Premises premises = Premises.OPEN;

    @Test
    void fromTheTrackingPageToTheSuppliersWord() {
        Shop shop = delivered();
        assertThat(premises.get(shop.trackPath()).body()).contains("Return something");
        assertThat(premises.get(shop.trackPath() + "/return").body())
                .contains("Kuuma electric sauna heater", "1 of 3", "It arrived damaged", "30 days after delivery")
                .doesNotContain("Nordic", "<script>");

        HttpResponse<String> review = review(
                shop,
                Map.of(
                        "units-" + shop.heaters,
                        "1",
                        "reason-" + shop.heaters,
                        "DAMAGED",
                        "said-" + shop.heaters,
                        "The door <b>is</b> bent"));
        assertThat(review.statusCode()).isEqualTo(200);
        assertThat(review.body())
                .contains(
                        "The parcel back costs you nothing",
                        "Minneapolis, MN, US",
                        "We look at it, and write to you",
                        "$750.00",
                        "&lt;b>is",
                        "at least one that shows what is wrong")
                .doesNotContain("Nordic", "1 Dock Rd");
        assertThat(count(shop, "goods_return")).as("nothing is sent yet").isZero();

        Map<String, String> fields = hidden(review.body());
        assertThat(premises.post(shop.trackPath() + "/return", fields, "photos", List.of())
                        .body())
                .contains("Please add a photo that shows what is wrong");
        HttpResponse<String> sent =
                premises.post(shop.trackPath() + "/return", fields, "photos", List.of(Pictures.jpeg(64, 48)));
        HttpResponse<String> again =
                premises.post(shop.trackPath() + "/return", fields, "photos", List.of(Pictures.jpeg(64, 48)));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(sent.headers().firstValue("Location"));
        assertThat(count(shop, "goods_return"))
                .as("a double click is one return")
                .isEqualTo(1);
        assertThat(count(shop, "return_file")).isEqualTo(1);
        String page = premises.get(sent.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(page).contains("RMA-1001", "We are looking at it", "data-state=\"REQUESTED\"");
        assertThat(shop.read(String.class, "select state from inbox where merchant_id = ?", shop.merchant.value()))
                .containsOnly("HANDLED");
    }

    @Test
    void theSupplierConfirmsOnceAndSeesThePhoto() {
        Shop shop = delivered();
        UUID id = authorized(shop, "UNWANTED");
        String path = supplierPath(shop, id);
        List<String> before =
                shop.read(String.class, "select state from goods_return where merchant_id = ?", shop.merchant.value());
        String page = premises.get(path).body();

        assertThat(page)
                .contains("Return RMA-1001", "KIP-6", "PO-1042", "1 Dock Rd", "data-form=\"returned\"", "/photos/")
                .doesNotContain("maya@example.com", "Birch Hollow", "$750");
        assertThat(shop.read(
                        String.class, "select state from goods_return where merchant_id = ?", shop.merchant.value()))
                .as("opening it changes nothing")
                .isEqualTo(before);
        Matcher photo = Pattern.compile("src=\"([^\"]+/photos/[^\"]+)\"").matcher(page);
        assertThat(photo.find()).isTrue();
        assertThat(premises.get(photo.group(1)).headers().firstValue("Content-Type"))
                .contains("image/jpeg");

        Map<String, String> form = new HashMap<>(hidden(page));
        form.put("received-1", "1");
        assertThat(premises.post(path, form, "photos", List.of()).body()).contains("Please choose how it came back");
        form.put("condition-1", "OPENED");
        form.put("credit", "340.50");
        form.put("note", "Box torn");
        HttpResponse<String> first = premises.post(path, form, "photos", List.of(Pictures.jpeg(20, 20)));
        HttpResponse<String> second = premises.post(path, form, "photos", List.of(Pictures.jpeg(20, 20)));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(premises.get(first.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("Thank you, that is noted", "You have confirmed it")
                .contains("Noted when it came back", "<p class=\"said-text\">Box torn</p>")
                .doesNotContain("data-form=\"returned\"");
        assertThat(premises.get(shop.trackPath() + "/returns/RMA-1001").body())
                .as("the refund is on its way to the store")
                .contains("$750.00 is on its way back to you", "<b>Settled</b><span>" + CustomerDays.day(shop.today));
        shop.run(
                "update refund set state = 'CONFIRMED', settled_at = now() where merchant_id = ?",
                shop.merchant.value());
        assertThat(premises.get(shop.trackPath() + "/returns/RMA-1001").body())
                .contains("<h1>$750.00 was paid back on " + CustomerDays.day(shop.today) + "</h1>")
                .contains("<b>Accepted</b><span>" + CustomerDays.day(shop.today));
        assertThat(shop.read(
                        String.class,
                        "select condition || ' ' || received from goods_return_line where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly("OPENED 1");
        assertThat(shop.read(
                        String.class,
                        "select supplier_credit::numeric(9, 2)::text from goods_return where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly("340.50");
        assertThat(count(shop, "supplier_claim")).isEqualTo(1);
        assertThat(count(shop, "refund")).isEqualTo(1);
        form.put("note", "And something else");
        assertThat(premises.post(path, form, "photos", List.of()).statusCode()).isEqualTo(409);
    }

    /** Two windows are open, and both are sent in the same moment. */
    @Test
    void whatASupplierSaysTooLateIsPutBeforeAPerson() {
        Shop shop = delivered();
        String path = supplierPath(shop, authorized(shop, "UNWANTED"));
        Map<String, String> form = new HashMap<>(hidden(premises.get(path).body()));
        form.put("received-1", "1");
        form.put("condition-1", "OPENED");
        form.put("note", "Box torn");
        assertThat(premises.post(path, form, "photos", List.of()).statusCode()).isEqualTo(303);
        byte[] said = shop.read(
                        byte[].class,
                        "select body from inbox where merchant_id = ? and kind = 'portal.returned'",
                        shop.merchant.value())
                .getFirst();

        premises.bean(Inbox.class)
                .accept(new InboxDraft(shop.merchant, "portal", "the other window", "portal.returned", Map.of(), said));

        assertThat(premises.bean(Mailroom.class)
                        .awaitHandled(shop.merchant, "portal", "the other window", Duration.ofSeconds(20)))
                .isEqualTo(Handling.PARKED);
        assertThat(shop.read(
                        String.class,
                        "select reason from problem where merchant_id = ? and kind = 'inbox.parked' and resolved_at is null",
                        shop.merchant.value()))
                .containsExactly("What came back cannot be noted. It was received already, or nothing was to come.");
    }

    @Test
    void anAcceptedReturnShowsHowToSendItAndTakesTheNumber() {
        Shop shop = delivered();
        authorized(shop, "UNWANTED");
        String path = shop.trackPath() + "/returns/RMA-1001";
        String page = premises.get(path).body();
        assertThat(page)
                .contains("Please send it back", "Number on the parcel", "1 Dock Rd", "Send it by", "You pay it");
        assertThat(premises.get(path + "/label").statusCode()).isEqualTo(404);

        Map<String, String> form = new HashMap<>(hidden(page));
        form.put("trackingNumber", "   ");
        assertThat(premises.post(path + "/sent", form).body()).contains("Please give the tracking number");
        form.put("trackingNumber", "1z 999 aa1 0123456784");
        HttpResponse<String> sent = premises.post(path + "/sent", form);

        assertThat(premises.get(sent.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("It is on its way back", UPS, "data-state=\"IN_TRANSIT\"", "Save the tracking number")
                .contains("<details class=\"card act\" data-part=\"instructions\">")
                .contains("<b>On its way back</b><span>" + CustomerDays.day(shop.today))
                .doesNotContain("Send it by");
        premises.post(path + "/cancel", form);
        assertThat(premises.get(path).body()).as("too late to keep it").contains("data-state=\"IN_TRANSIT\"");
    }

    @Test
    void aCustomerMayKeepItAfterAll() {
        Shop shop = delivered();
        authorized(shop, "UNWANTED");
        String path = shop.trackPath() + "/returns/RMA-1001";

        premises.post(path + "/cancel", hidden(premises.get(path).body()));

        assertThat(premises.get(path).body()).contains("It was cancelled");
        assertThat(shop.read(
                        Integer.class,
                        "select sum(returned)::int from purchase_order_line where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly(0);
    }

    @Test
    void whatCannotComeBackIsSaidBeforeAnythingIsSent() {
        Shop shop = delivered();
        assertThat(review(shop, Map.of()).body()).contains("Please say what you want to return");
        assertThat(review(shop, Map.of("units-" + shop.heaters, "1")).body()).contains("Please choose a reason");
        assertThat(review(shop, Map.of("units-" + shop.heaters, "9", "reason-" + shop.heaters, "UNWANTED"))
                        .body())
                .contains("Only 3 left here");
        assertThat(review(shop, Map.of("units-" + shop.heaters, "1", "reason-" + shop.heaters, "LATE"))
                        .body())
                .contains("is no return");
        assertThat(premises.get(new Shop().issued().trackPath() + "/return").body())
                .contains("Nothing can be returned now");
        assertThat(count(shop, "inbox")).isZero();
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedAndNothingIsLost() {
        Shop shop = delivered();
        Map<String, String> fields = hidden(review(
                        shop,
                        Map.of(
                                "units-" + shop.heaters,
                                "1",
                                "reason-" + shop.heaters,
                                "DEFECTIVE",
                                "said-" + shop.heaters,
                                "It hums"))
                .body());
        fields.put("note", "Please hurry");

        HttpResponse<String> page = premises.post(
                shop.trackPath() + "/return",
                fields,
                "photos",
                List.of("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("This is no photo that we can read", "It hums", "Please hurry");
        assertThat(count(shop, "inbox")).isZero();
    }

    @Test
    void anOrderIsFoundByNumberAndMailOrPostalCodeAndGuessersAreSlowedDown() {
        Shop shop = delivered();
        String slug = shop.read(String.class, "select slug from merchant where id = ?", shop.merchant.value())
                .getFirst();
        String path = "/returns/" + slug;
        assertThat(premises.get(path).body()).contains("Order number", "Hearth &amp; Harbor");
        assertThat(premises.get("/returns/nobody-here").statusCode()).isEqualTo(404);

        HttpResponse<String> unknown = premises.post(path, Map.of("number", "#4711", "proof", "maya@example.com"));
        HttpResponse<String> wrong = premises.post(path, Map.of("number", "#1001", "proof", "other@example.com"));
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body().replace("other@example.com", "X"))
                .as("nobody learns which numbers there are")
                .isEqualTo(unknown.body().replace("maya@example.com", "X").replace("#4711", "#1001"));
        assertThat(premises.post(path, Map.of("number", "#1001", "proof", "")).statusCode())
                .isEqualTo(422);

        for (Map<String, String> right : List.of(
                Map.of("number", "1001", "proof", " Maya@Example.com "), Map.of("number", "#1001", "proof", "55811"))) {
            HttpResponse<String> found = premises.post(path, right);
            assertThat(found.statusCode()).isEqualTo(303);
            assertThat(premises.get(found.headers().firstValue("Location").orElseThrow())
                            .body())
                    .contains("What do you want to return?");
        }
        int last = 0;
        for (int i = 0; i < 10; i++) {
            last = premises.post(path, Map.of("number", "#1001", "proof", "guess" + i))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        shop.run("delete from order_lookup where key like 'address %'");
        assertThat(premises.post(path, Map.of("number", "#1001", "proof", "55811"))
                        .statusCode())
                .as("also the right answer, while the order is guarded")
                .isEqualTo(429);
        shop.run("delete from order_lookup");
    }

    @Test
    void aForeignTokenOpensNothing() {
        Shop shop = delivered();
        UUID id = authorized(shop, "UNWANTED");
        Shop other = delivered();

        assertThat(premises.get("/returned/x").statusCode()).isEqualTo(404);
        assertThat(premises.get(shop.trackPath().replace("/track/", "/returned/"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(premises.get(supplierPath(shop, id).replace("/returned/", "/track/"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(premises.get(other.trackPath() + "/returns/RMA-1001").statusCode())
                .isEqualTo(404);
        assertThat(premises.get(supplierPath(other, id)).statusCode()).isEqualTo(404);
        assertThat(premises.get(expired(shop, id)).statusCode()).isEqualTo(410);
    }

    private Shop delivered() {
        Shop shop = new Shop().issued();
        shop.parcel(UPS, "DELIVERED", shop.today, 3, 0);
        shop.parcel(OTHER_UPS, "DELIVERED", shop.today, 0, 1);
        shop.run("""
                insert into supplier_return_policy (merchant_id, supplier_id, window_days, paid_by, restocking_percent, name, street, city, region, postal,
                    country, updated_at)
                select merchant_id, id, 30, 'CUSTOMER', 15, 'Returns', '1 Dock Rd', 'Minneapolis', 'MN', '55401', 'US', now()
                from supplier where merchant_id = ?""", shop.merchant.value());
        return shop;
    }

    /** One heater, by a policy that asks nobody. */
    private UUID authorized(Shop shop, String reason) {
        shop.run(
                "insert into policy (merchant_id, kind, version, document, made_at, made_by) values (?, 'returns', 1, '{\"approveUpTo\":5000,\"approveReasons\":[\"UNWANTED\",\"DAMAGED\"]}', now(), 'test')",
                shop.merchant.value());
        Map<String, String> fields =
                hidden(review(shop, Map.of("units-" + shop.heaters, "1", "reason-" + shop.heaters, reason))
                        .body());
        premises.post(shop.trackPath() + "/return", fields, "photos", List.of(Pictures.jpeg(64, 48)));
        assertThat(shop.read(
                        String.class, "select state from goods_return where merchant_id = ?", shop.merchant.value()))
                .containsExactly("AUTHORIZED");
        return shop.read(UUID.class, "select id from goods_return where merchant_id = ?", shop.merchant.value())
                .getFirst();
    }

    private HttpResponse<String> review(Shop shop, Map<String, String> form) {
        return premises.post(shop.trackPath() + "/return/review", form);
    }

    private String supplierPath(Shop shop, UUID id) {
        return Premises.path(premises.bean(ReturnLinks.class)
                .returnLink(shop.merchant, id, Instant.now().plus(Duration.ofDays(1))));
    }

    private String expired(Shop shop, UUID id) {
        return Premises.path(premises.bean(ReturnLinks.class)
                .returnLink(shop.merchant, id, Instant.now().minus(Duration.ofDays(1))));
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = HIDDEN.matcher(page);
        while (matcher.find()) {
            fields.put(
                    matcher.group(1),
                    matcher.group(2).replace("&lt;", "<").replace("&amp;", "&").replace("&#34;", "\""));
        }
        return fields;
    }

    private static int count(Shop shop, String table) {
        return shop.read(
                        Integer.class,
                        "select count(*)::int from " + table + " where merchant_id = ?",
                        shop.merchant.value())
                .getFirst();
    }
}
