package io.dropline.console.support;

import java.util.Arrays;
import java.util.Locale;

/** What the list of conversations can be narrowed to. */
public enum ConversationFilter {
    OPEN("Open", "c.state = 'OPEN'"),
    MINE("Mine", "c.assignee = :me and c.state <> 'CLOSED'"),
    UNASSIGNED("Unassigned", "c.assignee is null and c.state in ('OPEN', 'WAITING')"),
    OVERDUE("Overdue", "c.due_at < :now and c.state in ('OPEN', 'WAITING')"),
    WAITING("Waiting", "c.state = 'WAITING'"),
    SNOOZED("Snoozed", "c.state = 'SNOOZED'"),
    CLOSED("Closed", "c.state = 'CLOSED'");

    private final String label;
    private final String condition;

    ConversationFilter(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SQL over {@code conversation c}. */
    String condition() {
        return condition;
    }

    static ConversationFilter of(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(OPEN);
    }
}
