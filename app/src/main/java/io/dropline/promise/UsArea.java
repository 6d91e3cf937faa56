package io.dropline.promise;

import io.dropline.promise.distance.ZipAreas;
import java.util.Optional;
import java.util.OptionalInt;

/** Parts of the US mail that a truck does not reach; each adds days to what distance alone would say. */
enum UsArea {
    MAINLAND("the mainland", 0, 0),
    ALASKA("Alaska", 2, 5),
    HAWAII("Hawaii", 2, 5),
    CARIBBEAN("Puerto Rico and the Virgin Islands", 2, 5),
    PACIFIC("the Pacific territories", 5, 12),
    MILITARY("military and diplomatic mail", 5, 15);

    final String spoken;
    final int extraLeast;
    final int extraMost;

    UsArea(String spoken, int extraLeast, int extraMost) {
        this.spoken = spoken;
        this.extraLeast = extraLeast;
        this.extraMost = extraMost;
    }

    /** The area of a place in the US mail, by ZIP code, else by region, else by country; empty for places outside of it. */
    static Optional<UsArea> of(Place place) {
        Optional<UsArea> byCountry = byCode(place.country());
        if (byCountry.isEmpty() && !place.country().equals("US")) {
            return Optional.empty();
        }
        OptionalInt zip3 = place.postalCode().map(ZipAreas::zip3).orElse(OptionalInt.empty());
        if (zip3.isPresent()) {
            return Optional.of(byZip3(zip3.getAsInt()));
        }
        return byCountry.or(() -> place.region().flatMap(UsArea::byCode)).or(() -> Optional.of(MAINLAND));
    }

    private static UsArea byZip3(int zip3) {
        if (zip3 >= 6 && zip3 <= 9) {
            return CARIBBEAN;
        }
        if ((zip3 >= 90 && zip3 <= 99) || zip3 == 340 || (zip3 >= 962 && zip3 <= 966)) {
            return MILITARY;
        }
        if (zip3 == 967 || zip3 == 968) {
            return HAWAII;
        }
        if (zip3 == 969) {
            return PACIFIC;
        }
        return zip3 >= 995 ? ALASKA : MAINLAND;
    }

    /** State, territory and military codes, which are country codes too where ISO gives the territory one. */
    private static Optional<UsArea> byCode(String code) {
        return switch (code) {
            case "AK" -> Optional.of(ALASKA);
            case "HI" -> Optional.of(HAWAII);
            case "PR", "VI" -> Optional.of(CARIBBEAN);
            case "GU", "AS", "MP", "FM", "MH", "PW" -> Optional.of(PACIFIC);
            case "AA", "AE", "AP" -> Optional.of(MILITARY);
            default -> Optional.empty();
        };
    }
}
