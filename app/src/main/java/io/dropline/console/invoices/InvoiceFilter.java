package io.dropline.console.invoices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of invoices can be narrowed to. */
public enum InvoiceFilter {
    UNDECIDED("To decide", "RECEIVED MATCHED DIFFERS"),
    DIFFERS("Differ", "DIFFERS"),
    DISPUTED("Disputed", "DISPUTED"),
    APPROVED("Approved", "APPROVED"),
    EXPORTED("Exported", "EXPORTED"),
    REJECTED("Rejected", "REJECTED"),
    ALL("All", "RECEIVED MATCHED DIFFERS DISPUTED APPROVED EXPORTED REJECTED");

    private final String label;
    private final String states;

    InvoiceFilter(String label, String states) {
        this.label = label;
        this.states = states;
    }

    public String label() {
        return label;
    }

    List<String> states() {
        return List.of(states.split(" ", -1));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InvoiceFilter ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst()
                .orElse(UNDECIDED);
    }
}
