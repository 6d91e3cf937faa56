package io.dropline.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers write on the tracking page and on the contact page. */
class QuestionPagesTest {
    private final Premises premises = Premises.OPEN;
    private final Shop shop = new Shop().issued();

    @Test
    void aQuestionIsStoredShownAndTakenOnce() {
        Map<String, String> form = Map.of("text", "Which colour is it?", "submission", "s1");
        HttpResponse<String> sent = premises.post(shop.trackPath() + "/question", form);
        premises.post(shop.trackPath() + "/question", form); // a double click

        assertThat(sent.statusCode()).isEqualTo(303);
        String page = premises.get(shop.trackPath() + "?sent=yes").body();
        assertThat(page).contains("We have it", "Which colour is it?").doesNotContain("Nordic");
        assertThat(messages()).containsExactly("TRACKING_PAGE Which colour is it?");
        assertThat(shop.read(
                        String.class,
                        "select o.number from conversation c join customer_order o on o.merchant_id = c.merchant_id and o.id = c.order_id where c.merchant_id = ?",
                        shop.merchant.value()))
                .hasSize(1);
    }

    @Test
    void anEmptyOrEndlessQuestionIsNotTakenAndNothingTypedIsLost() {
        String path = shop.trackPath() + "/question";
        assertThat(premises.post(path, Map.of("text", " ")).statusCode()).isEqualTo(422);
        HttpResponse<String> tooLong = premises.post(path, Map.of("text", "why? ".repeat(1001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("why? why?", "5,000 characters");
        assertThat(messages()).isEmpty();
    }

    @Test
    void aMachineThatFillsInEverythingIsThankedAndForgotten() {
        Map<String, String> form = Map.of("text", "Buy pills", "website", "http://spam.example");
        assertThat(premises.post(shop.trackPath() + "/question", form).statusCode())
                .isEqualTo(303);
        assertThat(messages()).isEmpty();
        assertThat(shop.read(
                        Integer.class, "select count(*)::int from inbox where merchant_id = ?", shop.merchant.value()))
                .containsExactly(0);
    }

    @Test
    void whoSendsTooMuchWaits() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(premises.post(shop.trackPath() + "/question", Map.of("text", "question " + i)));
        }
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 303))
                .hasSize(10);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().body()).contains("wait ten minutes", "question 11");
    }

    @Test
    void theContactPageTakesAWordFromAnybody() {
        String path = "/contact/"
                + shop.read(String.class, "select slug from merchant where id = ?", shop.merchant.value())
                        .getFirst();
        assertThat(premises.get(path).body()).contains("Write to Hearth", path + "/accent.css");
        assertThat(premises.get(path + "/accent.css").statusCode()).isEqualTo(200);

        Map<String, String> form =
                new HashMap<>(Map.of("name", "Sam", "email", "no address", "text", "<b>Hello</b>", "order", "#1001"));
        HttpResponse<String> wrong = premises.post(path, form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("mail address to answer to", "&lt;b&gt;Hello")
                .doesNotContain("<b>Hello");

        form.put("email", "sam@elsewhere.example");
        assertThat(premises.post(path, form).statusCode()).isEqualTo(303);
        assertThat(premises.get(path + "?sent=yes").body()).contains("We have it");
        assertThat(messages()).containsExactly("CONTACT_FORM <b>Hello</b>");
        // another address than the customer's: the number alone proves nothing
        assertThat(shop.read(
                        String.class,
                        "select order_id is null and suggested_order_id is not null from conversation where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly("t");
        assertThat(premises.get("/contact/nobody-of-this-name").statusCode()).isEqualTo(404);
    }

    private List<String> messages() {
        return shop.read(
                String.class,
                "select channel || ' ' || body from conversation_message where merchant_id = ? order by at, id",
                shop.merchant.value());
    }
}
