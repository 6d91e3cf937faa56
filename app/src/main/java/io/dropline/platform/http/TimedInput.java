package io.dropline.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Bounds all reads together, not each: a partner that drips one byte a second does not hold us for ever. */
final class TimedInput extends InputStream {
    private final Socket socket;
    private final InputStream in;
    private final Deadline deadline;
    private final int idleMillis;

    /** @param idleMillis how long the partner may send nothing at all */
    TimedInput(Socket socket, Deadline deadline, int idleMillis) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.deadline = deadline;
        this.idleMillis = idleMillis;
    }

    @Override
    public int read() throws IOException {
        socket.setSoTimeout(Math.min(deadline.millisLeft(), idleMillis));
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        socket.setSoTimeout(Math.min(deadline.millisLeft(), idleMillis));
        return in.read(buffer, offset, length);
    }
}
