package io.dropline.mail;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Bytes that were rendered before, on their way out: nothing is parsed, folded or encoded again. */
final class RawMessage extends SMTPMessage {
    private final byte[] bytes;

    RawMessage(Session session, String envelopeFrom, byte[] bytes) {
        super(session);
        this.bytes = bytes;
        setEnvelopeFrom(envelopeFrom);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        out.write(bytes);
    }
}
