package io.dropline.support.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in a text that may be numbers of orders, purchase orders or parcels. */
final class Numbers {
    private static final Pattern WORD = Pattern.compile("#?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}/_.-]{0,38}[\\p{L}\\p{N}])?");
    private static final int MOST = 80;
    private static final int LOOKED_AT = 8_000;

    private Numbers() {}

    /** Lower case, each with and without the sign in front that stores write. */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
        while (word.find() && found.size() < 2 * MOST) {
            String one = word.group().toLowerCase(Locale.ROOT);
            String bare = one.startsWith("#") ? one.substring(1) : one;
            if (bare.length() >= 3 && bare.chars().anyMatch(Character::isDigit)) {
                found.add("#" + bare);
                found.add(bare);
            }
        }
        return List.copyOf(found);
    }
}
