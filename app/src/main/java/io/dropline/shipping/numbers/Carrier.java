package io.dropline.shipping.numbers;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A carrier we have a file for.
 *
 * @param code ours, lower case, stable
 * @param name as stores know it
 * @param aliases other names people use
 * @param scac Standard Carrier Alpha Codes, as EDI documents name the carrier
 * @param hosts the ends of the host names of its tracking pages
 * @param trackingPage with {@code {number}} where the number goes; empty where there is no page that opens by number alone
 */
public record Carrier(
        String code,
        String name,
        List<String> aliases,
        List<String> scac,
        List<String> hosts,
        Optional<String> trackingPage) {

    public Carrier {
        aliases = List.copyOf(aliases);
        scac = List.copyOf(scac);
        hosts = List.copyOf(hosts);
    }

    /** The page for a number in {@code A-Z0-9}. */
    public Optional<URI> trackingUrl(String number) {
        return trackingPage.map(page -> URI.create(page.replace("{number}", number)));
    }
}
