package io.dropline.feeds.mapping;

/** What a cell says. */
sealed interface Told<T> {
    record Value<T>(T value) implements Told<T> {}

    record Nothing<T>() implements Told<T> {}

    /** @param why in words for the merchant */
    record Nonsense<T>(String why) implements Told<T> {}
}
