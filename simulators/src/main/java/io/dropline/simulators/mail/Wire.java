package io.dropline.simulators.mail;

import io.dropline.simulators.ground.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Lines and dot-stuffed text over one connection, plain first and encrypted after STARTTLS. */
final class Wire implements AutoCloseable {
    /** RFC 5321, 4.5.3.1.4 says 512; extensions make it longer. */
    private static final int LONGEST_COMMAND = 4096;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean encrypted;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        this.out = socket.getOutputStream();
    }

    /** A line without its end; nothing at the end of the connection. */
    Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return Optional.empty();
            }
            if (line.size() >= LONGEST_COMMAND) {
                throw new IOException("command line too long");
            }
            line.write(octet);
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8).stripTrailing());
    }

    void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * The mail up to the line with the single dot, leading dots taken away (RFC 5321, 4.5.2).
     *
     * @return nothing where the mail is longer than {@code maximum} bytes; it is read to its end all the same
     */
    Optional<Bytes> mail(int maximum) throws IOException {
        var mail = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("connection ended inside a mail");
            }
            line.write(octet);
            if (octet != '\n') {
                continue;
            }
            byte[] read = line.toByteArray();
            line.reset();
            if (read[0] == '.'
                    && new String(read, StandardCharsets.ISO_8859_1).strip().equals(".")) {
                return tooLong ? Optional.empty() : Optional.of(Bytes.of(mail.toByteArray()));
            }
            int skip = read[0] == '.' ? 1 : 0;
            tooLong |= mail.size() + read.length > maximum;
            if (!tooLong) {
                mail.write(read, skip, read.length - skip);
            }
        }
    }

    /** Reads at most this many bytes of whatever comes, so that a connection can be lost in the middle of something. */
    void swallow(int bytes) throws IOException {
        in.readNBytes(bytes);
    }

    /** Everything the client sent before the handshake is thrown away (RFC 3207, 4.2). */
    void encrypt(SSLContext context) throws IOException {
        var tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        socket = tls;
        in = new BufferedInputStream(tls.getInputStream(), 16 * 1024);
        out = tls.getOutputStream();
        encrypted = true;
    }

    boolean encrypted() {
        return encrypted;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
