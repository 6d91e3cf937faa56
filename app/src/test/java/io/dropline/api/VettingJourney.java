package io.dropline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;

/** A supplier from the first contact to its approval, by program alone. It leaves nothing behind that routing could use. */
final class VettingJourney {
    private static final String AT = "/suppliers/VETTED";
    private final ApiClient api;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    VettingJourney(ApiClient api) {
        this.api = api;
    }

    void all() throws IOException {
        startsInOnboarding();
        contacts();
        places();
        calendar();
        terms();
        String authorization = authorizations();
        letters(authorization);
        evidence();
        approval();
    }

    private void startsInOnboarding() {
        String body = "{\"name\":\"Vetted Goods\",\"email\":\"orders@vetted.example\",\"onboarding\":true}";
        assertThat(api.put(AT, body).good().get("state").asString()).isEqualTo("ONBOARDING");
        assertThat(api.put(AT, body).good().get("state").asString())
                .as("putting it again approves nothing")
                .isEqualTo("ONBOARDING");
        api.post(AT + "/resume", "").blames("");
        api.post(AT + "/pause", "{\"reason\":\"x\"}").blames("");
        assertThat(met()).containsExactly("channel");
    }

    private void contacts() {
        String id = api.post(
                        AT + "/contacts", "{\"role\":\"ORDERS\",\"name\":\"Ann\",\"email\":\"ann@vetted.example\"}")
                .good()
                .get("id")
                .asString();
        JsonNode changed = api.put(
                        AT + "/contacts/" + id,
                        "{\"role\":\"ORDERS\",\"name\":\"Ann Lee\",\"phone\":\"+1 (612) 555-0143\"}")
                .good();
        assertThat(changed.get("name").asString()).isEqualTo("Ann Lee");
        api.post(AT + "/contacts", "{\"role\":\"RETURNS\",\"name\":\"Bo\"}").blames("email");
        api.post(AT + "/contacts", "{\"name\":\"Bo\",\"email\":\"bo@x.example\"}")
                .blames("role");
        api.post(AT + "/contacts", "{\"role\":\"RETURNS\",\"name\":\"Bo\",\"phone\":\"call me\"}")
                .blames("phone");
        String other = api.post(AT + "/contacts", "{\"role\":\"ESCALATION\",\"name\":\"Bo\",\"phone\":\"6125550144\"}")
                .good()
                .get("id")
                .asString();
        assertThat(api.get(AT + "/contacts").good().get("items").size()).isEqualTo(2);
        api.call("DELETE", AT + "/contacts/" + other, "", "").good();
        assertThat(api.call("DELETE", AT + "/contacts/" + other, "", "").status())
                .isEqualTo(404);
        assertThat(met()).contains("order-contact");
    }

    private void places() {
        api.put(
                        AT + "/places/mpls",
                        "{\"name\":\"Main\",\"city\":\"Minneapolis\",\"region\":\"MN\",\"postal\":\"55401\"}")
                .good();
        JsonNode off = api.put(AT + "/places/MPLS", "{\"postal\":\"55402\",\"active\":false}")
                .good();
        assertThat(off.get("code").asString()).isEqualTo("MPLS");
        assertThat(met()).doesNotContain("ship-from");
        api.put(AT + "/places/MPLS", "{\"postal\":\"55402\"}").good();
        assertThat(met()).contains("ship-from");
        api.put(AT + "/places/TWO", "{\"country\":\"US\"}").blames("postal");
        api.put(AT + "/places/TWO", "{\"postal\":\"1\",\"country\":\"XX\"}").blames("country");
        api.put(AT + "/places/TWO", "{\"postal\":\"80202\"}").good();
        api.call("DELETE", AT + "/places/TWO", "", "").good();
        api.call("DELETE", AT + "/places/TWO", "", "").blames("code");
        assertThat(api.get(AT + "/places").good().get("items").size()).isEqualTo(1);
    }

    private void calendar() {
        api.put(AT + "/calendar", "{\"holidays\":\"US_FEDERAL\"}").good();
        api.put(AT + "/calendar", "{}").blames("holidays");
        LocalDate first = today.plusDays(20);
        String id = api.post(
                        AT + "/calendar/closures",
                        "{\"first\":\"" + first + "\",\"last\":\"" + first.plusDays(13)
                                + "\",\"reason\":\"Stocktaking\"}")
                .good()
                .get("id")
                .asString();
        api.post(AT + "/calendar/closures", "{\"first\":\"2020-01-01\",\"reason\":\"x\"}")
                .blames("last");
        api.post(AT + "/calendar/closures", "{\"reason\":\"x\"}").blames("first");
        api.post(AT + "/calendar/closures", "{\"first\":\"" + first + "\"}").blames("reason");
        JsonNode calendar = api.get(AT + "/calendar").good();
        assertThat(calendar.get("holidays").asString()).isEqualTo("US_FEDERAL");
        assertThat(calendar.get("daysOff").size()).isGreaterThanOrEqualTo(10);
        api.call("DELETE", AT + "/calendar/closures/" + id, "", "").good();
        assertThat(api.get(AT + "/calendar").good().get("closures").size()).isZero();
    }

