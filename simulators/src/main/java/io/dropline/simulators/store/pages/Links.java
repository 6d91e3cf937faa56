package io.dropline.simulators.store.pages;

import io.dropline.simulators.ground.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses inside pages. */
final class Links {
    private Links() {}

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A link where the address is one of the web, else the text alone. */
    static String outside(String address, String text) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web
                ? "<a href=\"" + Html.escape(address) + "\" rel=\"noreferrer\">" + Html.escape(text) + "</a>"
                : Html.escape(text);
    }
}
