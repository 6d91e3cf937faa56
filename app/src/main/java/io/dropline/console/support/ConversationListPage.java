package io.dropline.console.support;

import io.dropline.console.page.Listed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One page of conversations.
 *
 * @param counts by filter; only of what can need somebody
 * @param search what was looked for; empty for a plain list
 * @param mailboxes how many are connected
 */
public record ConversationListPage(
        ConversationFilter filter,
        String search,
        Listed<ConversationRow> rows,
        Map<ConversationFilter, Integer> counts,
        boolean first,
        int mailboxes) {

    public String filterInAddress() {
        return search.isEmpty()
                ? "show=" + filter.key() + "&"
                : "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&";
    }

    public int count(ConversationFilter of) {
        return counts.getOrDefault(of, 0);
    }
}
