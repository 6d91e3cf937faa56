package io.dropline.console.purchasing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of purchase orders can be narrowed to. */
public enum PurchaseFilter {
    ALL("All", "DRAFT ISSUED ACKNOWLEDGED PARTIALLY_SHIPPED SHIPPED CLOSED REJECTED CANCEL_REQUESTED CANCELLED"),
    WAITING("Waiting for answer", "DRAFT ISSUED"),
    ACKNOWLEDGED("Acknowledged", "ACKNOWLEDGED"),
    PARTLY("Partly shipped", "PARTIALLY_SHIPPED"),
    SHIPPED("Shipped", "SHIPPED CLOSED"),
    CANCELLING("Cancel requested", "CANCEL_REQUESTED"),
    REJECTED("Rejected", "REJECTED"),
    CANCELLED("Cancelled", "CANCELLED");

    private final String label;
    private final String states;

    PurchaseFilter(String label, String states) {
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

    static PurchaseFilter ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }
}
