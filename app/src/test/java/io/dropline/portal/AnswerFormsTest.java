package io.dropline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a supplier says on its page over real HTTP, from the form to the facts in the tables. */
class AnswerFormsTest {
    private static final Pattern NONCE = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");
    private static final String UPS = "1Z999AA10123456784";
    private static final String OTHER_UPS = "1Z12345E0205271686";

    private final Premises premises = Premises.OPEN;

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
}
