package io.dropline.console.credits;

import io.dropline.console.page.Listed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of credit memos.
 *
 * @param search what was looked for; empty for all
 * @param supplier the only supplier shown, if one was chosen
 */
public record CreditListPage(
        Listed<CreditRow> credits,
        CreditFilter filter,
        String search,
        @Nullable UUID supplier,
        boolean firstPage) {

    /** The filter as it stands in an address, with an ampersand after each part. */
    public String filterInAddress() {
        return "show=" + filter.slug() + "&" + (supplier == null ? "" : "supplier=" + supplier + "&")
                + (search.isEmpty() ? "" : "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&");
    }

    public String path(CreditFilter of) {
        return "/credits?show=" + of.slug() + (supplier == null ? "" : "&supplier=" + supplier);
    }

    /** Whether all there is was asked for. */
    public boolean everything() {
        return filter == CreditFilter.ALL && search.isEmpty() && supplier == null && firstPage;
    }
}
