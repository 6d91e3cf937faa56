package io.dropline.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropline.promise.distance.ZipAreas;
import io.dropline.promise.distance.Zone;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitByDistanceTest {

    private final TransitEstimates transit = TransitEstimates.byDistance();

    @ParameterizedTest
    @CsvSource({
        "60601, 60614, 1, 2, zone 1",
        "10001, 19103, 1, 2, zone 2",
        "10001, 02108, 2, 2, zone 3",
        "60601, 55401, 2, 3, zone 4",
        "60601, 10001, 3, 4, zone 5",
        "10001, 33131, 4, 5, zone 6",
        "90001, 60601, 4, 5, zone 7",
        "98101, 33131, 5, 6, zone 8",
        "90001, 96813, 7, 11, Hawaii adds 2 to 5",
        "98101, 99501, 6, 10, Alaska adds 2 to 5",
        "33131, 00901, 6, 10, Puerto Rico",
        "00901, 00802, 1, 2, zone 2",
        "96813, 96720, 2, 3, zone",
        "90001, 96913, 10, 18, Pacific",
        "10001, 09021, 6, 21, military",
        "10001, 00000, 1, 6, the ZIP code 00000 is not on our map",
        "10001, ABC, 1, 6, widest range"
    })
    void daysWithinTheUnitedStates(String from, String to, int least, int most, String why) {
        TransitDays days = transit.between(Place.us(from), Place.us(to));
        if (!why.equals("zone")) {
            assertThat(days.least()).as(days.because()).isEqualTo(least);
            assertThat(days.most()).as(days.because()).isEqualTo(most);
        }
        assertThat(days.because()).contains(why);
        assertThat(days.likely()).isBetween(days.least(), days.most());
    }

    @ParameterizedTest
    @CsvSource({
        "US, CA, 4, 9",
        "US, GB, 5, 12",
        "US, DE, 6, 14",
        "DE, FR, 3, 8",
        "FR, FR, 1, 4",
        "US, NZ, 7, 18",
        "US, ZZ, 7, 24",
        "ZZ, US, 7, 24",
        "ZZ, ZY, 7, 28",
        "ZZ, ZZ, 2, 8",
        "CN, US, 7, 18"
    })
    void daysBetweenCountries(String from, String to, int least, int most) {
        TransitDays days = transit.between(abroad(from), abroad(to));
        if (from.equals("US") && to.equals("US")) {
            return;
        }
        assertThat(days.least()).as(days.because()).isEqualTo(least);
        assertThat(days.most()).as(days.because()).isEqualTo(most);
    }

    @Test
    void territoriesCountByZipRegionOrCountry() {
        Place mainland = Place.us("33131");
        Place byZip = Place.us("00901");
        Place byCountry = new Place("pr", Optional.of("00901"), Optional.empty());

        assertThat(transit.between(mainland, byCountry).most())
                .isEqualTo(transit.between(mainland, byZip).most());
        assertThat(transit.between(mainland, new Place("US", Optional.empty(), Optional.of("hi")))
                        .because())
                .contains("a ZIP code is missing")
                .contains("Hawaii");
    }

    @Test
    void milesAreAboutRight() {
        ZipAreas areas = ZipAreas.read();
        assertThat(areas.miles(606, 100)).isBetween(690.0, 730.0);
        assertThat(areas.miles(900, 100)).isBetween(2420.0, 2480.0);
        assertThat(areas.miles(606, 606)).isLessThan(1.0);
        assertThat(areas.knows(0)).isFalse();
        assertThat(Zone.of(0)).isEqualTo(Zone.Z1);
        assertThat(Zone.of(1800)).isEqualTo(Zone.Z7);
        assertThat(Zone.of(1800.1)).isEqualTo(Zone.Z8);
    }

    private static Place abroad(String country) {
        return new Place(country, Optional.empty(), Optional.empty());
    }
}
