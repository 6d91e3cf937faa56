package io.dropline.console.refunds;

import io.dropline.console.page.Listed;
import java.util.Map;

/**
 * The list of refunds.
 *
 * @param counts of states in which something is still to happen
 */
public record RefundListPage(
        Listed<RefundRow> refunds, RefundFilter filter, Map<String, Integer> counts, boolean firstPage) {
    public int count(RefundFilter of) {
        return of == RefundFilter.ALL
                ? 0
                : of.states().stream()
                        .mapToInt(state -> counts.getOrDefault(state, 0))
                        .sum();
    }

    /** The filter as it stands in an address, with an ampersand after each part. */
    public String filterInAddress() {
        return filter == RefundFilter.ALL ? "" : "status=" + filter.slug() + "&";
    }
}
