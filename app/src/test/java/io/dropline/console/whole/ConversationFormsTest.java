package io.dropline.console.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.portal.Premises;
import io.dropline.portal.Shop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer's question by the forms of the desk: answered, noted, handed on, put off, asked of the supplier, promised anew. */
class ConversationFormsTest {
    private final Shop shop = new Shop().issued().mailed("CONFIRMED");
    private final Clerk clerk = new Clerk(shop);
    private final String talk;

    ConversationFormsTest() {
        Premises.OPEN.post(shop.trackPath() + "/question", Map.of("text", "Where is it?", "submission", "s1"));
        talk = "/conversations/"
                + shop.read(
                                String.class,
                                "select id::text from conversation where merchant_id = ?",
                                shop.merchant.value())
                        .getFirst();
    }

    @Test
    void itIsAnsweredBesideItsOrder() {
        assertThat(clerk.page(talk)).contains("Where is it?", "#1001");
        Clerk.Answer empty = clerk.sends(talk, talk + "/answer", "text", " ");
        assertThat(empty.status()).isEqualTo(422);

        assertThat(clerk.sends(talk, talk + "/answer", "text", "It leaves tomorrow.", "then", "close")
                        .page())
                .contains("The answer is on its way.", "It leaves tomorrow.");
        assertThat(state()).containsExactly("CLOSED");
        assertThat(sent("mail.answer")).hasSize(1);
        assertThat(clerk.sends(talk, talk + "/reopen").page()).contains("It is open again.");
    }

    @Test
    void itIsHandedOnPutOffAndClosed() {
        assertThat(clerk.sends(talk, talk + "/assign", "user", clerk.user.id().toString())
                        .page())
                .contains("It is assigned.");
        assertThat(clerk.sends(talk, talk + "/snooze", "until", "day").page()).contains("Say until when.");
        assertThat(clerk.sends(talk, talk + "/snooze", "until", "week").page())
                .contains("It is out of sight until then", "Snoozed until");
        assertThat(clerk.sends(talk, talk + "/close").page()).contains("It is closed.");
        assertThat(state()).containsExactly("CLOSED");
    }

    @Test
    void theSupplierIsAskedFromBesideIt() {
        assertThat(clerk.sends(
                                talk,
                                talk + "/ask",
                                "purchaseOrder",
                                shop.po.toString(),
                                "text",
                                "Has it left your dock?")
                        .page())
                .contains("The supplier is written to.", "Has it left your dock?");
        assertThat(sent("po.inquiry.email")).hasSize(1);
        assertThat(clerk.page(talk)).as("for the house only").contains("Nordic Sauna Supply");
        assertThat(Premises.OPEN.get(shop.trackPath()).body()).doesNotContain("Has it left your dock?");
    }

    @Test
    void otherDaysArePromisedFromBesideIt() {
        assertThat(clerk.sends(talk, talk + "/promise", "latest", "", "reason", "x")
                        .page())
                .contains("A new promise needs an order and its last day.");
        String last = shop.today.plusDays(12).toString();
        assertThat(clerk.sends(talk, talk + "/promise", "latest", last, "reason", "The maker needs longer.")
                        .status())
                .isEqualTo(303);
        assertThat(shop.read(
                        String.class,
                        "select promise_latest::text from customer_order where merchant_id = ?",
                        shop.merchant.value()))
                .containsExactly(last);
    }

    @Test
    void itIsTiedToAnotherOrderOrToNone() {
        assertThat(clerk.sends(talk, talk + "/order", "number", "#9999").page()).contains("There is no order #9999.");
        assertThat(clerk.sends(talk, talk + "/order", "number", "").page()).contains("It is about no order now.");
        assertThat(clerk.sends(talk, talk + "/order", "number", "#1001").page())
                .contains("It is about this order now.");
    }

    private List<String> state() {
        return shop.read(String.class, "select state from conversation where merchant_id = ?", shop.merchant.value());
    }

    private List<String> sent(String kind) {
        return shop.read(
                String.class,
                "select kind from outbox where merchant_id = ? and kind = ?",
                shop.merchant.value(),
                kind);
    }
}
