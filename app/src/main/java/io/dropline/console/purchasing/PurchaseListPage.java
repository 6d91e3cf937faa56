package io.dropline.console.purchasing;

import io.dropline.console.page.Listed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of purchase orders.
 *
 * @param counts of states in which work is left
 * @param supplier the only supplier shown, if one was chosen
 */
public record PurchaseListPage(
        Listed<PurchaseRow> purchases,
        PurchaseFilter filter,
        Map<String, Integer> counts,
        @Nullable UUID supplier,
        boolean firstPage) {
    public int count(PurchaseFilter of) {
        return of == PurchaseFilter.ALL
                ? 0
                : of.states().stream()
                        .mapToInt(state -> counts.getOrDefault(state, 0))
                        .sum();
    }

    /** The filter as it stands in an address, with an ampersand after each part. */
    public String filterInAddress() {
        String status = filter == PurchaseFilter.ALL ? "" : "status=" + filter.slug() + "&";
        return supplier == null ? status : status + "supplier=" + supplier + "&";
    }
}
