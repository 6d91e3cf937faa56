package io.dropline.feeds.run;

import io.dropline.feeds.guard.Finding;
import io.dropline.feeds.staging.BadRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as a page shows it.
 *
 * @param findings what each guard found, tripped or not, in the guards' order
 * @param changes the first differences, before and after; how many there are is in the summary's counts
 * @param badRows the first rows that were not understood
 * @param unknownSkus the first supplier SKUs that no offer has
 */
public record RunDetail(
        RunSummary run,
        List<Finding> findings,
        List<Change> changes,
        List<BadRow> badRows,
        List<UnknownSku> unknownSkus) {

    /**
     * What the file changes on one offer; null where nothing is known or told.
     *
     * @param n where it stands in the order of differences, from 1
     */
    public record Change(
            long n,
            String sku,
            String supplierSku,
            @Nullable Integer stockBefore,
            @Nullable Integer stockAfter,
            @Nullable BigDecimal costBefore,
            @Nullable BigDecimal costAfter) {}

    public record UnknownSku(
            long line, String supplierSku, @Nullable Integer quantity) {}
}
