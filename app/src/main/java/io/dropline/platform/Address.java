package io.dropline.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a parcel goes or comes from. Missing parts are empty, never null.
 *
 * @param region state or province as the country abbreviates it ("WA")
 * @param country ISO 3166-1 alpha-2, upper case ("US"); empty when the store did not say
 */
public record Address(
        String name,
        String company,
        String line1,
        String line2,
        String city,
        String region,
        String postalCode,
        String country,
        String phone) {

    public static final Address UNKNOWN = new Address("", "", "", "", "", "", "", "", "");

    /** The address as a label shows it, one line each, empty parts left out. */
    public List<String> label() {
        String place = Stream.of(city, (region + " " + postalCode).strip())
                .filter(part -> !part.isBlank())
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
        return Stream.of(name, company, line1, line2, place, country)
                .filter(part -> !part.isBlank())
                .toList();
    }
}
