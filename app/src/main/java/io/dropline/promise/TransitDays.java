package io.dropline.promise;

/**
 * Days on the way, counted in the carrier's working days after the day of pick-up.
 *
 * @param least at best
 * @param likely most often
 * @param most at worst
 * @param because one plain sentence
 */
public record TransitDays(int least, int likely, int most, String because) {

    public TransitDays {
        if (least < 0 || likely < least || most < likely) {
            throw new IllegalArgumentException("transit days " + least + ", " + likely + ", " + most);
        }
    }

    /** With the middle, rounded up, as the likely one. */
    static TransitDays range(int least, int most, String because) {
        return new TransitDays(least, (least + most + 1) / 2, most, because);
    }
}
