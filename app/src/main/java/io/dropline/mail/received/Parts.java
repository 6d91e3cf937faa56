package io.dropline.mail.received;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a mail. What is broken in one of them harms only that one. */
final class Parts {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 300;
    private static final int MOST_FILES = 30;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;
    private static final int LARGEST_TEXT = 2 * 1024 * 1024;
    private static final Pattern RUNS = Pattern.compile(
            ".*\\.(exe|com|bat|cmd|scr|pif|msi|msp|js|jse|vbs|vbe|wsf|wsh|ps1|psm1|jar|hta|lnk|reg|cpl|dll|sys|iso|img|vhd|apk|app|dmg|scf|url)");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    final List<ReceivedFile> files = new ArrayList<>();
    final List<String> bounced = new ArrayList<>();
    private int seen;

    /** What was written: its plain form where there is one that says something. */
    String text() {
        return plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
    }

    void walk(Part part, int depth) {
        if (++seen > MOST_PARTS) {
            return;
        }
        String type = type(part);
        try {
            if (type.startsWith("multipart/") && depth < DEEPEST) {
                multipart(part, depth);
            } else if (type.equals("message/rfc822") || type.equals("text/rfc822-headers")) {
                enclosed(part, type);
            } else if (type.startsWith("text/") && !attached(part)) {
                written(part, type);
            } else if (!type.equals("message/delivery-status")) {
                file(part, type);
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            plain.append("\n[A part of this mail cannot be read.]\n");
        }
    }

    private void multipart(Part part, int depth) throws MessagingException, IOException {
        MimeMultipart all;
        int count;
        try {
            all = (MimeMultipart) part.getContent();
            count = all.getCount();
        } catch (MessagingException | IOException | ClassCastException noBoundary) {
            plain.append(Texts.decoded(raw(part, LARGEST_TEXT), null)).append('\n');
            return;
        }
        for (int i = 0; i < count; i++) {
            walk(all.getBodyPart(i), depth + 1);
        }
    }

    private void written(Part part, String type) throws MessagingException, IOException {
        String text = Texts.decoded(bytes(part, LARGEST_TEXT), charset(part));
        (type.equals("text/html") ? html : plain).append(text).append('\n');
    }

    /** A mail in a mail: of a bounce it is the one that did not arrive. */
    private void enclosed(Part part, String type) throws MessagingException, IOException {
        byte[] content = bytes(part, LARGEST_FILE);
        MimeMessage inner = MailReader.parsed(content);
        String[] ids = inner.getHeader("Message-ID");
        if (ids != null) {
            bounced.addAll(Addresses.messageIds(ids[0]));
        }
        if (type.equals("message/rfc822")) {
            String subject = Texts.header(inner.getHeader("Subject", null), 80);
            keep(new ReceivedFile(
                    (subject.isEmpty() ? "mail" : fileName(subject)) + ".eml", type, content.length, content, ""));
        }
    }

    private void file(Part part, String type) throws MessagingException, IOException {
        String raw = part instanceof MimeBodyPart || part instanceof MimeMessage ? rawName(part) : null;
        String name = fileName(Texts.header(raw, 150));
        byte[] content = bytes(part, LARGEST_FILE + 1);
        String dropped = RUNS.matcher(name.toLowerCase(Locale.ROOT)).matches()
                ? "Files that run as programs are not kept"
                : content.length > LARGEST_FILE ? "Larger than 10 MB" : "";
        if (content.length > 0) {
            keep(new ReceivedFile(
                    name.isEmpty() ? "file" : name, type, content.length, dropped.isEmpty() ? content : null, dropped));
        }
    }

    private void keep(ReceivedFile file) {
        if (files.size() < MOST_FILES) {
            files.add(file);
        }
    }

    private static @Nullable String rawName(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    /** A name that means nothing to a file system beyond itself. */
    private static String fileName(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "_")
                .replaceAll("^\\.+", "_")
                .strip();
    }

    private static boolean attached(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static String type(Part part) {
        try {
            String type = part.getContentType();
            int end = type.indexOf(';');
            String bare = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            return bare.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+") ? bare : "text/plain";
        } catch (MessagingException unreadable) {
            return "text/plain";
        }
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException unreadable) {
            return null;
        }
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream decoded = part.getInputStream()) {
            return decoded.readNBytes(most);
        } catch (IOException | MessagingException badEncoding) {
            return raw(part, most);
        }
    }

    private static byte[] raw(Part part, int most) throws MessagingException, IOException {
        try (InputStream raw = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : ((MimeMessage) part).getRawInputStream()) {
            return raw.readNBytes(most);
        }
    }
}
