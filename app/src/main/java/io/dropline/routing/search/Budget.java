package io.dropline.routing.search;

/**
 * How much a search may still do, counted in suppliers looked at for an item: some three nanoseconds each on a machine of 2024. Counting time
 * would give other answers on another machine.
 */
final class Budget {
    private long left;

    Budget(long left) {
        this.left = left;
    }

    void spend(long work) {
        left -= work;
    }

    /** Ends the search here. */
    void giveUp() {
        left = -1;
    }

    boolean exhausted() {
        return left < 0;
    }

    /** The part that was not needed. */
    long left() {
        return Math.max(0, left);
    }
}
