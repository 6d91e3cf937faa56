package io.dropline.console.orders;

import io.dropline.console.page.Listed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of orders.
 *
 * @param query what was searched for; empty when nothing was
 * @param hasAny whether the merchant has any order at all
 * @param hasStore whether the merchant has connected a store, paused ones too
 */
public record OrderListPage(
        Listed<OrderRow> orders,
        @Nullable Standing standing,
        String query,
        Map<Standing, Integer> counts,
        boolean firstPage,
        boolean hasAny,
        boolean hasStore) {

    /** The standings one can filter by. */
    public List<Standing> filters() {
        return List.of(Standing.values());
    }

    public int count(Standing of) {
        return counts.getOrDefault(of, 0);
    }

    /** The filter and search as they stand in an address, each part with an ampersand after it. */
    public String filterInAddress() {
        String status = standing == null ? "" : "status=" + standing.slug() + "&";
        return query.isEmpty() ? status : status + "q=" + encoded(query) + "&";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
