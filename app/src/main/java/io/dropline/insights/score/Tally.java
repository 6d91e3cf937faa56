package io.dropline.insights.score;

/** So many good of so many. */
public record Tally(long good, long all) {
    public static final Tally NOTHING = new Tally(0, 0);

    public Tally {
        if (good < 0 || good > all) {
            throw new IllegalArgumentException(good + " good of " + all);
        }
    }

    /** From 0 to 1; not a number of nothing. */
    public double share() {
        return (double) good / all;
    }

    Tally plus(Tally other) {
        return new Tally(good + other.good, all + other.all);
    }

    Tally minus(Tally part) {
        return new Tally(good - part.good, all - part.all);
    }
}
