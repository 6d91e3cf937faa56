package io.dropline.console.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of returns can be narrowed to. */
public enum RmaFilter {
    ALL("All", "REQUESTED AUTHORIZED DECLINED IN_TRANSIT RECEIVED INSPECTED RESOLVED EXPIRED CANCELLED"),
    WAITING("Waiting for you", "REQUESTED"),
    ACCEPTED("Accepted", "AUTHORIZED"),
    COMING("On the way back", "IN_TRANSIT"),
    BACK("Back at the supplier", "RECEIVED INSPECTED"),
    SETTLED("Settled", "RESOLVED"),
    ENDED("Closed without a return", "DECLINED EXPIRED CANCELLED");

    private final String label;
    private final String states;

    RmaFilter(String label, String states) {
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

    static RmaFilter ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }
}
