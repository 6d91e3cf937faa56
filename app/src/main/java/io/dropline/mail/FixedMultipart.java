package io.dropline.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A multipart whose boundary follows from the Message-ID, so that the same message is the same bytes. */
final class FixedMultipart extends MimeMultipart {
    FixedMultipart(String subtype, String messageId) {
        super(subtype);
        // "=_" can occur neither in quoted-printable nor in base64, the only two encodings we use.
        var type = new ContentType("multipart", subtype, null);
        type.setParameter("boundary", "=_" + subtype + "_" + digest(messageId));
        contentType = type.toString();
    }

    MimeBodyPart asPart() throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(this);
        return part;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
