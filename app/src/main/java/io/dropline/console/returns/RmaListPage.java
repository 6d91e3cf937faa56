package io.dropline.console.returns;

import io.dropline.console.page.Listed;
import java.util.Map;

/**
 * The list of returns.
 *
 * @param counts of states in which something is to happen
 */
public record RmaListPage(Listed<RmaRow> returns, RmaFilter filter, Map<String, Integer> counts, boolean firstPage) {
    public int count(RmaFilter of) {
        return of == RmaFilter.ALL
                ? 0
                : of.states().stream()
                        .mapToInt(state -> counts.getOrDefault(state, 0))
                        .sum();
    }

    /** The filter as it stands in an address, with an ampersand after it. */
    public String filterInAddress() {
        return filter == RmaFilter.ALL ? "" : "status=" + filter.slug() + "&";
    }
}
