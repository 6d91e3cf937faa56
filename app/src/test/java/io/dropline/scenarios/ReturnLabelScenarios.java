package io.dropline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.aftersales.Approval;
import io.dropline.returns.GoodsReturn;
import io.dropline.returns.ReturnReason;
import io.dropline.simulators.store.book.PlacedOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

/** The merchant bought a label elsewhere: the customer prints it, and pays nothing. */
class ReturnLabelScenarios {
    private static final Pattern TRACK = Pattern.compile("https://desk\\.example\\.com(/track/[A-Za-z0-9_.~-]+)");

    private final Desk desk = new Desk();
    private final Counter counter = new Counter(desk);
    private final UUID nordic = desk.supplier("NORDIC");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCustomerPrintsTheLabelThatTheMerchantUploaded() {
        desk.offer(nordic, "SAUNA", "900", 3);
        counter.takesBack(nordic, 30, "SUPPLIER", "0");
        PlacedOrder order = desk.placed(Desk.order("SAUNA", 1, "1500"));
        desk.shipsAll(desk.onlyPo(order), "1Z999AA10123456784");
        desk.deliverAll(order);
        GoodsReturn goods = Counter.only(counter.wishes(order, "SAUNA", 1, ReturnReason.UNWANTED));
        counter.process().authorize(desk.merchant, goods.id(), Approval.BY_THE_RULES, "Robin");
        desk.work();
        Agent robin = new Agent(desk, "Robin");
        String page = "/rma/" + goods.id();
        String customers = track(order) + "/returns/" + goods.number();
        assertThat(text(customers)).contains("You pay first").doesNotContain(customers + "/label");

        HttpResponse<String> wrong = robin.upload(page, page + "/label", "label.pdf", new byte[] {1, 2, 3});
        assertThat(Agent.toast(wrong)).isEqualTo("-A label is a PDF, PNG or JPEG of at most 8 megabytes.");
        assertThat(text(customers)).doesNotContain(customers + "/label");

        byte[] label = label();
        assertThat(Agent.toast(robin.upload(page, page + "/label", "ups.pdf", label)))
                .isEqualTo("+The label is kept. The customer finds it on the page of the return.");

        assertThat(text(customers)).contains("Paid with our label", customers + "/label");
        HttpResponse<byte[]> printed = get(customers + "/label");
        assertThat(printed.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/pdf");
        assertThat(printed.body()).isEqualTo(label);
        assertThat(desk.story(order)).contains("return.label");
    }

    private static byte[] label() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("1Z 999 AA1 01 2345 6784"));
        document.close();
        return bytes.toByteArray();
    }

    /** The address in the last mail to the customer. */
    private String track(PlacedOrder order) {
        String mail = desk.house
                .mail
                .mailbox()
                .mails(
                        desk.facts("select email from customer_order where merchant_id = ?")
                                .getFirst(),
                        "")
                .getFirst()
                .open()
                .text();
        Matcher address = TRACK.matcher(mail);
        assertThat(address.find()).as(order.name() + ": " + mail).isTrue();
        return address.group(1);
    }

    private String text(String path) {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.house.port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
