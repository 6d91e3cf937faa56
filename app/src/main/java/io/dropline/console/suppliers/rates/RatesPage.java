package io.dropline.console.suppliers.rates;

import io.dropline.feeds.rates.RateReading;
import io.dropline.suppliers.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a supplier.
 *
 * @param now those in force; null where shipping does not go by a table
 * @param found what a file that was just read says; null: none was
 * @param next its good rates
 * @param text the same as they are sent back to be used
 * @param fault why the file could not be read at all; empty: nothing is wrong
 */
public record RatesPage(
        Supplier supplier,
        @Nullable RateGrid now,
        @Nullable RateReading found,
        @Nullable RateGrid next,
        String text,
        String fault) {}
