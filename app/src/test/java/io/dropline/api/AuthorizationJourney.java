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

/** What a supplier may sell, the letters that prove it, and the evidence made of them, by program alone. */
final class AuthorizationJourney {
    private static final String AT = VettingJourney.AT;
    private final ApiClient api;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    AuthorizationJourney(ApiClient api) {
        this.api = api;
    }

    void all() throws IOException {
        String authorization = authorizations();
        letters(authorization);
        evidence();
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
