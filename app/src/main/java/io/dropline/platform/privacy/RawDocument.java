package io.dropline.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is left of a raw document. One that is about an order alone (JSON, or a mail) goes as a whole; a file with lines about many loses what it says
 * of these people and keeps the rest; what is encoded so that nothing can be cut out of it goes as a whole too.
 */
final class RawDocument {
    private static final Pattern MAIL = Pattern.compile("(?im)^(message-id|mime-version):");

    private RawDocument() {}

    static byte[] without(byte[] raw, Collection<Words> people) {
        Optional<String> text = RawText.of(raw);
        if (text.isEmpty() || alone(text.get(), people) || hidden(text.get(), people)) {
            return note();
        }
        String left = text.get();
        for (Words words : people) {
            left = words.takenOutNearby(left);
        }
        return left.getBytes(StandardCharsets.UTF_8);
    }

    /** What a raw document says of these people: the whole, or the lines that tell of them. */
    static List<String> about(byte[] raw, Collection<Words> people) {
        Optional<String> text = RawText.of(raw);
        if (text.isEmpty() || alone(text.get(), people) || hidden(text.get(), people)) {
            return List.of(text.orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1)));
        }
        return text.get()
                .lines()
                .filter(line -> people.stream().anyMatch(words -> words.toldIn(line)))
                .toList();
    }

    static byte[] note() {
        return Searching.NOTE.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean alone(String text, Collection<Words> people) {
        boolean one = text.startsWith("{") || MAIL.matcher(text).find();
        return one && people.stream().anyMatch(words -> words.toldIn(text) || words.toldIn(RawText.decoded(text)));
    }

    private static boolean hidden(String text, Collection<Words> people) {
        String decoded = RawText.decoded(text);
        return people.stream().anyMatch(words -> words.toldIn(decoded) && !words.toldIn(text));
    }

    /** A store's document about an order tells more of its customer than is kept elsewhere: who pays, from where it was ordered. */
    static void gather(byte[] raw, Set<Words> told) {
        RawText.of(raw)
                .filter(text -> text.startsWith("{"))
                .flatMap(PersonalJson::read)
                .ifPresent(json -> told.stream()
                        .filter(words -> words.hasKey(json.toString()))
                        .forEach(words -> PersonalJson.gather(json, true, words)));
    }
}
