package io.dropline.simulators.suppliers;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person sees of a page: its links and its forms. Reads the HTML that well-made templates write, not everything. */
final class HtmlPage {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z_:][-a-zA-Z0-9_:.]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos|nbsp);");

    private final URI address;
    private final String html;

    HtmlPage(URI address, String html) {
        this.address = address;
        this.html = html;
    }

    boolean shows(String text) {
        return html.contains(text);
    }

    /** Absolute http addresses of all links, each once, in order. */
    Set<URI> links() {
        var links = new LinkedHashSet<URI>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            if (tags.group(2).equalsIgnoreCase("a") && tags.group(1).isEmpty()) {
                Optional.ofNullable(attributes(tags.group(3)).get("href"))
                        .filter(href -> href.startsWith("http://") || href.startsWith("https://"))
                        .ifPresent(href -> links.add(URI.create(href)));
            }
        }
        return links;
    }

    /** The form whose {@code data-form} is this. */
    Optional<Form> form(String name) {
        return forms().stream().filter(form -> form.name().equals(name)).findFirst();
    }

    private List<Form> forms() {
        var forms = new ArrayList<Form>();
        Matcher tags = TAG.matcher(html);
        int from = 0;
        while (tags.find(from)) {
            from = tags.end();
            if (tags.group(2).equalsIgnoreCase("form") && tags.group(1).isEmpty()) {
                int end = html.toLowerCase(Locale.ROOT).indexOf("</form", from);
                int until = end < 0 ? html.length() : end;
                forms.add(form(attributes(tags.group(3)), html.substring(from, until)));
                from = until;
            }
        }
        return forms;
    }

    private Form form(Map<String, String> attributes, String inside) {
        var fields = new LinkedHashMap<String, String>();
        var limits = new LinkedHashMap<String, Integer>();
        String select = "";
        Matcher tags = TAG.matcher(inside);
        while (tags.find()) {
            Map<String, String> tag = attributes(tags.group(3));
            String name = tag.getOrDefault("name", "");
            switch ((tags.group(1) + tags.group(2)).toLowerCase(Locale.ROOT)) {
                case "input" -> input(tag, name, fields, limits);
                case "textarea" -> {
                    int end = inside.indexOf("</", tags.end());
                    fields.put(name, unescape(inside.substring(tags.end(), end < 0 ? inside.length() : end)));
                }
                case "select" -> select = name;
                case "/select" -> select = "";
                case "option" -> {
                    if (!select.isEmpty() && (tag.containsKey("selected") || !fields.containsKey(select))) {
                        fields.put(select, tag.getOrDefault("value", ""));
                    }
                }
                default -> {
                    // Nothing that is sent with a form.
                }
            }
        }
        fields.remove("");
        String action = attributes.getOrDefault("action", "");
        return new Form(
                attributes.getOrDefault("data-form", ""),
                action.isEmpty() ? address : address.resolve(action),
                fields,
                limits);
    }

    private static void input(
            Map<String, String> tag, String name, Map<String, String> fields, Map<String, Integer> limits) {
        String type = tag.getOrDefault("type", "text").toLowerCase(Locale.ROOT);
        boolean sent = switch (type) {
            case "submit", "button", "reset", "image", "file" -> false;
            case "checkbox", "radio" -> tag.containsKey("checked");
            default -> true;
        };
        if (sent) {
            fields.put(name, tag.getOrDefault("value", type.equals("checkbox") ? "on" : ""));
        }
        if (tag.getOrDefault("max", "").matches("[0-9]{1,9}")) {
            limits.put(name, Integer.valueOf(tag.get("max")));
        }
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new LinkedHashMap<String, String>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            String value = "";
            for (int group = 2; group <= 4; group++) {
                value = matcher.group(group) == null ? value : matcher.group(group);
            }
            attributes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), unescape(value));
        }
        return attributes;
    }

    static String unescape(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> {
                boolean hexadecimal = entity.startsWith("#x");
                yield Character.toString(
                        Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
            }
        };
    }
}
