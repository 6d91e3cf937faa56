package io.dropline.platform.privacy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person, to be found and taken out wherever it is written. A mail address, a telephone number, or what documents name the order
 * by says whom a text is about. Many share a name, or a house: a whole name does so only together with a part of the address. Whatever else is known,
 * parts of the name, lines, towns, postcodes, is taken out of texts that are about the order anyway.
 */
public final class Words {
    /** What stands where something was taken out. */
    public static final String TAKEN_OUT = "[redacted]";

    private static final int PART = 3;
    private static final int LINE = 6;
    /** A name and its address stand so many lines apart at most. */
    private static final int APART = 2;

    private static final int PHONE = 7;
    private static final int NATIONAL = 10;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * @param sure what says by itself whom a text is about
     * @param named whole names
     * @param placed parts of the address
     * @param partly parts of names
     */
    private record Patterns(Pattern sure, Pattern named, Pattern placed, Pattern partly) {
        List<Pattern> all() {
            return List.of(sure, named, placed, partly);
        }
    }

    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> mails = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> towns = new LinkedHashSet<>();
    private final Set<String> postcodes = new LinkedHashSet<>();
    private @Nullable Patterns patterns;

    /** How documents name a thing of this person: an order's id in the store, a purchase order's number. */
    public void key(@Nullable String key) {
        if (key != null && !key.isBlank()) {
            keys.add(key.strip());
            keys.add(key.substring(key.lastIndexOf('/') + 1).strip());
        }
    }

    /** Notes a value of a column, or of a document. */
    public void add(Trait trait, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        String text = value.strip();
        patterns = null;
        switch (trait) {
            case NAME -> name(text);
            case MAIL -> mail(text);
            case PHONE -> phone(text);
            case LINE -> line(text);
            case TOWN -> towns.add(text);
            case POSTCODE -> postcodes.add(text);
            case KEY -> key(text);
            case WORDS, INNER, BLANK, NOTHING, BYTES, EMPTY, RAW, MOMENT, GIVEN -> {
                // They hold no value that is looked for elsewhere.
            }
        }
    }

    private void name(String name) {
        List<String> said = Stream.of(NO_LETTER.split(name, -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (said.size() > 1) {
            names.add(name);
            names.add(said.getLast() + ", " + said.getFirst());
            names.add(said.getLast() + " " + said.getFirst());
        }
        said.stream().filter(part -> part.length() >= PART).forEach(parts::add);
    }

    /** A line of digits alone may be anything. */
    private void line(String line) {
        if (line.length() >= LINE || line.chars().anyMatch(Character::isLetter)) {
            lines.add(line);
        }
    }

    private void mail(String mail) {
        mails.add(mail.toLowerCase(Locale.ROOT));
    }

    private void phone(String phone) {
        String digits = digits(phone);
        if (digits.length() >= PHONE) {
            phones.add(digits.length() > NATIONAL ? digits.substring(digits.length() - NATIONAL) : digits);
        }
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    public Set<String> keys() {
        return Set.copyOf(keys);
    }

    public Set<String> mails() {
        return Set.copyOf(mails);
    }

    /** Whether nothing is known by which a text could be found. */
    public boolean none() {
        return keys.isEmpty() && mails.isEmpty() && names.isEmpty() && phones.isEmpty();
    }

    /** Tokens of which a text has at least one if it tells of this person, in lower case. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        names.forEach(value -> {
            anchors.addAll(tokens(value));
            anchors.addAll(tokens(Spelling.plain(value)));
        });
        keys.forEach(key -> tokens(key).stream()
                .filter(token -> token.chars().anyMatch(Character::isDigit))
                .forEach(anchors::add));
        mails.forEach(mail -> {
            Set<String> mailbox = tokens(mail.replaceFirst("@.*", ""));
            anchors.addAll(mailbox.isEmpty() ? tokens(mail) : mailbox);
        });
        phones.forEach(phone -> {
            anchors.add(phone.substring(phone.length() - 4));
            anchors.add(phone);
        });
        return anchors;
    }

    static Set<String> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether the text is about this person, or a thing of theirs. */
    public boolean toldIn(String text) {
        return surely(text)
                || (isNamed(text) && patterns().placed().matcher(text).find());
    }

    private boolean surely(String text) {
        return patterns().sure().matcher(text).find() || hasKey(text);
    }

    /** Whether somebody of this name is in the text. */
    boolean isNamed(String text) {
        return patterns().named().matcher(text).find();
    }

    boolean hasKey(String text) {
        return keys.stream().anyMatch(key -> key.length() >= 6 && holds(text, key));
    }

    private static boolean holds(String text, String key) {
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (at + key.length() == text.length()
                            || !Character.isLetterOrDigit(text.charAt(at + key.length())))) {
                return true;
            }
        }
        return false;
    }

    /** A text about this person's order, without them. */
    public String takenOut(String text) {
        String left = text;
        for (Pattern pattern : patterns().all()) {
            left = pattern.matcher(left).replaceAll(TAKEN_OUT);
        }
        return left;
    }

    /** A text about several people: lines that tell of this one, and their neighbours, without them. The others stay. */
    public String takenOutNearby(String text) {
        String[] all = text.split("(?<=[\\n~])", -1);
        boolean[] near = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            if (surely(all[i])) {
                Arrays.fill(near, Math.max(0, i - 1), Math.min(all.length, i + 2), true);
            }
            int from = Math.max(0, i - APART);
            int to = Math.min(all.length, i + APART + 1);
            if (isNamed(all[i]) && toldIn(String.join("", Arrays.asList(all).subList(from, to)))) {
                Arrays.fill(near, from, to, true);
            }
        }
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            left.append(near[i] ? takenOut(all[i]) : all[i]);
        }
        return left.toString();
    }

    private Patterns patterns() {
        Patterns known = patterns;
        if (known == null) {
            known = new Patterns(
                    Spelling.any(Stream.concat(whole(mails), phones.stream().map(Spelling::dialled)), ANY_CASE),
                    Spelling.any(whole(names), ANY_CASE),
                    Spelling.any(
                            Stream.of(
                                            whole(lines),
                                            whole(towns),
                                            postcodes.stream().map(Spelling::postcode))
                                    .flatMap(all -> all),
                            ANY_CASE),
                    // as names are written: many are words as well
                    Spelling.any(
                            parts.stream()
                                    .flatMap(Spelling::all)
                                    .flatMap(one -> Stream.of(one, one.toUpperCase(Locale.ROOT), Spelling.titled(one)))
                                    .map(Spelling::whole),
                            0));
            patterns = known;
        }
        return known;
    }

    private static Stream<String> whole(Set<String> values) {
        return values.stream().flatMap(Spelling::all).map(Spelling::whole);
    }
}
