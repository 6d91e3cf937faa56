package io.dropline.simulators.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which purchase order a mail is about: its {@code X-Dropline-PO} header, else its subject, else its CSV attachment. */
public final class PurchaseOrderNumber {
    private static final Pattern NUMBER = Pattern.compile("\\bPO-[0-9A-Z]+(?:-[0-9A-Z]+)*\\b");

    private PurchaseOrderNumber() {}

    public static Optional<String> in(Opened mail) {
        String header = mail.header("X-Dropline-PO").strip();
        return header.isEmpty()
                ? first(mail.header("Subject")).or(() -> inCsv(mail.attachments()))
                : Optional.of(header);
    }

    private static Optional<String> inCsv(List<Opened.Attachment> attachments) {
        return attachments.stream()
                .filter(attachment -> attachment.type().equals("text/csv")
                        || attachment.name().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .flatMap(csv -> first(csv.content().utf8()).stream())
                .findFirst();
    }

    private static Optional<String> first(String text) {
        var matcher = NUMBER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
