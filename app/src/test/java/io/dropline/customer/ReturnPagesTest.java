package io.dropline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.customer.returns.CustomerDays;
import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import io.dropline.returns.files.Pictures;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The customer's pages of a return over real HTTP, from the order's number or the tracking page to the facts in the tables. */
class ReturnPagesTest {
    private static final String UPS = "1Z999AA10123456784";

    private final Premises premises = Premises.OPEN;
    private final ReturnPages returns = new ReturnPages();

    @Test
    void fromTheTrackingPageToTheSuppliersWord() {
        Shop shop = returns.delivered();
        assertThat(premises.get(shop.trackPath()).body()).contains("Return something");
        assertThat(premises.get(shop.trackPath() + "/return").body())
                .contains("Kuuma electric sauna heater", "1 of 3", "It arrived damaged", "30 days after delivery")
                .doesNotContain("Nordic", "<script>");

        HttpResponse<String> review = returns.review(
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
        assertThat(ReturnPages.count(shop, "goods_return"))
                .as("nothing is sent yet")
                .isZero();

        Map<String, String> fields = ReturnPages.hidden(review.body());
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
        assertThat(ReturnPages.count(shop, "goods_return"))
                .as("a double click is one return")
                .isEqualTo(1);
        assertThat(ReturnPages.count(shop, "return_file")).isEqualTo(1);
        String page = premises.get(sent.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(page).contains("RMA-1001", "We are looking at it", "data-state=\"REQUESTED\"");
        assertThat(shop.read(String.class, "select state from inbox where merchant_id = ?", shop.merchant.value()))
                .containsOnly("HANDLED");
    }

    @Test
    void anAcceptedReturnShowsHowToSendItAndTakesTheNumber() {
        Shop shop = returns.delivered();
        returns.authorized(shop, "UNWANTED");
        String path = shop.trackPath() + "/returns/RMA-1001";
        String page = premises.get(path).body();
        assertThat(page)
                .contains("Please send it back", "Number on the parcel", "1 Dock Rd", "Send it by", "You pay it");
        assertThat(premises.get(path + "/label").statusCode()).isEqualTo(404);

        Map<String, String> form = new HashMap<>(ReturnPages.hidden(page));
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
        Shop shop = returns.delivered();
        returns.authorized(shop, "UNWANTED");
        String path = shop.trackPath() + "/returns/RMA-1001";

        premises.post(path + "/cancel", ReturnPages.hidden(premises.get(path).body()));

        assertThat(premises.get(path).body()).contains("It was cancelled");
        assertThat(shop.read(
                        Integer.class,
                        "select sum(returned)::int from purchase_order_line where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly(0);
    }

    @Test
    void whatCannotComeBackIsSaidBeforeAnythingIsSent() {
        Shop shop = returns.delivered();
        assertThat(returns.review(shop, Map.of()).body()).contains("Please say what you want to return");
        assertThat(returns.review(shop, Map.of("units-" + shop.heaters, "1")).body())
                .contains("Please choose a reason");
        assertThat(returns.review(shop, Map.of("units-" + shop.heaters, "9", "reason-" + shop.heaters, "UNWANTED"))
                        .body())
                .contains("Only 3 left here");
        assertThat(returns.review(shop, Map.of("units-" + shop.heaters, "1", "reason-" + shop.heaters, "LATE"))
                        .body())
                .contains("is no return");
        assertThat(premises.get(new Shop().issued().trackPath() + "/return").body())
                .contains("Nothing can be returned now");
        assertThat(ReturnPages.count(shop, "inbox")).isZero();
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedAndNothingIsLost() {
        Shop shop = returns.delivered();
        Map<String, String> fields = ReturnPages.hidden(returns.review(
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
        assertThat(ReturnPages.count(shop, "inbox")).isZero();
    }

    @Test
    void anOrderIsFoundByNumberAndMailOrPostalCodeAndGuessersAreSlowedDown() {
        Shop shop = returns.delivered();
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
}
