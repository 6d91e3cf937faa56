package io.dropline.feeds.rates;

import io.dropline.routing.RateTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of rates says.
 *
 * @param table what the good rates make; null if there is none
 * @param good how many rates it is made of: rows of a list, cells of a matrix
 * @param bad rows that cannot be used, or not in every column, in the order of the file, at most {@value RateFile#SHOWN}; a column that cannot be
 *     used is told of the line that names it
 * @param badCount how many there are in all
 */
public record RateReading(@Nullable RateTable table, int good, List<BadRow> bad, int badCount) {
    /**
     * @param line of the file, from 1
     * @param why a sentence for the merchant, without its full stop
     * @param raw the row's beginning as it stands in the file
     */
    public record BadRow(long line, String why, String raw) {}
}
