package io.dropline.feeds.rates;

import java.math.BigDecimal;

/**
 * One amount as the file says it.
 *
 * @param line of the file, from 1
 * @param column the heading that it stands under in a matrix; empty in a list
 * @param miles up to so many; {@link Distances#ANY} for any distance
 * @param raw the row's beginning
 */
record Rate(long line, String column, int miles, Weight weight, BigDecimal amount, String raw) {}
