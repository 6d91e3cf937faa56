package io.dropline.mail;

import io.dropline.mail.EvidentTransport.Reply;
import io.dropline.mailroom.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to the mail server, one connection and one attempt a mail. It never tries again by itself: what an attempt proves is in its outcome.
 */
public final class SmtpTransport {
    private static final Duration SOON = Duration.ofSeconds(30);
    // Greylisting asks for minutes; a wrong password or certificate waits for a person.
    private static final Duration LATER = Duration.ofMinutes(5);

    private static final String NOBODY = "nobody@dropline.invalid";

    private final Supplier<SmtpSettings> settings;
    private final SSLSocketFactory tls;

    /**
     * @param settings asked at every delivery
     * @param tls whom to trust after STARTTLS
     */
    public SmtpTransport(Supplier<SmtpSettings> settings, SSLSocketFactory tls) {
        this.settings = settings;
        this.tls = tls;
    }

    /** Trusts whom the JVM trusts. */
    public SmtpTransport(Supplier<SmtpSettings> settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** The address mails come from now; while there is no mail server, one that stands for whatever it will be. */
    public String sender() {
        SmtpSettings current = settings.get();
        return current.host().isBlank() ? NOBODY : current.from();
    }

    /**
     * One attempt, with {@link #sender} as the envelope sender.
     *
     * @param mail as it was rendered and stored
     * @param again renders it once more: for a mail from before there was a mail server, of which nothing can have left
     */
    public Outcome deliver(String to, byte[] mail, Supplier<byte[]> again) {
        boolean fromNobody =
                new String(mail, 0, Math.min(mail.length, 4096), StandardCharsets.ISO_8859_1).contains(NOBODY);
        return deliver(sender(), to, fromNobody ? again.get() : mail);
    }

    /**
     * One attempt. Never throws for what a server or a network does.
     *
     * @param from envelope sender
     * @param to one recipient
     * @param mail RFC 5322, lines end in CRLF
     */
    public Outcome deliver(String from, String to, byte[] mail) {
        SmtpSettings current = settings.get();
        Optional<String> sender = MailAddress.routable(from);
        Optional<String> recipient = MailAddress.routable(to);
        if (current.host().isBlank()) {
            return new Outcome.NotSent(LATER, "no mail server is set up");
        }
        if (sender.isEmpty()) {
            return new Outcome.NotSent(LATER, "the address mails come from, '" + from + "', is not a mail address");
        }
        return recipient.isEmpty()
                ? new Outcome.Refused("'" + HeaderText.clean(to) + "' is not a mail address")
                : attempt(current, sender.get(), recipient.get(), mail);
    }

    private Outcome attempt(SmtpSettings current, String from, String to, byte[] mail) {
        Session session = Session.getInstance(properties(current, from));
        var transport = new EvidentTransport(session);
        try {
            transport.connect(current.host(), current.port(), orNull(current.user()), orNull(current.password()));
            transport.sendMessage(new RawMessage(session, from, mail), new InternetAddress[] {new InternetAddress(to)});
            return outcome(transport, "");
        } catch (AuthenticationFailedException e) {
            return new Outcome.NotSent(LATER, "the mail server does not accept our sign-in: " + words(e));
        } catch (MessagingException e) {
            return outcome(transport, words(e));
        } finally {
            closeQuietly(transport);
        }
    }

    /** What the stage an attempt came to, and the reply read there, prove. */
    private static Outcome outcome(EvidentTransport transport, String failure) {
        Reply reply = transport.reply();
        return switch (transport.stage()) {
            case CONNECT -> new Outcome.NotSent(SOON, "the mail server was not reached: " + failure);
            case SENDER -> new Outcome.NotSent(LATER, "the mail server takes no mail from us: " + said(reply, failure));
            case RECIPIENT, DATA -> declined(reply, failure);
            // RFC 5321 §4.1.1.10: a server that loses the connection before the end of mail data MUST cancel the
            // transaction, and
            // dots at the start of a line are doubled, so that no part of the content can be read as that end.
            case CONTENT -> new Outcome.NotSent(SOON, "the connection was lost before the end of the mail: " + failure);
            case END -> ended(reply, failure);
        };
    }

    private static Outcome declined(@Nullable Reply reply, String failure) {
        // RFC 5321 §4.5.3.1.10: at RCPT a 552 means "too many for now" and is to be taken as temporary.
        return reply != null && reply.permanentlyNegative() && reply.code() != 552
                ? new Outcome.Refused(reply.text())
                : new Outcome.NotSent(reply == null ? SOON : LATER, "not taken for now: " + said(reply, failure));
    }

    private static Outcome ended(@Nullable Reply reply, String failure) {
        if (reply == null) {
            return new Outcome.Unknown("the whole mail was sent and no answer was read: " + failure);
        }
        if (reply.positive()) {
            return new Outcome.Confirmed(reply.text());
        }
        if (reply.permanentlyNegative()) {
            return new Outcome.Refused(reply.text());
        }
        return reply.code() >= 400
                ? new Outcome.NotSent(LATER, "not taken for now: " + reply.text())
                : new Outcome.Unknown("the whole mail was sent and the answer makes no sense: " + reply.text());
    }

    private Properties properties(SmtpSettings current, String from) {
        StartTls mode =
                current.startTls() == StartTls.OPTIONAL && !current.user().isEmpty()
                        ? StartTls.REQUIRED
                        : current.startTls();
        String wait = Long.toString(current.readTimeout().toMillis());
        var properties = new Properties();
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(current.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", wait);
        properties.put("mail.smtp.writetimeout", wait);
        properties.put("mail.smtp.auth", Boolean.toString(!current.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(mode != StartTls.OFF));
        properties.put("mail.smtp.starttls.required", Boolean.toString(mode == StartTls.REQUIRED));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        // Angus would look our own name up in DNS, which may block; who we say we are is the sender's domain.
        properties.put("mail.smtp.localhost", from.substring(from.lastIndexOf('@') + 1));
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private static String said(@Nullable Reply reply, String failure) {
        return reply == null ? failure : reply.text();
    }

    private static String words(MessagingException e) {
        Throwable cause = e.getNextException() == null ? e : e.getNextException();
        String message = cause.getMessage();
        return HeaderText.clean(message == null ? cause.getClass().getSimpleName() : message);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static void closeQuietly(EvidentTransport transport) {
        try {
            transport.close();
        } catch (MessagingException farewellFailed) {
            // QUIT comes after the outcome and cannot change it.
            return;
        }
    }
}
