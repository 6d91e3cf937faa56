package io.dropline.shipping.numbers;

import io.dropline.shipping.numbers.form.Symbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the carriers that a name means. */
final class CarrierNames {

    /** Words that fill the field where a carrier's name is asked for and name none. */
    private static final Set<String> NOBODY = Set.of(
            "",
            "NA",
            "NONE",
            "NULL",
            "OTHER",
            "CUSTOM",
            "UNKNOWN",
            "TBD",
            "CARRIER",
            "COURIER",
            "SHIPPING",
            "STANDARD",
            "STANDARDSHIPPING",
            "GROUND",
            "GROUNDSHIPPING",
            "EXPEDITED",
            "ECONOMY",
            "FREESHIPPING",
            "BESTWAY",
            "FREIGHT",
            "LTL",
            "PARCEL");

    private static final Set<String> FILLERS = Set.of("VIA", "BY", "WITH", "THE", "SHIPPED", "SHIP", "SHIPS", "USING");

    private static final int LONGEST_NAME = 80;

    private final Map<String, List<Carrier>> byName = new HashMap<>();

    CarrierNames(List<Carrier> carriers) {
        for (Carrier carrier : carriers) {
            add(carrier.code(), carrier);
            add(carrier.name(), carrier);
            carrier.aliases().forEach(alias -> add(alias, carrier));
            carrier.scac().forEach(code -> add(code, carrier));
        }
    }

    private void add(String name, Carrier carrier) {
        List<Carrier> named = byName.computeIfAbsent(key(name), key -> new ArrayList<>());
        if (!named.contains(carrier)) {
            named.add(carrier);
        }
    }

    private static String key(String name) {
        return Symbols.compact(Symbols.plain(name));
    }

    /** Whether the text in the carrier field names anybody. */
    static boolean namesSomebody(String told) {
        return !NOBODY.contains(key(told)) || told.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c));
    }

    /**
     * The carriers that a name means, likeliest first: several where a house has several networks ("DHL"), none where it is not known.
     * Service words after the name ("UPS Ground Saver") do not matter.
     */
    List<Carrier> named(String told) {
        if (told.length() > LONGEST_NAME) {
            return List.of();
        }
        List<String> words = words(told);
        for (int end = words.size(); end > 0; end--) {
            List<Carrier> carriers = byName.get(String.join("", words.subList(0, end)));
            if (carriers != null) {
                return carriers;
            }
        }
        return List.of();
    }

    private static List<String> words(String told) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = Symbols.plain(told) + " ";
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Symbols.value(c) >= 0) {
                word.append(c);
            } else if (!word.isEmpty() && !isPartOfWord(c)) {
                if (!words.isEmpty() || !FILLERS.contains(word.toString())) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isPartOfWord(char c) {
        return c == '.' || c == '&' || c == '+' || c == '\'';
    }

    /** The carrier whose pages a host serves, by the longest end of the host name that a file lists. */
    List<Carrier> ofHost(String host, List<Carrier> carriers) {
        return carriers.stream()
                .filter(carrier -> carrier.hosts().stream()
                        .map(Symbols::plain)
                        .anyMatch(end -> host.equals(end) || host.endsWith("." + end)))
                .toList();
    }
}
