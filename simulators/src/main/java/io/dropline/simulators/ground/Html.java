package io.dropline.simulators.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Pages in one piece: style and script inside, nothing fetched from anywhere. */
public final class Html {
    private Html() {}

    /** Text that may stand in an element or a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @param body HTML inside {@code <body>} */
    public static String page(String title, String css, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="data:,">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(escape(title), css, body);
    }

    /** Every so often looks whether the part with this id has changed on the same page, and shows it. */
    public static String refreshing(String id, int millis) {
        return """
                <script>
                setInterval(async () => {
                  try {
                    const now = document.getElementById("%1$s");
                    const text = await (await fetch(location.href)).text();
                    const next = new DOMParser().parseFromString(text, "text/html").getElementById("%1$s");
                    if (now && next && now.innerHTML !== next.innerHTML) now.innerHTML = next.innerHTML;
                  } catch (away) { /* looks again later */ }
                }, %2$d);
                </script>
                """.formatted(id, millis);
    }

    /** A text file beside a class. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packaged beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
