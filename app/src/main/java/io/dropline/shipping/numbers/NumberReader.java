package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.CarrierBook.Hit;
import io.dropline.shipping.numbers.form.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes the number out of what somebody typed: spaces, dashes, labels, the carrier's name before it, a pasted link. */
final class NumberReader {

    private static final int LONGEST_TEXT = 2000;
    /** Of a number in no form we know, in symbols: other texts are no number. */
    static final int SHORTEST = 7;

    static final int LONGEST = 40;
    static final int FEWEST_DIGITS = 4;

    private static final Set<String> LABELS = Set.of(
            "TRACKING",
            "TRACK",
            "TRACE",
            "NUMBER",
            "NUMBERS",
            "NUM",
            "NO",
            "NR",
            "ID",
            "CODE",
            "PRO",
            "AWB",
            "PIN",
            "WAYBILL",
            "SHIPMENT",
            "PARCEL",
            "PACKAGE",
            "VIA",
            "BY",
            "IS",
            "THE",
            "YOUR",
            "SHIPPED",
            "WITH",
            "REF",
            "REFERENCE",
            "CARRIER",
            "DELIVERY",
            "ORDER",
            "CONSIGNMENT");

    private final CarrierBook book;

    NumberReader(CarrierBook book) {
        this.book = book;
    }

    Reading read(String raw) {
        if (raw.length() > LONGEST_TEXT) {
            return new Reading.Refused("this is far too long for a tracking number");
        }
        String plain = Symbols.plain(raw);
        if (plain.isEmpty()) {
            return new Reading.Refused("no tracking number was given");
        }
        int link = PastedLink.startsAt(plain);
        if (link >= 0) {
            return PastedLink.read(plain.substring(link), book);
        }
        if (plain.indexOf('@') >= 0) {
            return new Reading.Refused("this is an e-mail address, not a tracking number");
        }
        String compact = Symbols.compact(plain);
        if (Symbols.countDigits(compact) == 0) {
            return new Reading.Refused("a tracking number has digits, this has none");
        }
        if (Typed.isPlaceholder(compact)) {
            return new Reading.Refused("this looks like a placeholder, not a tracking number");
        }
        List<Hit> hits = book.hits(compact);
        return hits.isEmpty() || !hits.getFirst().checked()
                ? readWords(plain, compact, hits)
                : new Reading.Plausible(compact, hits, List.of(), Typed.oddness(plain));
    }

    private Reading readWords(String plain, String compact, List<Hit> hits) {
        List<String> words = Typed.words(plain);
        if (Typed.numbersAmong(words) > 1 && hits.isEmpty()) {
            return new Reading.Refused("there are several numbers in one field; give one per parcel");
        }
        if (!hits.isEmpty() && book.names().named(words.getFirst()).isEmpty()) {
            return new Reading.Plausible(compact, hits, List.of(), Typed.oddness(plain));
        }
        int start = 0;
        int end = words.size();
        while (start < end && Symbols.countDigits(words.get(start)) == 0) {
            start++;
        }
        while (end > start && Symbols.countDigits(words.get(end - 1)) == 0) {
            end--;
        }
        Reading.Plausible inner = withoutWords(words, start, end, plain);
        if (!inner.hits().isEmpty()) {
            return inner;
        }
        return hits.isEmpty()
                ? unmatched(words, plain, compact)
                : new Reading.Plausible(compact, hits, List.of(), Typed.oddness(plain));
    }

    /** Drops words without digits from both ends, one at a time, as "GB" after a number may be a part of it. */
    private Reading.Plausible withoutWords(List<String> words, int firstNumber, int afterNumber, String plain) {
        for (int start = 0; start <= firstNumber; start++) {
            for (int end = words.size(); end >= afterNumber; end--) {
                String number = String.join("", words.subList(start, end));
                List<Hit> hits = start == 0 && end == words.size() ? List.of() : book.hits(number);
                if (!hits.isEmpty()) {
                    return new Reading.Plausible(number, hits, hints(words, start, end), Typed.oddness(plain));
                }
            }
        }
        return new Reading.Plausible("", List.of(), List.of(), "");
    }

    private List<Carrier> hints(List<String> words, int start, int end) {
        List<Carrier> before = book.names().named(String.join(" ", words.subList(0, start)));
        return before.isEmpty() ? book.names().named(String.join(" ", words.subList(end, words.size()))) : before;
    }

    private Reading unmatched(List<String> words, String plain, String compact) {
        List<String> left = new ArrayList<>(words);
        List<Carrier> hints = List.of();
        while (!left.isEmpty() && Symbols.countDigits(left.getFirst()) == 0) {
            List<Carrier> named = book.names().named(left.getFirst());
            if (named.isEmpty() && !LABELS.contains(left.getFirst())) {
                break;
            }
            hints = named.isEmpty() ? hints : named;
            left.removeFirst();
        }
        String number = left.isEmpty() ? compact : String.join("", left);
        int digits = Symbols.countDigits(number);
        long idleWords =
                left.stream().filter(word -> Symbols.countDigits(word) == 0).count();
        if (number.length() < SHORTEST) {
            return new Reading.Refused("this is too short for a tracking number");
        }
        if (idleWords > 2) {
            return new Reading.Refused("this reads like a sentence, not a tracking number");
        }
        if (digits < FEWEST_DIGITS) {
            return new Reading.Refused("a tracking number has more digits than this");
        }
        if (number.length() > LONGEST) {
            return new Reading.Refused("this is too long for a tracking number");
        }
        return new Reading.Plausible(number, List.of(), hints, Typed.oddness(plain));
    }
}
