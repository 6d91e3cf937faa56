package io.dropline.console.money;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of claims can be narrowed to. */
public enum ClaimFilter {
    OPEN("Open", "c.state in ('OPEN', 'PARTLY_CREDITED', 'DISPUTED')"),
    DUE("Due", "c.state in ('OPEN', 'PARTLY_CREDITED') and c.due_on < :today"),
    DISPUTED("Disputed", "c.state = 'DISPUTED'"),
    ENDED("Settled", "c.state in ('CREDITED', 'WRITTEN_OFF', 'WITHDRAWN')"),
    ALL("All", "true");

    private final String label;
    private final String condition;

    ClaimFilter(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    String condition() {
        return condition;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ClaimFilter ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst()
                .orElse(OPEN);
    }
}
