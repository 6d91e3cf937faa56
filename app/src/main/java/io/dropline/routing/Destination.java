package io.dropline.routing;

import java.util.Locale;
import java.util.Set;

/**
 * Where the parcel goes.
 *
 * @param country ISO 3166-1 alpha-2, as in "US"; empty if unknown
 * @param region the part after the hyphen in ISO 3166-2, as in "HI"; empty if the country has none or it is unknown
 */
public record Destination(String country, String region) {
    public Destination {
        country = country.strip().toUpperCase(Locale.ROOT);
        region = region.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Whether a supplier with these regions ships here. An entry is a country ("US") or a region of it ("US-HI"); one that starts with "-"
     * excludes. The nearest entry decides (region before country, exclusion before inclusion); where none matches, only a list without
     * inclusions lets everything pass.
     */
    public boolean isWithin(Set<String> shipToRegions) {
        boolean inclusive = false;
        int nearest = 0;
        boolean allowed = false;
        for (String entry : shipToRegions) {
            boolean excludes = entry.startsWith("-");
            inclusive |= !excludes;
            int nearness = nearness(excludes ? entry.substring(1) : entry);
            if (nearness > nearest) {
                nearest = nearness;
                allowed = !excludes;
            } else if (nearness == nearest && excludes) {
                allowed = false;
            }
        }
        return nearest > 0 ? allowed : !inclusive;
    }

    private int nearness(String place) {
        if (place.equalsIgnoreCase(country)) {
            return 1;
        }
        return place.equalsIgnoreCase(country + "-" + region) ? 2 : 0;
    }

    /** As in "US-HI". */
    @Override
    public String toString() {
        return region.isEmpty() ? country : country + "-" + region;
    }
}
