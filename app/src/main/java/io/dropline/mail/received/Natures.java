package io.dropline.mail.received;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what machines wrote from what people wrote, so that no machine is ever answered (RFC 3834 §2, RFC 3464). */
final class Natures {
    // Not "list": many a help desk's address is a mailing list of its own people.
    private static final Set<String> MACHINES = Set.of("bulk", "junk", "auto_reply", "auto-reply");

    private Natures() {}

    static Nature of(MimeMessage mail, String fromEmail) throws MessagingException {
        String type = lower(mail.getContentType());
        String returnPath = first(mail, "Return-Path");
        boolean daemon = fromEmail.startsWith("mailer-daemon@") || fromEmail.startsWith("postmaster@");
        if (type.contains("delivery-status")
                || daemon
                || (type.startsWith("multipart/report") && returnPath.equals("<>"))) {
            return Nature.BOUNCE;
        }
        String submitted = first(mail, "Auto-Submitted");
        boolean automatic = (!submitted.isEmpty() && !submitted.startsWith("no"))
                || MACHINES.contains(first(mail, "Precedence"))
                || !first(mail, "X-Autoreply").isEmpty()
                || !first(mail, "X-Autorespond").isEmpty()
                || returnPath.equals("<>")
                || type.startsWith("multipart/report");
        return automatic ? Nature.AUTOMATIC : Nature.WRITTEN;
    }

    private static String first(MimeMessage mail, String header) throws MessagingException {
        String[] all = mail.getHeader(header);
        return all == null ? "" : lower(all[0]);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}
