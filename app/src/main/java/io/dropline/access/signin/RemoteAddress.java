package io.dropline.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** Whom to count attempts for. */
final class RemoteAddress {
    private RemoteAddress() {}

    /** The peer's address; of an IPv6 address the first half, since a single household owns the whole second half. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address.indexOf(':') < 0 || address.contains("::")) {
            return address;
        }
        return String.join(":", Arrays.copyOf(address.split(":", -1), 4)) + "::/64";
    }
}
