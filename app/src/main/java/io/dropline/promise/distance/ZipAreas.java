package io.dropline.promise.distance;

import java.util.OptionalInt;

/** The middle of each three-digit ZIP area, kept as unit vectors so that a distance costs one product and one arc cosine. */
public final class ZipAreas {

    private static final double EARTH_RADIUS_MILES = 3958.8;

    private final double[] x = new double[1000];
    private final double[] y = new double[1000];
    private final double[] z = new double[1000];
    private final boolean[] known = new boolean[1000];

    /** Reads the table from the jar. */
    public static ZipAreas read() {
        ZipAreas areas = new ZipAreas();
        TableFile.rows("promise/zip3.csv")
                .forEach(row -> areas.put(
                        Integer.parseInt(row.get(0)), Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2))));
        return areas;
    }

    private void put(int zip3, double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        x[zip3] = Math.cos(phi) * Math.cos(lambda);
        y[zip3] = Math.cos(phi) * Math.sin(lambda);
        z[zip3] = Math.sin(phi);
        known[zip3] = true;
    }

    /** Whether the area lies somewhere; military and unused prefixes do not. */
    public boolean knows(int zip3) {
        return known[zip3];
    }

    /** Great-circle miles; both areas must be known. */
    public double miles(int from, int to) {
        double cosine = x[from] * x[to] + y[from] * y[to] + z[from] * z[to];
        return EARTH_RADIUS_MILES * Math.acos(Math.clamp(cosine, -1.0, 1.0));
    }

    /** The first three digits of a ZIP or ZIP+4; empty for what is neither. */
    public static OptionalInt zip3(String postalCode) {
        String digits = postalCode.replace("-", "").replace(" ", "");
        boolean zip =
                (digits.length() == 5 || digits.length() == 9) && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return zip ? OptionalInt.of(Integer.parseInt(digits.substring(0, 3))) : OptionalInt.empty();
    }
}
