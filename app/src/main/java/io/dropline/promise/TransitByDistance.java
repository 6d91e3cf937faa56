package io.dropline.promise;

import io.dropline.promise.distance.CountryTable;
import io.dropline.promise.distance.ZipAreas;
import io.dropline.promise.distance.Zone;
import java.util.Optional;
import java.util.OptionalInt;

/** The plain estimate: distance zones within the US mail with extra days where no truck goes, a table of countries elsewhere. */
final class TransitByDistance implements TransitEstimates {

    static final TransitByDistance STANDARD = new TransitByDistance(ZipAreas.read(), CountryTable.read());

    private final ZipAreas areas;
    private final CountryTable countries;

    private TransitByDistance(ZipAreas areas, CountryTable countries) {
        this.areas = areas;
        this.countries = countries;
    }

    @Override
    public TransitDays between(Place from, Place to) {
        Optional<UsArea> fromArea = UsArea.of(from);
        Optional<UsArea> toArea = UsArea.of(to);
        if (fromArea.isPresent() && toArea.isPresent()) {
            return plusWater(byZip(from, to), fromArea.get(), toArea.get());
        }
        return byCountry(fromArea.isPresent() ? "US" : from.country(), toArea.isPresent() ? "US" : to.country());
    }

    private TransitDays byCountry(String from, String to) {
        CountryTable.Range range = countries.between(from, to);
        String road = from.equals(to) ? "within " + from : "from " + from + " to " + to;
        return TransitDays.range(
                range.least(),
                range.most(),
                "parcels " + road + " take " + range.least() + " to " + range.most() + " days");
    }

    private TransitDays byZip(Place from, Place to) {
        OptionalInt start = known(from);
        OptionalInt end = known(to);
        if (start.isEmpty() || end.isEmpty()) {
            Place stranger = start.isEmpty() ? from : to;
            String which = stranger.postalCode()
                    .map(code -> "the ZIP code " + code + " is not on our map")
                    .orElse("a ZIP code is missing");
            return TransitDays.range(
                    Zone.LEAST,
                    Zone.MOST,
                    which + ", so the widest range is taken: " + Zone.LEAST + " to " + Zone.MOST + " days");
        }
        double miles = areas.miles(start.getAsInt(), end.getAsInt());
        Zone zone = Zone.of(miles);
        String days =
                zone.least() == zone.most() ? zone.least() + " days" : zone.least() + " to " + zone.most() + " days";
        return TransitDays.range(
                zone.least(),
                zone.most(),
                from.spoken() + " to " + to.spoken() + " is about " + Math.round(miles) + " miles (" + zone.spoken()
                        + "): " + days + " on the way");
    }

    private OptionalInt known(Place place) {
        OptionalInt zip3 = place.postalCode().map(ZipAreas::zip3).orElse(OptionalInt.empty());
        return zip3.isPresent() && areas.knows(zip3.getAsInt()) ? zip3 : OptionalInt.empty();
    }

    private static TransitDays plusWater(TransitDays days, UsArea from, UsArea to) {
        if (from == to && from != UsArea.MILITARY) {
            return days;
        }
        int least = from.extraLeast + to.extraLeast;
        int most = from.extraMost + to.extraMost;
        if (most == 0) {
            return days;
        }
        UsArea far = to == UsArea.MAINLAND ? from : to;
        return TransitDays.range(
                days.least() + least,
                days.most() + most,
                days.because() + "; " + far.spoken + " adds " + least + " to " + most);
    }
}
