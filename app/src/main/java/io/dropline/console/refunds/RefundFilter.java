package io.dropline.console.refunds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of refunds can be narrowed to. */
public enum RefundFilter {
    ALL("All", "WAITING SENDING CONFIRMED REFUSED UNKNOWN WITHDRAWN"),
    WAITING("Waits for supplier", "WAITING"),
    UNDERWAY("On its way", "SENDING UNKNOWN"),
    PAID("Paid back", "CONFIRMED"),
    REFUSED("Refused", "REFUSED"),
    WITHDRAWN("Withdrawn", "WITHDRAWN");

    private final String label;
    private final String states;

    RefundFilter(String label, String states) {
        this.label = label;
        this.states = states;
    }

    public String label() {
        return label;
    }

    public List<String> states() {
        return List.of(states.split(" ", -1));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RefundFilter ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }
}
