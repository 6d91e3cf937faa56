package io.dropline.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A letter as plain text: the same facts in the same order. */
public final class LetterText {
    private LetterText() {}

    /** Lines end in LF; one empty line between parts. */
    public static String write(Letter letter) {
        var parts = new ArrayList<String>();
        parts.add(plain(letter.title()) + "\n"
                + "=".repeat(Math.min(72, letter.title().length())));
        letter.blocks().stream().map(LetterText::block).forEach(parts::add);
        parts.add("-- \n" + plain(letter.brand().name()));
        letter.closing().stream().map(LetterText::plain).forEach(parts::add);
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> plain(text);
            case Block.Heading(String text) -> plain(text).toUpperCase(Locale.ENGLISH);
            case Block.Button(String label, String url) ->
                Escape.link(url).map(link -> plain(label) + ":\n" + link).orElse("");
            case Block.Link(String label, String url) ->
                Escape.link(url).map(link -> plain(label) + ":\n" + link).orElse("");
            case Block.Highlight(String label, String value) -> plain(label) + ": " + plain(value);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.Card(String heading, List<String> lines) ->
                plain(heading) + ":\n"
                        + lines.stream().map(line -> "  " + plain(line)).collect(Collectors.joining("\n"));
            case Block.Goods(List<Block.Item> items, List<Block.Fact> sums) ->
                items.stream().map(LetterText::item).collect(Collectors.joining("\n"))
                        + (sums.isEmpty() ? "" : "\n\n" + facts(sums));
            case Block.Journey(List<String> steps, int reached) ->
                plain(steps.get(reached)) + " (step " + (reached + 1) + " of " + steps.size() + ")";
        };
    }

    private static String item(Block.Item item) {
        String detail = item.detail().isEmpty() ? "" : " (" + plain(item.detail()) + ")";
        String amount = item.amount().isEmpty() ? "" : " - " + plain(item.amount());
        return "  " + item.quantity() + " x " + plain(item.title()) + detail + amount;
    }

    private static String facts(List<Block.Fact> facts) {
        return facts.stream()
                .map(fact -> plain(fact.label()) + ": " + plain(fact.value()))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .strip();
    }
}
