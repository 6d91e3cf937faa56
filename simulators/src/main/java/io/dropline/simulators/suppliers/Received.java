package io.dropline.simulators.suppliers;

import io.dropline.simulators.mail.Opened;
import io.dropline.simulators.mail.PurchaseOrderNumber;
import io.dropline.simulators.mail.StoredMail;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as a supplier understands it. What is ordered comes as a CSV file; a mail without one that names an order is about an order
 * that is known, such as a reminder or the wish to cancel.
 *
 * @param document the {@code X-Dropline-Document} header where there is one; else {@code purchase-order}, {@code about-order} or
 *     {@code letter}
 * @param number of the purchase order, empty where the mail names none
 */
record Received(StoredMail mail, String document, String number, Set<URI> links) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]+");

    static Received of(StoredMail mail) {
        Opened opened = mail.open();
        String number = PurchaseOrderNumber.in(opened).orElse("");
        String declared = opened.header("X-Dropline-Document").strip().toLowerCase(Locale.ROOT);
        boolean orders = opened.attachments().stream()
                .anyMatch(file -> file.name().toLowerCase(Locale.ROOT).endsWith(".csv"));
        String looksLike = number.isEmpty() ? "letter" : orders ? "purchase-order" : "about-order";
        return new Received(mail, declared.isEmpty() ? looksLike : declared, number, links(opened));
    }

    boolean isPurchaseOrder() {
        return document.equals("purchase-order") && !number.isEmpty();
    }

    List<URI> linksInOrder() {
        return List.copyOf(links);
    }

    private static Set<URI> links(Opened opened) {
        var links = new LinkedHashSet<URI>(new HtmlPage(URI.create("about:blank"), opened.html()).links());
        Matcher written = ADDRESS.matcher(opened.text());
        while (written.find()) {
            links.add(URI.create(written.group().replaceAll("[.,;:]+$", "")));
        }
        return links;
    }
}
