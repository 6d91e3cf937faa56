package io.dropline.stores.shopify.orders;

/** Text as a database can keep it: without U+0000 and without half a surrogate pair, both of which JSON can spell. */
final class Text {
    private Text() {}

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return rebuilt(text);
            }
        }
        return text;
    }

    private static String rebuilt(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
