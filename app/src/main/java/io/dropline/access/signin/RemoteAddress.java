package io.dropline.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Whom to count attempts for. */
public final class RemoteAddress {
    private static final int NETWORK_BYTES = 8;

    private RemoteAddress() {}

    /** The peer of a request, as one to count for. */
    public static String of(HttpServletRequest request) {
        return key(request.getRemoteAddr());
    }

    /**
     * The peer's address; of an IPv6 address the first half, however it is written, since a single household owns the whole second half.
     *
     * @param text as a proxy passed it on: some write the port behind it
     */
    static String key(String text) {
        String address = withoutPort(text);
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "::/64"
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
