package io.dropline.feeds.rates;

/** What stands there is no rate; the message says why, a sentence without its full stop. */
final class NoRate extends Exception {
    private static final long serialVersionUID = 1L;

    NoRate(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