    private void terms() {
        JsonNode before = api.get(AT + "/terms").good();
        assertThat(before.get("payment").isNull() && before.get("returns").isNull())
                .isTrue();
        api.put(AT + "/terms", "{\"paymentDays\":30,\"shipWithinDays\":2,\"text\":\"2% within 10 days\"}")
                .good();
        api.put(AT + "/terms", "{}").blames("paymentDays");
        api.put(
                        AT + "/return-policy",
                        "{\"windowDays\":30,\"paidBy\":\"CUSTOMER\",\"restockingPercent\":15,\"street\":\"1 Dock St\",\"city\":\"Minneapolis\",\"postal\":\"55401\",\"country\":\"US\"}")
                .good();
        api.put(AT + "/return-policy", "{\"windowDays\":30,\"restockingPercent\":101}")
                .blames("restockingPercent");
        api.put(AT + "/return-policy", "{\"windowDays\":30,\"street\":\"1 Dock St\"}")
                .blames("street");
        api.put(AT + "/limits", "{\"minimumOrder\":250,\"ordersPerDay\":40,\"takesHazmat\":true}")
                .good();
        api.put(AT + "/limits", "{\"ordersPerDay\":0}").blames("ordersPerDay");
        JsonNode after = api.get(AT + "/terms").good();
        assertThat(after.at("/returns/paidBy").asString()).isEqualTo("CUSTOMER");
        assertThat(after.at("/limits/minimumOrder").toString()).isEqualTo("250.00");
        assertThat(after.at("/limits/takesOversize").asBoolean()).isTrue();
        assertThat(met()).contains("terms", "return-policy");
    }

    private String authorizations() {
        String path = AT + "/authorizations";
        LocalDate end = today.plusDays(100);
        JsonNode us = api.post(path, "{\"brand\":\"Kuura\",\"territory\":[\"us\"],\"to\":\"" + end + "\"}")
                .good();
        api.post(path, "{\"brand\":\"Kuura\",\"territory\":[\"US\"]}").blames("from");
        api.post(path, "{\"brand\":\"Kuura\",\"salesChannels\":[\"Own Site\"]}").blames("salesChannels");
        JsonNode some = api.post(
                        path,
                        "{\"brand\":\"Kuura\",\"territory\":[\"CA\"],\"skus\":[\"K-2\",\"K-1\"],\"salesChannels\":[\"amazon\"]}")
                .good();
        assertThat(some.at("/skus/0").asString()).isEqualTo("K-1");
        api.put(path + "/Kuura", "{\"note\":\"which?\"}").blames("brand");
        assertThat(api.call("DELETE", path + "/Kuura", "", "").status()).isEqualTo(409);
        String id = us.get("id").asString();
        JsonNode renewed = api.post("/authorizations/" + id + "/renew", "{\"to\":\"" + end.plusYears(1) + "\"}")
                .good();
        assertThat(renewed.get("from").asString()).isEqualTo(end.plusDays(1).toString());
        assertThat(renewed.get("inForce").asBoolean()).isFalse();
        api.post("/authorizations/" + id + "/renew", "{}").blames("from");
        api.post("/authorizations/" + some.get("id").asString() + "/renew", "{}")
                .blames("to");
        String other = renewed.get("id").asString();
        assertThat(api.call("DELETE", "/authorizations/" + other, "", "")
                        .good()
                        .get("revokedAt")
                        .isNull())
                .isFalse();
        api.put("/authorizations/" + other, "{}").blames("");
        assertThat(api.get("/authorizations/" + UUID.randomUUID()).status()).isEqualTo(404);
        return id;
    }

