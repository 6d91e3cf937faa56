package io.dropline.mail.received;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads mails. A pure function of their bytes. */
public final class MailReader {
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final Session SESSION = Session.getInstance(lenient());

    private MailReader() {}

    /**
     * What a mail says, however broken it is: what cannot be read is left out.
     *
     * @param raw RFC 5322, or the beginning of it
     * @throws IllegalArgumentException if it is no mail at all: it has no headers
     */
    public static ReceivedMail read(byte[] raw) {
        try {
            return read(parsed(raw));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("This is no mail: " + e.getMessage(), e);
        }
    }

    static MimeMessage parsed(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    private static ReceivedMail read(MimeMessage mail) throws MessagingException {
        if (!mail.getAllHeaderLines().hasMoreElements()) {
            throw new IllegalArgumentException("This is no mail: it has no headers");
        }
        Addresses.Who from = Addresses.first(headers(mail, "From", "Sender"));
        String replyTo = Addresses.first(headers(mail, "Reply-To")).email();
        Parts parts = new Parts();
        parts.walk(mail, 0);
        Quoting text = Quoting.of(Texts.prose(parts.text(), LONGEST_TEXT));
        Nature nature = Natures.of(mail, from.email());
        List<String> ids = Addresses.messageIds(String.join(" ", headers(mail, "Message-ID")));
        return new ReceivedMail(
                nature,
                from.name(),
                from.email(),
                replyTo.equals(from.email()) ? "" : replyTo,
                Addresses.emails(List.of(
                        headers(mail, "To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"))),
                Texts.header(mail.getHeader("Subject", null), LONGEST_SUBJECT),
                ids.isEmpty() ? "" : ids.getFirst(),
                references(mail),
                date(mail),
                text.fresh(),
                text.quoted(),
                List.copyOf(parts.files),
                nature == Nature.BOUNCE ? List.copyOf(parts.bounced) : List.of());
    }

    /** What it answers stands last, whichever header tells it. */
    private static List<String> references(MimeMessage mail) throws MessagingException {
        Set<String> ids = new LinkedHashSet<>(Addresses.messageIds(String.join(" ", headers(mail, "References"))));
        Addresses.messageIds(String.join(" ", headers(mail, "In-Reply-To"))).forEach(id -> {
            ids.remove(id);
            ids.add(id);
        });
        return List.copyOf(ids);
    }

    private static @Nullable Instant date(MimeMessage mail) throws MessagingException {
        String[] dates = headers(mail, "Date");
        if (dates.length == 0) {
            return null;
        }
        try {
            return new MailDateFormat().parse(dates[0]).toInstant();
        } catch (ParseException unreadable) {
            return null;
        }
    }

    private static String[] headers(MimeMessage mail, String... names) throws MessagingException {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            String[] values = mail.getHeader(name);
            if (values != null) {
                all.addAll(Arrays.asList(values));
            }
        }
        return all.toArray(String[]::new);
    }

    private static Properties lenient() {
        Properties properties = new Properties();
        properties.put("mail.mime.address.strict", "false");
        return properties;
    }
}
