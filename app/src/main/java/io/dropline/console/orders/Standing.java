package io.dropline.console.orders;

import io.dropline.console.page.Badge;
import io.dropline.console.page.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an order stands, in the view {@code order_standing}'s words and in ours. */
public enum Standing {
    NEEDS_ROUTING("Needs routing", Tone.WARN, true),
    ON_HOLD("On hold", Tone.WARN, true),
    SENDING("Being sent", Tone.IDLE, true),
    WAITING_FOR_SUPPLIER("Waiting for supplier", Tone.VIOLET, true),
    ACKNOWLEDGED("Acknowledged", Tone.TEAL, true),
    PARTLY_SHIPPED("Partly shipped", Tone.INFO, true),
    SHIPPED("Shipped", Tone.INFO, true),
    DELIVERED("Delivered", Tone.OK, false),
    CLOSED("Closed", Tone.IDLE, false),
    CANCELLED("Cancelled", Tone.IDLE, false);

    private final String label;
    private final Tone tone;
    private final boolean live;

    Standing(String label, Tone tone, boolean live) {
        this.label = label;
        this.tone = tone;
        this.live = live;
    }

    public String label() {
        return label;
    }

    public Badge badge() {
        return new Badge(tone, label);
    }

    /** Whether work is left; such orders are few enough to be counted. */
    public boolean live() {
        return live;
    }

    /** As it stands in an address: "on-hold". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standings an order can have while its life is RECEIVED, OPEN or ON_HOLD. */
    public static List<Standing> allLive() {
        return Arrays.stream(values()).filter(Standing::live).toList();
    }

    static Optional<Standing> ofSlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(standing -> standing.slug().equals(slug))
                .findFirst();
    }
}
