package io.dropline.letter;

import static io.dropline.letter.Escape.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One row of the letter's table for each block. */
final class BlockHtml {
    private BlockHtml() {}

    static String write(Block block, Brand brand) {
        return switch (block) {
            case Block.Paragraph(String text) ->
                row(
                        14,
                        "<p class=\"ink\" dir=\"auto\" style=\"margin:0;text-align:left;font-size:16px;line-height:1.6;color:#374151;\">"
                                + lines(text) + "</p>");
            case Block.Heading(String text) ->
                row(
                        26,
                        "<h2 class=\"ink\" style=\"margin:0;font-size:17px;line-height:1.4;font-weight:700;color:#111827;\">"
                                + html(text) + "</h2>");
            case Block.Button(String label, String url) ->
                Escape.link(url).map(link -> button(label, link, brand)).orElse("");
            case Block.Link(String label, String url) ->
                Escape.link(url).map(link -> link(label, link)).orElse("");
            case Block.Highlight(String label, String value) -> highlight(label, value, brand);
            case Block.Facts(List<Block.Fact> facts) -> row(16, facts(facts));
            case Block.Card(String heading, List<String> lines) -> row(18, card(heading, lines));
            case Block.Goods(List<Block.Item> items, List<Block.Fact> sums) -> row(14, goods(items, sums));
            case Block.Journey(List<String> steps, int reached) -> row(22, journey(steps, reached, brand));
        };
    }

    /** Text of several lines. */
    static String lines(String text) {
        return html(text.strip()).replace("\n", "<br>");
    }

    private static String row(int above, String content) {
        return "<tr><td class=\"pad\" style=\"padding:" + above + "px 36px 0;\">" + content + "</td></tr>";
    }

    private static String table(String rows) {
        return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">" + rows
                + "</table>";
    }

    private static String button(String label, String link, Brand brand) {
        // The cell carries colour and padding too: Outlook ignores both on a link.
        return row(22, """
                <table role="presentation" class="button" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" bgcolor="%1$s" style="border-radius:8px;background:%1$s;"><a href="%3$s" style="display:inline-block;padding:15px 30px;border:1px solid %1$s;border-radius:8px;font-size:16px;line-height:1.2;font-weight:700;color:%2$s;background:%1$s;">%4$s</a></td></tr></table>""".formatted(brand.accent(), brand.onAccent(), html(link), html(label)));
    }

    private static String link(String label, String link) {
        return row(
                16,
                "<a class=\"ink\" href=\"" + html(link)
                        + "\" style=\"font-size:15px;line-height:1.5;color:#111827;text-decoration:underline;\">"
                        + html(label) + "</a>");
    }

    private static String highlight(String label, String value, Brand brand) {
        return row(20, table("""
                <tr><td class="lit" style="padding:16px 20px;background:#f9fafb;border:1px solid #e5e7eb;border-left:4px solid %s;border-radius:8px;"><div class="muted" style="font-size:13px;line-height:1.4;color:#6b7280;">%s</div><div class="ink" dir="auto" style="padding-top:2px;text-align:left;font-size:20px;line-height:1.35;font-weight:700;color:#111827;">%s</div></td></tr>""".formatted(brand.accent(), html(label), html(value))));
    }

    private static String facts(List<Block.Fact> facts) {
        return table(facts.stream()
                .map(fact -> """
                        <tr><td class="muted" valign="top" width="38%%" style="padding:5px 12px 5px 0;font-size:14px;line-height:1.5;color:#6b7280;">%s</td><td class="ink" valign="top" dir="auto" style="padding:5px 0;text-align:left;font-size:14px;line-height:1.5;color:#111827;word-break:break-word;">%s</td></tr>""".formatted(html(fact.label()), lines(fact.value())))
                .collect(Collectors.joining("\n")));
    }

    private static String card(String heading, List<String> lines) {
        String first = "<div class=\"muted\" style=\"padding-bottom:6px;font-size:13px;color:#6b7280;\">"
                + html(heading) + "</div>";
        String rest = lines.stream()
                .map(line ->
                        "<div class=\"ink\" dir=\"auto\" style=\"text-align:left;font-size:15px;line-height:1.55;color:#111827;\">"
                                + lines(line) + "</div>")
                .collect(Collectors.joining());
        return table(
                "<tr><td class=\"soft\" style=\"padding:16px 20px;background:#f9fafb;border:1px solid #e5e7eb;border-radius:8px;\">"
                        + first + rest + "</td></tr>");
    }

    private static String goods(List<Block.Item> items, List<Block.Fact> sums) {
        String rows = items.stream().map(BlockHtml::item).collect(Collectors.joining("\n"));
        String totals = IntStream.range(0, sums.size())
                .mapToObj(i -> sum(sums.get(i), i == sums.size() - 1))
                .collect(Collectors.joining("\n"));
        return table(rows)
                + (sums.isEmpty()
                        ? ""
                        : "<div style=\"height:8px;line-height:8px;font-size:0;\">&nbsp;</div>" + table(totals));
    }

    private static String item(Block.Item item) {
        String detail = item.detail().isEmpty()
                ? ""
                : "<div class=\"muted\" style=\"font-size:13px;line-height:1.5;color:#6b7280;\">" + html(item.detail())
                        + "</div>";
        String amount = item.amount().isEmpty()
                ? ""
                : "<td class=\"ink rule\" align=\"right\" valign=\"top\" style=\"padding:11px 0 11px 12px;border-bottom:1px solid #e5e7eb;font-size:15px;line-height:1.45;color:#111827;white-space:nowrap;\">"
                        + html(item.amount()) + "</td>";
        return """
                <tr><td class="ink rule" valign="top" width="44" style="padding:11px 0;border-bottom:1px solid #e5e7eb;font-size:15px;line-height:1.45;font-weight:700;color:#111827;white-space:nowrap;">%d&nbsp;&times;</td><td class="ink rule" valign="top" dir="auto" style="padding:11px 0;border-bottom:1px solid #e5e7eb;text-align:left;font-size:15px;line-height:1.45;color:#111827;">%s%s</td>%s</tr>""".formatted(item.quantity(), html(item.title()), detail, amount);
    }

    private static String sum(Block.Fact sum, boolean last) {
        String weight = last ? "font-size:16px;font-weight:700;" : "font-size:14px;";
        return """
                <tr><td class="ink" align="right" style="padding:%3$s 0 0;%1$scolor:#111827;">%2$s</td><td class="ink" align="right" width="130" style="padding:%3$s 0 0;%1$scolor:#111827;white-space:nowrap;">%4$s</td></tr>""".formatted(weight, html(sum.label()), last ? "8px" : "6px", html(sum.value()));
    }

    private static String journey(List<String> steps, int reached, Brand brand) {
        int width = 100 / steps.size();
        String cells = IntStream.range(0, steps.size())
                .mapToObj(i -> """
                        <td width="%1$d%%" valign="top" style="padding:0 3px 0 0;"><div class="%6$s" style="height:5px;line-height:5px;font-size:0;border-radius:3px;background:%2$s;">&nbsp;</div><div class="%5$s" style="padding-top:7px;font-size:12px;line-height:1.35;%3$s">%4$s</div></td>""".formatted(
                                width,
                                i <= reached ? brand.accent() : "#e5e7eb",
                                i == reached ? "font-weight:700;color:#111827;" : "color:#6b7280;",
                                html(steps.get(i)),
                                i == reached ? "ink" : "muted",
                                i <= reached ? "done" : "soft"))
                .collect(Collectors.joining());
        return table("<tr>" + cells + "</tr>");
    }
}
