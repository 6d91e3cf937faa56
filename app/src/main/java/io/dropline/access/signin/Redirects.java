package io.dropline.access.signin;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that lead the browser on, within this site only. */
final class Redirects {
    private Redirects() {}

    static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    /** The path asked for, or "/" where it would lead to another site or is no path at all. */
    static String local(String next) {
        boolean path =
                next.startsWith("/") && !next.startsWith("//") && next.chars().allMatch(Redirects::isPlain);
        return path && isUri(next) ? next : "/";
    }

    /** Browsers read a backslash as a slash, and drop control characters. */
    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7f && c != '\\';
    }

    private static boolean isUri(String next) {
        try {
            return URI.create(next).getAuthority() == null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
