package io.dropline.feeds.rates;

import io.dropline.feeds.format.Table;
import io.dropline.feeds.format.UnreadableFile;
import java.util.Optional;

/** How rates are written down: as a {@link RateList} or a {@link RateMatrix}. */
interface RateForm {
    /** Takes a row that stands below the names of the columns. */
    void take(Table.Row.Cells row, RatesRead into) throws UnreadableFile;

    /** Says what can only be said of the whole. */
    void end(RatesRead into) throws UnreadableFile;

    /** As the file names it. */
    String weightColumn();

    /** What the weight's column says of its unit; empty: nothing. */
    Optional<WeightUnit> unit();
}
