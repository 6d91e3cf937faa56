package io.dropline.console.credits;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of credit memos can be narrowed to. */
public enum CreditFilter {
    ALL("All", "true"),
    LEFT("Something left", "c.taken_back_at is null and c.matched < c.amount"),
    MATCHED("Matched", "c.taken_back_at is null and c.matched = c.amount"),
    TAKEN_BACK("Taken back", "c.taken_back_at is not null");

    private final String label;
    private final String condition;

    CreditFilter(String label, String condition) {
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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CreditFilter ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(filter -> filter.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }
}
