package io.dropline.mail.received;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HTML as the plain text that it says. Pictures, scripts and styles are left out; a link is its words, followed by where it leads if that is
 * not what the words say. What was quoted is marked as in plain mails, by "&gt; ". Takes time in proportion to the length of what it is given,
 * whatever that is.
 */
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript", "svg");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "hr",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "dd",
            "dt",
            "address");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("deg", "°"),
            Map.entry("times", "×"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"),
            Map.entry("ntilde", "ñ"),
            Map.entry("zwnj", ""),
            Map.entry("shy", ""),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"));
    private static final int LONGEST_ENTITY = 10;
    private static final long MOST_COMPARED = 1_000_000;

    /** @param began where its words begin in what is written */
    private record Link(String url, int began) {}

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private @Nullable Link link;
    private int at;
    private int quotes;
    private boolean lineBegins = true;
    private boolean gap;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        return new HtmlText(html).read();
    }

    private String read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                tag();
            } else {
                text(c == '&' ? entity() : String.valueOf(html.charAt(at++)));
            }
        }
        return out.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        if (!beginsTag()) { // a lone sign; where the next '>' is must not be sought for each of many
            at++;
            text("<");
            return;
        }
        int end = html.indexOf('>', at);
        String inside = html.substring(at + 1, end < 0 ? html.length() : end);
        boolean closes = inside.startsWith("/");
        String name = name(closes ? inside.substring(1) : inside);
        at = end < 0 ? html.length() : end + 1;
        if (UNSEEN.contains(name) && !closes && !inside.endsWith("/")) {
            skip(name);
            return;
        }
        if (BLOCKS.contains(name)) {
            line();
        }
        switch (name) {
            case "blockquote" -> quotes = Math.max(0, quotes + (closes ? -1 : 1));
            case "p" -> paragraph();
            case "td", "th" -> gap = true;
            case "li" -> {
                if (!closes) {
                    text("•");
                    gap = true;
                }
            }
            case "a" -> {
                linkEnds(); // there is no link within a link
                if (!closes) {
                    link = new Link(address(inside), out.length());
                }
            }
            default -> {
                // its text is all there is to it
            }
        }
    }

    private boolean beginsTag() {
        boolean closes = html.startsWith("</", at);
        int first = closes ? at + 2 : at + 1;
        char c = first < html.length() ? html.charAt(first) : ' ';
        return Character.isLetterOrDigit(c) || !closes && (c == '!' || c == '?');
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && Character.isLetterOrDigit(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void skip(String name) {
        int end = indexOfIgnoringCase("</" + name, at);
        int close = end < 0 ? -1 : html.indexOf('>', end);
        at = close < 0 ? html.length() : close + 1;
    }

    private int indexOfIgnoringCase(String wanted, int from) {
        for (int i = from; i + wanted.length() <= html.length(); i++) {
            if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }

    private void linkEnds() {
        Link ended = link;
        link = null;
        if (ended == null || !ended.url().startsWith("http")) {
            return;
        }
        String words = out.substring(ended.began()).strip();
        if (!words.isEmpty() && !tells(words, ended.url())) {
            boolean spaced = gap;
            gap = true;
            text("(" + ended.url() + ")");
            gap = spaced;
        }
    }

    private static boolean tells(String words, String url) {
        // to look for one text in another may take the product of their lengths
        if ((long) words.length() * url.length() > MOST_COMPARED) {
            return words.equals(url);
        }
        return words.contains(url) || url.contains(words.replaceFirst("^www\\.", ""));
    }

    private static String address(String inside) {
        int href = inside.toLowerCase(Locale.ROOT).indexOf("href=");
        if (href < 0 || href + 5 >= inside.length()) {
            return "";
        }
        char quote = inside.charAt(href + 5);
        int begin = quote == '"' || quote == '\'' ? href + 6 : href + 5;
        int end = begin;
        while (end < inside.length()
                && (begin == href + 6 ? inside.charAt(end) != quote : !Character.isWhitespace(inside.charAt(end)))) {
            end++;
        }
        return inside.substring(begin, end).replace("&amp;", "&").replaceAll("\\s", "");
    }

    private String entity() {
        int end = html.indexOf(';', at, Math.min(html.length(), at + LONGEST_ENTITY + 1));
        if (end < 0) {
            at++;
            return "&";
        }
        String name = html.substring(at + 1, end);
        String known = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.get(name);
        if (known == null) {
            at++;
            return "&";
        }
        at = end + 1;
        return known;
    }

    private static String numbered(String number) {
        try {
            int point = number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
            return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void text(String some) {
        if (some.isBlank()) {
            gap |= !some.isEmpty();
            return;
        }
        if (lineBegins) {
            out.append("> ".repeat(Math.min(quotes, 9)));
        } else if (gap) {
            out.append(' ');
        }
        lineBegins = false;
        gap = false;
        out.append(some);
    }

    private void line() {
        if (!lineBegins) {
            out.append('\n');
        }
        lineBegins = true;
        gap = false;
    }

    private void paragraph() {
        int length = out.length();
        if (length > 1 && out.charAt(length - 1) == '\n' && out.charAt(length - 2) != '\n') {
            out.append('\n');
        }
    }
}
