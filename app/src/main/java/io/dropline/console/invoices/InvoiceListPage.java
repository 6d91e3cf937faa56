package io.dropline.console.invoices;

import io.dropline.console.page.Listed;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of invoices.
 *
 * @param counts how many are in which state that waits for somebody
 */
public record InvoiceListPage(
        Listed<InvoiceRow> invoices,
        InvoiceFilter filter,
        Map<String, Integer> counts,
        @Nullable UUID supplier,
        boolean firstPage) {
    public int count(InvoiceFilter of) {
        return switch (of) {
            case UNDECIDED, DIFFERS, DISPUTED, APPROVED ->
                of.states().stream()
                        .mapToInt(state -> counts.getOrDefault(state, 0))
                        .sum();
            case EXPORTED, REJECTED, ALL -> 0;
        };
    }

    /** The filter as it stands in an address, with an ampersand after each part. */
    public String filterInAddress() {
        return "show=" + filter.slug() + "&" + (supplier == null ? "" : "supplier=" + supplier + "&");
    }

    public String path(InvoiceFilter of) {
        return "/invoices?show=" + of.slug() + (supplier == null ? "" : "&supplier=" + supplier);
    }
}
