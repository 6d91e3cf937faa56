package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.CarrierBook.Hit;
import io.dropline.shipping.numbers.form.Symbols;
import java.util.ArrayList;
import java.util.List;

/** Takes the number out of a pasted tracking link. The text is upper case by then, which host names and our numbers do not mind. */
final class PastedLink {

    private PastedLink() {}

    /** Where a link begins in the text; -1 if there is none. */
    static int startsAt(String plain) {
        int scheme = plain.indexOf("://");
        if (scheme >= 0) {
            int start = scheme;
            while (start > 0 && plain.charAt(start - 1) >= 'A' && plain.charAt(start - 1) <= 'Z') {
                start--;
            }
            return start;
        }
        return plain.startsWith("WWW.") ? 0 : plain.indexOf(" WWW.");
    }

    static Reading read(String plain, CarrierBook book) {
        String link = decoded(plain.strip());
        int from = link.indexOf("://") < 0 ? 0 : link.indexOf("://") + 3;
        int pathAt = from;
        while (pathAt < link.length() && "/?#".indexOf(link.charAt(pathAt)) < 0) {
            pathAt++;
        }
        String host = link.substring(from, pathAt);
        List<Carrier> hints = book.names().ofHost(host, book.carriers());
        String number = "";
        List<Hit> best = List.of();
        for (String part : parts(link.substring(pathAt))) {
            List<Hit> hits = book.hits(part);
            if ((!hits.isEmpty() || part.length() <= NumberReader.LONGEST) && better(part, hits, number, best)) {
                number = part;
                best = hits;
            }
        }
        return number.isEmpty()
                ? new Reading.Refused("there is no tracking number in this link")
                : new Reading.Plausible(number, best, hints, "");
    }

    private static boolean better(String part, List<Hit> hits, String number, List<Hit> best) {
        if (hits.isEmpty() || best.isEmpty()) {
            return hits.isEmpty() == best.isEmpty()
                    ? Symbols.countDigits(part) > Symbols.countDigits(number)
                    : best.isEmpty();
        }
        Hit one = hits.getFirst();
        Hit other = best.getFirst();
        return one.checked() != other.checked()
                ? one.checked()
                : one.rule().bits() > other.rule().bits();
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : '/';
            if (Symbols.value(c) >= 0) {
                part.append(c);
            } else if (c != '-' && c != ' ') {
                if (part.length() >= NumberReader.SHORTEST
                        && Symbols.countDigits(part.toString()) >= NumberReader.FEWEST_DIGITS) {
                    parts.add(part.toString());
                }
                part.setLength(0);
            }
        }
        return parts;
    }

    /** Percent signs undone as far as they are well formed; only ASCII matters here. */
    private static String decoded(String link) {
        StringBuilder out = new StringBuilder(link.length());
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            int high = c == '%' && i + 2 < link.length() ? Character.digit(link.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(link.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                out.append(Character.toUpperCase((char) (high * 16 + low)));
                i += 2;
            } else {
                out.append(c == '+' ? ' ' : c);
            }
        }
        return out.toString();
    }
}
