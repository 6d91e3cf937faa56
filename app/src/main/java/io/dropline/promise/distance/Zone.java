package io.dropline.promise.distance;

/**
 * Distance bands of US parcel carriers (the USPS bounds, in miles) with the working days that ground service usually takes. Zones 6 and
 * 7 overlap on purpose: trains and relays make the middle of the country as slow as its far side.
 */
public enum Zone {
    Z1(50, 1, 2),
    Z2(150, 1, 2),
    Z3(300, 2, 2),
    Z4(600, 2, 3),
    Z5(1000, 3, 4),
    Z6(1400, 4, 5),
    Z7(1800, 4, 5),
    Z8(Integer.MAX_VALUE, 5, 6);

    /** The widest range within the contiguous states, for places not known. */
    public static final int LEAST = 1;

    public static final int MOST = 6;

    private final int upToMiles;
    private final int least;
    private final int most;

    Zone(int upToMiles, int least, int most) {
        this.upToMiles = upToMiles;
        this.least = least;
        this.most = most;
    }

    /** The zone of a distance in miles. */
    public static Zone of(double miles) {
        for (Zone zone : values()) {
            if (miles <= zone.upToMiles) {
                return zone;
            }
        }
        return Z8;
    }

    /** Inclusive; {@link Integer#MAX_VALUE} where it has no end. */
    public int upToMiles() {
        return upToMiles;
    }

    /** Working days at best. */
    public int least() {
        return least;
    }

    /** Working days at worst. */
    public int most() {
        return most;
    }

    /** As a sentence names it. */
    public String spoken() {
        return "zone " + name().substring(1);
    }
}
