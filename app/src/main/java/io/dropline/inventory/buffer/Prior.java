package io.dropline.inventory.buffer;

/**
 * What is believed of a SKU before anything is seen of it: what others buy of it a day.
 *
 * @param days of watching this belief is worth
 */
public record Prior(double unitsPerDay, double days) {
    /** A SKU of which nothing is known: one unit in a hundred days. */
    public static final Prior OF_NOTHING = new Prior(0.01, 7);

    /**
     * What others buy of a SKU at this supplier on the average, never less than {@link #OF_NOTHING}. SKUs differ widely, so the average counts for
     * no more than one unit seen.
     */
    public static Prior of(double units, double days) {
        double perDay = days < 1 ? 0 : units / days;
        return perDay <= OF_NOTHING.unitsPerDay()
                ? OF_NOTHING
                : new Prior(perDay, Math.min(OF_NOTHING.days(), 1 / perDay));
    }
}
