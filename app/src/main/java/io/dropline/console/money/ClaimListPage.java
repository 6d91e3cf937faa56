package io.dropline.console.money;

import io.dropline.console.page.Listed;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of claims.
 *
 * @param sums what is open, one entry a currency
 * @param supplier the only supplier shown, if one was chosen
 */
public record ClaimListPage(
        Listed<ClaimRow> claims,
        ClaimFilter filter,
        List<Sum> sums,
        @Nullable UUID supplier,
        boolean firstPage) {

    /** What is open in one currency, and how much of it is due or disputed. */
    public record Sum(String currency, int claims, BigDecimal open, BigDecimal due, BigDecimal disputed) {}

    /** The filter as it stands in an address, with an ampersand after each part. */
    public String filterInAddress() {
        return "show=" + filter.slug() + "&" + (supplier == null ? "" : "supplier=" + supplier + "&");
    }

    public String path(ClaimFilter of) {
        return "/claims?show=" + of.slug() + (supplier == null ? "" : "&supplier=" + supplier);
    }
}
