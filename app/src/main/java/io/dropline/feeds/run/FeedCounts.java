package io.dropline.feeds.run;

/**
 * How many of what.
 *
 * @param rows understood, identical ones counted once
 * @param badRows not understood
 * @param repeated rows that said the same as another one
 * @param conflicting supplier SKUs that were told more than once with different values; the last row counts
 * @param unknown supplier SKUs that no offer has
 * @param offers supplier SKUs that an offer has
 * @param stockChanged offers whose stock became another, those left out of a full file among them
 * @param leftOut offers with stock that a full file does not mention: they have none left
 * @param repriced offers whose cost, MAP or MSRP became another
 */
public record FeedCounts(
        long rows,
        long badRows,
        long repeated,
        long conflicting,
        long unknown,
        long offers,
        long stockChanged,
        long leftOut,
        long repriced) {}
