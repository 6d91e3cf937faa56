package io.dropline.mail;

import io.dropline.mail.MailMessage.Attachment;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns a message into the bytes of a mail (RFC 5322, MIME). The same message gives the same bytes at every call, on every machine. */
public final class MimeRenderer {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern MESSAGE_ID = Pattern.compile("[!-;=?A-~]+@[!-;=?A-~]+");
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]+");

    private MimeRenderer() {}

    /**
     * @throws IllegalArgumentException if an address, the Message-ID or the name of a header cannot stand in a mail
     */
    public static byte[] render(MailMessage mail) {
        try {
            MimeMessage mime = headed(mail);
            mime.setContent(body(mail));
            mime.saveChanges();
            var bytes = new ByteArrayOutputStream(16_384);
            mime.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("this mail cannot be rendered: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage headed(MailMessage mail) throws MessagingException {
        var mime = new KeptIdMessage("<" + checked(MESSAGE_ID, mail.messageId(), "Message-ID") + ">");
        mime.setHeader("Date", DATE.format(mail.date()));
        mime.setFrom(mail.from().header());
        if (!mail.replyTo().isBlank()) {
            mime.setReplyTo(new jakarta.mail.Address[] {new MailAddress("", mail.replyTo()).header()});
        }
        mime.setRecipient(RecipientType.TO, mail.to().header());
        mime.setHeader("Subject", HeaderText.encode("Subject", mail.subject()));
        for (var header : new TreeMap<>(mail.headers()).entrySet()) {
            String name = checked(HEADER_NAME, header.getKey(), "header name");
            mime.setHeader(name, HeaderText.encode(name, header.getValue()));
        }
        return mime;
    }

    private static FixedMultipart body(MailMessage mail) throws MessagingException {
        var alternative = new FixedMultipart("alternative", mail.messageId());
        alternative.addBodyPart(text(mail.text(), "plain"));
        alternative.addBodyPart(text(mail.html(), "html"));
        if (mail.attachments().isEmpty()) {
            return alternative;
        }
        var mixed = new FixedMultipart("mixed", mail.messageId());
        mixed.addBodyPart(alternative.asPart());
        for (Attachment attachment : mail.attachments()) {
            mixed.addBodyPart(attached(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        // Said outright: Angus would choose by the share of ASCII, and 7bit would let a boundary appear in the text.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        String type = attachment.contentType().startsWith("text/")
                ? attachment.contentType() + "; charset=UTF-8"
                : attachment.contentType();
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), type)));
        part.setFileName(HeaderText.clean(attachment.fileName()));
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String checked(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + HeaderText.clean(value) + "' is no " + what);
        }
        return value;
    }

    /** Angus makes up a Message-ID of its own when it saves; this one keeps ours. */
    private static final class KeptIdMessage extends MimeMessage {
        private final String id;

        private KeptIdMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
