package io.dropline.platform.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the same thing may be written, as regular expressions. */
final class Spelling {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private Spelling() {}

    static String whole(String value) {
        return BEFORE + spaced(value) + AFTER;
    }

    /** As it is, without accents, and as addresses of pages and pages themselves write it. */
    static Stream<String> all(String value) {
        Set<String> all = new LinkedHashSet<>(List.of(value, plain(value)));
        all.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        all.add(value.replace("&", "&amp;").replace("'", "&#39;"));
        return all.stream();
    }

    static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static String titled(String value) {
        return value.substring(0, 1).toUpperCase(Locale.ROOT)
                + value.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String value) {
        return Stream.of(value.split("\\s+", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    /** With any country code before it and any signs between. */
    static String dialled(String digits) {
        return "(?<!\\d)(?:\\+?\\d{1,3}[\\s().\\-/]*)?\\(?" + String.join("[\\s().\\-/]*", digits.split("", -1))
                + "(?!\\d)";
    }

    /** Not where it may be part of an amount or of a number. */
    static String postcode(String code) {
        return "(?<![\\p{L}\\p{N}$€£.,#-])" + spaced(code) + "(-\\d{4})?(?![\\p{L}\\p{N}]|[.,]\\d|-[\\p{L}\\p{N}])";
    }

    /** The longest is tried first. */
    static Pattern any(Stream<String> patterns, int flags) {
        String any = patterns.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
        return Pattern.compile(any.isEmpty() ? "(?!)" : any, flags);
    }
}
