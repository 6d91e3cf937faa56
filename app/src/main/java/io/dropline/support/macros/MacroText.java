package io.dropline.support.macros;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with places to fill in. Pure. */
public final class MacroText {
    private static final Pattern PLACE = Pattern.compile("\\{\\s*([A-Za-z_]+\\.[A-Za-z_]+)\\s*}");

    /**
     * A text after it was filled in.
     *
     * @param missing places that have no value; they stand in the text as they were
     */
    public record Filled(String text, List<String> missing) {}

    private MacroText() {}

    /** Places of which nobody knows what they mean, as written. */
    static List<String> unknown(String text) {
        return places(text).stream()
                .filter(key -> MacroVariable.of(key).isEmpty())
                .map(key -> "{" + key + "}")
                .toList();
    }

    /** Places that nothing was filled in, as written: a text that has any must not leave. */
    public static List<String> open(String text) {
        return places(text).stream().map(key -> "{" + key + "}").toList();
    }

    /** A value that is missing or blank fills nothing. */
    static Filled fill(String text, Map<MacroVariable, String> values) {
        List<String> missing = new ArrayList<>();
        String filled = PLACE.matcher(text).replaceAll(place -> {
            String value = MacroVariable.of(place.group(1)).map(values::get).orElse(null);
            if (value == null || value.isBlank()) {
                missing.add(place.group());
                return Matcher.quoteReplacement(place.group());
            }
            // A customer who is called "{order.total}" is not filled in again.
            return Matcher.quoteReplacement(value.replace("{", "(").replace("}", ")"));
        });
        return new Filled(filled, missing.stream().distinct().toList());
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }
}
