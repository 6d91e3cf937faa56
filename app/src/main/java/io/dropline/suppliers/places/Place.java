package io.dropline.suppliers.places;

import java.util.Locale;

/**
 * Where a supplier ships from.
 *
 * @param code names it for offers and files ("MPLS"): letters, digits, dots, dashes; upper case
 * @param country ISO 3166-1 alpha-2
 * @param active whether anything is shipped from there now
 */
public record Place(
        String code,
        String name,
        String street,
        String city,
        String region,
        String postal,
        String country,
        boolean active) {
    public Place {
        code = code.strip().toUpperCase(Locale.ROOT);
        name = name.strip();
        street = street.strip();
        city = city.strip();
        region = region.strip();
        postal = postal.strip();
        country = country.strip().toUpperCase(Locale.ROOT);
    }
}
