package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.simulators.store.book.PlacedOrder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agent does from the page of a conversation, without leaving it. */
class BesideTheConversationScenarios {
    private final Desk desk = new Desk();
    private final Letterbox box = new Letterbox(desk.supportMail());
    private final UUID nordic = desk.supplier("NORDIC");
    private final Agent robin = new Agent(desk, "Robin");
    private final PlacedOrder order;
    private final String customer;
    private final String page;

    BesideTheConversationScenarios() {
        desk.offer(nordic, "SAUNA", "900", 9);
        box.connect(desk);
        order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        customer = desk.facts("select email from customer_order where merchant_id = ?")
                .getFirst();
        box.mail(customer, "Your mail", "I have lost it, could you send it again?");
        desk.wait(Duration.ofMinutes(1));
        page = "/conversations/"
                + desk.facts("select id::text from conversation where merchant_id = ?")
                        .getFirst();
    }

    @AfterEach
    void close() {
        box.close();
        desk.close();
    }

    @Test
    void aMailToTheCustomerIsSentOnceMoreAndAPurchaseOrderIsNot() {
        String mail = document("mail.customer");
        int before = desk.mailsTo(customer).size();

        HttpResponse<String> sent = robin.post(page, page + "/mails/" + mail + "/resend");
        desk.work();

        assertThat(sent.headers().firstValue("Location")).contains(page);
        assertThat(Agent.toast(sent)).isEqualTo("+The mail is sent again.");
        assertThat(desk.mailsTo(customer)).hasSize(before + 1);

        int toSupplier = desk.mailsTo(desk.mailOf("NORDIC")).size();
        HttpResponse<String> refused = robin.post(page, page + "/mails/" + document("po.email") + "/resend");
        desk.work();
        assertThat(Agent.toast(refused)).contains("a supplier who gets a purchase order twice may ship twice");
        assertThat(desk.mailsTo(desk.mailOf("NORDIC"))).hasSize(toSupplier);
    }

    @Test
    void anotherDayIsPromisedAndTheCustomerHearsOfIt() {
        HttpResponse<String> promised = robin.post(
                page,
                page + "/promise",
                "earliest",
                "2026-12-28",
                "latest",
                "2026-12-30",
                "reason",
                "The maker has a week off.");
        desk.work();

        assertThat(promised.headers().firstValue("Location")).contains(page);
        assertThat(desk.latestPromise(order)).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(desk.house
                        .mail
                        .mailbox()
                        .mails(customer, "")
                        .getFirst()
                        .open()
                        .text())
                .contains("The maker has a week off.");
    }

    @Test
    void refundAndReturnAreOneStepAway() {
        assertThat(robin.get(page).body()).contains("href=\"/orders/" + desk.orderId(order) + "/refund\"");

        desk.shipsAll(desk.onlyPo(order), "1Z999AA10123456784");
        desk.deliverAll(order);

        String now = robin.get(page).body();
        assertThat(now).contains("href=\"/orders/" + desk.orderId(order) + "/return\"");
        assertThat(robin.get("/orders/" + desk.orderId(order) + "/refund").statusCode())
                .isEqualTo(200);
        assertThat(robin.get("/orders/" + desk.orderId(order) + "/return").statusCode())
                .isEqualTo(200);
    }

    private String document(String kind) {
        return desk.facts("select id::text || ' ' || kind from outbox where merchant_id = ? order by id").stream()
                .filter(one -> one.endsWith(" " + kind))
                .map(one -> one.replaceFirst(" .*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(desk.facts("select kind from outbox where merchant_id = ?")));
    }
}
