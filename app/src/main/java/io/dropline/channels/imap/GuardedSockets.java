package io.dropline.channels.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that lead to one address, whatever a name means by then: the address that was judged. */
final class GuardedSockets extends SocketFactory {
    private final InetAddress judged;

    GuardedSockets(InetAddress judged) {
        this.judged = judged;
    }

    @Override
    public Socket createSocket() {
        return new Led();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(judged, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return new Socket(judged, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(judged, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return new Socket(judged, port, from, fromPort);
    }

    private final class Led extends Socket {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            int port = to instanceof InetSocketAddress address ? address.getPort() : 0;
            super.connect(new InetSocketAddress(judged, port), timeout);
        }
    }
}