    private void letters(String authorization) throws IOException {
        String at = "/authorizations/" + authorization;
        api.post(at + "/check", "{\"how\":\"by eye\"}").blames("letter");
        byte[] brief = pdf("We authorize", "page two");
        JsonNode pdf = api.upload(at + "/letters?name=..%2FKuura%20Brief.exe", "application/pdf", brief)
                .good();
        assertThat(pdf.get("name").asString()).isEqualTo("Kuura Brief.exe.pdf");
        assertThat(api.upload(at + "/letters?name=again", "application/pdf", brief)
                        .good())
                .isEqualTo(pdf);
        assertThat(pdf.get("sha256").asString()).hasSize(64);
        api.upload(
                        at + "/letters",
                        "image/png",
                        "<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .blames("letter");
        api.upload(
                        at + "/letters",
                        "application/pdf",
                        "%PDF-1.7 and nothing else".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .blames("letter");
        byte[] long10 = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, long10, 0, 5);
        api.upload(at + "/letters", "application/pdf", long10).blames("letter");
        JsonNode checked =
                api.post(at + "/check", "{\"how\":\"called +358 9 555\"}").good();
        assertThat(checked.get("checkedBy").asString()).contains("API token");
        api.upload(at + "/letters?name=Scan", "image/png", png()).good();
        assertThat(api.get(at).good().get("checkedBy").isNull())
                .as("another letter has to be checked")
                .isTrue();
        List<JsonNode> letters =
                api.get(at + "/letters").good().get("items").valueStream().toList();
        String png = letters.getLast().get("id").asString();
        HttpResponse<byte[]> download = api.download(at + "/letters/" + png);
        assertThat(download.body()).isEqualTo(png());
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(download.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        api.upload(at + "/letters?name=Third", "image/jpeg", jpeg()).good();
        String third = api.get(at + "/letters")
                .good()
                .get("items")
                .valueStream()
                .toList()
                .getLast()
                .get("id")
                .asString();
        api.call("DELETE", at + "/letters/" + third, "", "").good();
        assertThat(api.call("DELETE", at + "/letters/" + third, "", "").status())
                .isEqualTo(404);
        api.post(at + "/check", "{\"how\":\"called +358 9 555\"}").good();
        assertThat(api.put(
                                at,
                                "{\"territory\":[\"US\",\"MX\"],\"skus\":[\"K-7\"],\"productLines\":[\"Löyly\"],\"to\":\""
                                        + today.plusDays(100) + "\"}")
                        .good()
                        .get("checkedBy")
                        .isNull())
                .as("other terms have to be checked")
                .isTrue();
        api.post(at + "/check", "{\"how\":\"called +358 9 555\"}").good();
    }

    private void evidence() throws IOException {
        HttpResponse<byte[]> all = api.download(AT + "/evidence");
        assertThat(all.headers().firstValue("Content-Disposition").orElse("")).contains("evidence-VETTED.pdf");
        try (PdfReader reader = new PdfReader(all.body())) {
            assertThat(reader.getNumberOfPages())
                    .as("cover, two pages, a picture")
                    .isEqualTo(4);
            PdfTextExtractor text = new PdfTextExtractor(reader);
            assertThat(text.getTextFromPage(1))
                    .contains("Vetted Goods", "Kuura", "+358 9 555", "MX, US", "Product lines: Löyly; also K-7");
            assertThat(text.getTextFromPage(2)).contains("We authorize", "page 1 of 2", "Page 2 of");
            assertThat(text.getTextFromPage(3)).contains("page two");
        }
        assertThat(api.get(AT + "/evidence?brand=Nothing").status()).isEqualTo(404);
        assertThat(api.download(AT + "/evidence?brand=kuura").statusCode()).isEqualTo(200);
    }

    private void approval() {
        JsonNode checklist = api.get(AT + "/checklist").good();
        assertThat(checklist.get("complete").asBoolean()).isFalse();
        api.post(AT + "/approve", "").blames("reason");
        JsonNode approved =
                api.post(AT + "/approve", "{\"reason\":\"known for years\"}").good();
        assertThat(approved.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(approved.get("stateReason").asString()).isEmpty();
        api.post(AT + "/approve", "").good();
        api.post(AT + "/pause", "{\"reason\":\"stocktaking\"}").good();
        api.post(AT + "/approve", "").blames("");
        api.post(AT + "/retire", "{\"reason\":\"out of business\"}").good();
        List<JsonNode> history =
                api.get(AT + "/history").good().get("items").valueStream().toList();
        assertThat(history.stream().map(turn -> turn.get("to").asString()))
                .containsExactly("RETIRED", "PAUSED", "ACTIVE");
        assertThat(history.getLast().get("reason").asString()).isEqualTo("known for years");
        assertThat(history.getLast().get("unmet").size()).isEqualTo(3);
    }

    private List<String> met() {
        return api.get(AT + "/checklist")
                .good()
                .get("items")
                .valueStream()
                .filter(item -> item.get("met").asBoolean())
                .map(item -> item.get("key").asString())
                .toList();
    }

    private static byte[] pdf(String... pages) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        for (String page : pages) {
            document.newPage();
            document.add(new Paragraph(page));
        }
        document.close();
        return bytes.toByteArray();
    }

    private static byte[] png() throws IOException {
        return picture("png");
    }

    private static byte[] jpeg() throws IOException {
        return picture("jpeg");
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 1600, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
