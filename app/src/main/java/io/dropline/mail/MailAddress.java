package io.dropline.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Somebody who sends or gets mail.
 *
 * @param name for people, in any script; may be empty
 * @param address what SMTP carries ("orders@example.com")
 */
public record MailAddress(String name, String address) {

    /**
     * The address as SMTP can carry it: the domain in ASCII (RFC 5890), the rest as it was. Empty where it is none: no display names, no
     * lists, no line breaks, and no letters outside ASCII before the {@code @}, which few servers take (RFC 6531).
     */
    public static Optional<String> routable(String address) {
        String candidate = address.strip();
        int at = candidate.lastIndexOf('@');
        if (at < 1 || candidate.chars().limit(at).anyMatch(c -> c <= ' ' || c > '~' || c == '<' || c == '>')) {
            return Optional.empty();
        }
        try {
            String ascii =
                    candidate.substring(0, at + 1) + IDN.toASCII(candidate.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            new InternetAddress(ascii, true).validate();
            return ascii.length() > 254 ? Optional.empty() : Optional.of(ascii);
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * As a header carries it.
     *
     * @throws IllegalArgumentException if the address is none
     */
    InternetAddress header() {
        String routable = routable(address)
                .orElseThrow(() -> new IllegalArgumentException("'" + address + "' is not a mail address"));
        try {
            String clean = HeaderText.clean(name);
            return clean.isEmpty()
                    ? new InternetAddress(routable)
                    : new InternetAddress(routable, clean, StandardCharsets.UTF_8.name());
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
