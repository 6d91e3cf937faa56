package io.dropline.routing.search;

/** How much a search may still do, counted in items filled: counting time would give other answers on another machine. */
final class Budget {
    private long left;

    Budget(long left) {
        this.left = left;
    }

    void spend(long fills) {
        left -= fills;
    }

    boolean exhausted() {
        return left < 0;
    }
}
