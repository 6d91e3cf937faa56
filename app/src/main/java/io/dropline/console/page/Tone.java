package io.dropline.console.page;

import java.util.Locale;

/** The colour a state is shown in. */
public enum Tone {
    IDLE,
    INFO,
    VIOLET,
    TEAL,
    OK,
    WARN,
    BAD;

    /** The class in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
