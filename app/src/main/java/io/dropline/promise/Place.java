package io.dropline.promise;

import java.util.Locale;
import java.util.Optional;

/**
 * As much of an address as transit needs.
 *
 * @param country ISO 3166-1 alpha-2, upper case ({@code US}); the letters are not verified
 * @param postalCode as written; empty where unknown
 * @param region state or province code ({@code CA}); empty where unknown
 */
public record Place(String country, Optional<String> postalCode, Optional<String> region) {

    public Place {
        country = country.strip().toUpperCase(Locale.ROOT);
        postalCode = postalCode.map(String::strip).filter(code -> !code.isEmpty());
        region = region.map(code -> code.strip().toUpperCase(Locale.ROOT)).filter(code -> !code.isEmpty());
    }

    /** A place in the United States by its ZIP code. */
    public static Place us(String zip) {
        return new Place("US", Optional.of(zip), Optional.empty());
    }

    /** What to call it in a sentence: the postal code with the country where it is foreign to ZIP codes. */
    String spoken() {
        return postalCode
                .map(code -> country.equals("US") ? code : country + " " + code)
                .orElse(country);
    }
}
