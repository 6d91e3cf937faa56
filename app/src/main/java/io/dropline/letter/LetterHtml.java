package io.dropline.letter;

import static io.dropline.letter.Escape.html;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter as HTML: nested tables and inline styles, because Outlook lays out nothing else; one column, so that it needs no script, no image
 * and no font from elsewhere.
 */
public final class LetterHtml {
    static final String FONT =
            "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

    private LetterHtml() {}

    public static String write(Letter letter) {
        Brand brand = letter.brand();
        String blocks = letter.blocks().stream()
                .map(block -> BlockHtml.write(block, brand))
                .collect(Collectors.joining("\n"));
        String closing = letter.closing().stream()
                .map(text -> "<p class=\"muted\" style=\"margin:0 0 8px;\">" + BlockHtml.lines(text) + "</p>")
                .collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of(
                "style",
                STYLE,
                "font",
                FONT,
                "accent",
                brand.accent(),
                "title",
                html(letter.title()),
                "brand",
                html(brand.name()),
                "preheader",
                html(letter.preheader()),
                "blocks",
                blocks,
                "closing",
                closing);
        // In one pass, so that braces in somebody's words are never taken for a place of the page.
        return PLACE.matcher(PAGE)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private static final String STYLE = """
            body { margin:0; padding:0; width:100%; -webkit-text-size-adjust:100%; }
            table { mso-table-lspace:0; mso-table-rspace:0; }
            a { text-decoration:none; }
            @media (max-width:620px) {
              .sheet { border-radius:0 !important; }
              .edge { padding:0 !important; }
              .pad { padding-left:20px !important; padding-right:20px !important; }
              h1 { font-size:24px !important; }
              .button { width:100% !important; }
              .button a { display:block !important; }
            }
            @media (prefers-color-scheme:dark) {
              .page { background:#0b0f17 !important; }
              .sheet { background:#161b26 !important; border-color:#2a3140 !important; }
              .ink, h1, h2 { color:#f3f4f6 !important; }
              .muted { color:#9ca3af !important; }
              .soft { background:#1f2633 !important; border-color:#2a3140 !important; }
              .lit { background:#1f2633 !important; border-top-color:#2a3140 !important; border-right-color:#2a3140 !important; border-bottom-color:#2a3140 !important; }
              .rule { border-color:#2a3140 !important; }
            }""";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
            <title>{title}</title>
            <style>
            {style}
            </style>
            </head>
            <body class="page" style="margin:0;padding:0;background:#f3f4f6;">
            <div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">{preheader}&#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847; &#8199;&#847;</div>
            <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3f4f6" style="background:#f3f4f6;">
            <tr><td class="edge" align="center" style="padding:32px 12px;">
            <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
            <table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px;background:#ffffff;border:1px solid #e5e7eb;border-radius:12px;overflow:hidden;{font}">
            <tr><td height="6" bgcolor="{accent}" style="height:6px;line-height:6px;font-size:0;background:{accent};">&nbsp;</td></tr>
            <tr><td class="pad ink" dir="auto" style="padding:24px 36px 0;text-align:left;font-size:15px;font-weight:700;letter-spacing:-.01em;color:#111827;">{brand}</td></tr>
            <tr><td class="pad" style="padding:14px 36px 0;"><h1 class="ink" style="margin:0;font-size:27px;line-height:1.25;font-weight:700;letter-spacing:-.02em;color:#111827;">{title}</h1></td></tr>
            {blocks}
            <tr><td class="pad" style="padding:28px 36px 28px;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="rule muted" style="border-top:1px solid #e5e7eb;padding-top:18px;font-size:13px;line-height:1.55;color:#6b7280;">
            {closing}
            </td></tr></table></td></tr>
            </table>
            <!--[if mso]></td></tr></table><![endif]-->
            </td></tr>
            </table>
            </body>
            </html>
            """;
}
