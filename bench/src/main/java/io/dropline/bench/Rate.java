package io.dropline.bench;

/** So many of something in so much time. */
record Rate(long count, double seconds) {
    double perSecond() {
        return count / seconds;
    }

    double to(Rate other) {
        return perSecond() / other.perSecond();
    }
}
