package io.dropline.mail;

import io.dropline.platform.Failpoint;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP transaction that remembers how far it came and what the server said there.
 *
 * <p>The exceptions of Angus cannot tell: a lost connection looks the same before and after the final dot, and after a refusal it sends
 * RSET, whose own failure hides the refusal's code. So the first reply of each stage is kept as it is read.
 */
final class EvidentTransport extends SMTPTransport {
    /** The stages in which different things are proved when nothing more is heard. */
    enum Stage {
        /** Connect, greeting, EHLO, STARTTLS, AUTH. */
        CONNECT,
        SENDER,
        RECIPIENT,
        DATA,
        /** 354 was read; the final dot was not written. */
        CONTENT,
        /** The final dot was handed to the network, or the attempt to do so began. */
        END
    }

    /** @param code 200 to 599 */
    record Reply(int code, String text) {
        boolean positive() {
            return code < 300;
        }

        boolean permanentlyNegative() {
            return code >= 500;
        }
    }

    /** A server that is slow at every step must not use up the time after which others think that this node died. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final long begun = System.nanoTime();
    private Stage stage = Stage.CONNECT;
    private @Nullable Reply reply;

    EvidentTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Stage stage() {
        return stage;
    }

    /** The server's first whole reply in this stage; null when there was none. */
    @Nullable
    Reply reply() {
        return reply;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(Stage.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(Stage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            throw new MessagingException("it took longer than " + PATIENCE.toSeconds() + " s to come to the content");
        }
        enter(Stage.DATA);
        OutputStream content = super.data();
        enter(Stage.CONTENT);
        return content;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(Stage.END);
        super.finishData();
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (stage == Stage.END && reply == null) {
            Failpoint.reach("smtp.sent");
        }
        int code = super.readServerResponse();
        boolean wanted = stage != Stage.CONNECT && stage != Stage.CONTENT && reply == null;
        if (wanted && code >= 200 && code <= 599) {
            reply = new Reply(code, HeaderText.clean(getLastServerResponse()));
        }
        return code;
    }

    private void enter(Stage next) {
        stage = next;
        reply = null;
    }
}
