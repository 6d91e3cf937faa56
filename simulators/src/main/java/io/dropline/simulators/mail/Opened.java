package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Bytes;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart as a mail program would.
 *
 * @param headers by name in any case; of a repeated header the first; decoded
 * @param text plain body, empty where there is none
 * @param html HTML body, empty where there is none
 */
public record Opened(Map<String, String> headers, String text, String html, List<Attachment> attachments) {
    /**
     * @param type without parameters, lower case
     * @param contentId without angle brackets, empty where there is none
     */
    public record Attachment(String name, String type, String contentId, Bytes content) {}

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String subject() {
        return header("Subject");
    }

    static Opened of(Bytes raw) {
        try {
            var message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.toArray()));
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var all = message.getAllHeaders(); all.hasMoreElements(); ) {
                var header = all.nextElement();
                headers.putIfAbsent(header.getName(), decoded(header.getValue()));
            }
            var parts = new Parts();
            parts.collect(message);
            return new Opened(headers, parts.text, parts.html, List.copyOf(parts.attachments));
        } catch (MessagingException e) {
            return new Opened(Map.of(), raw.utf8(), "", List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(@Nullable String value) throws IOException {
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static final class Parts {
        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        private void collect(Part part) throws MessagingException, IOException {
            String type = typeOf(part);
            if (type.startsWith("multipart/") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    collect(parts.getBodyPart(i));
                }
                return;
            }
            byte[] content = part.getInputStream().readAllBytes();
            boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
            if (!attached && type.equals("text/plain") && text.isEmpty()) {
                text = new String(content, StandardCharsets.UTF_8);
            } else if (!attached && type.equals("text/html") && html.isEmpty()) {
                html = new String(content, StandardCharsets.UTF_8);
            } else {
                String id = part instanceof BodyPart body ? first(body.getHeader("Content-ID")) : "";
                String name = Objects.requireNonNullElse(part.getFileName(), "part-" + (attachments.size() + 1));
                attachments.add(new Attachment(decoded(name), type, id.replaceAll("[<>]", ""), Bytes.of(content)));
            }
        }

        private static String first(String @Nullable [] values) {
            return values == null || values.length == 0 ? "" : values[0];
        }

        private static String typeOf(Part part) throws MessagingException {
            String type = Objects.requireNonNullElse(part.getContentType(), "text/plain");
            int semicolon = type.indexOf(';');
            return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        }
    }
}
