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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The supplier's page of a return over real HTTP: what came back, said once, in time and by nobody else. */
class SupplierReturnPagesTest {
    private final Premises premises = Premises.OPEN;
    private final ReturnPages returns = new ReturnPages();

    @Test
    void theSupplierConfirmsOnceAndSeesThePhoto() {
        Shop shop = returns.delivered();
        UUID id = returns.authorized(shop, "UNWANTED");
        String path = returns.supplierPath(shop, id);
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

        Map<String, String> form = new HashMap<>(ReturnPages.hidden(page));
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
        assertThat(ReturnPages.count(shop, "supplier_claim")).isEqualTo(1);
        assertThat(ReturnPages.count(shop, "refund")).isEqualTo(1);
        form.put("note", "And something else");
        assertThat(premises.post(path, form, "photos", List.of()).statusCode()).isEqualTo(409);
    }

    /** Two windows are open, and both are sent in the same moment. */
    @Test
    void whatASupplierSaysTooLateIsPutBeforeAPerson() {
        Shop shop = returns.delivered();
        String path = returns.supplierPath(shop, returns.authorized(shop, "UNWANTED"));
        Map<String, String> form =
                new HashMap<>(ReturnPages.hidden(premises.get(path).body()));
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
    void aForeignTokenOpensNothing() {
        Shop shop = returns.delivered();
        UUID id = returns.authorized(shop, "UNWANTED");
        Shop other = returns.delivered();

        assertThat(premises.get("/returned/x").statusCode()).isEqualTo(404);
        assertThat(premises.get(shop.trackPath().replace("/track/", "/returned/"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(premises.get(returns.supplierPath(shop, id).replace("/returned/", "/track/"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(premises.get(other.trackPath() + "/returns/RMA-1001").statusCode())
                .isEqualTo(404);
        assertThat(premises.get(returns.supplierPath(other, id)).statusCode()).isEqualTo(404);
        assertThat(premises.get(returns.expired(shop, id)).statusCode()).isEqualTo(410);
    }
}
