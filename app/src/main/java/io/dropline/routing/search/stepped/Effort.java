package io.dropline.routing.search.stepped;

/** How much a search may still do, counted in sums made: about a nanosecond each. Counting time would give other answers elsewhere. */
final class Effort {
    private long left;

    Effort(long left) {
        this.left = left;
    }

    void spend(long work) {
        left -= work;
    }

    boolean exhausted() {
        return left < 0;
    }

    long left() {
        return Math.max(0, left);
    }
}
