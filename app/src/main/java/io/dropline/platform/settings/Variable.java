package io.dropline.platform.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Every environment variable the project knows, with the default as {@code ./dropline help} prints it. */
public enum Variable {
    DROPLINE_MODE("serve"),
    DROPLINE_HOME("~/.dropline"),
    DROPLINE_PORT("8080"),
    DROPLINE_PUBLIC_URL("http://localhost:<port>"),
    DROPLINE_BEHIND_PROXY("yes for https"),
    DROPLINE_DATABASE_URL("embedded"),
    DROPLINE_DATABASE_USER("none"),
    DROPLINE_DATABASE_PASSWORD("none"),
    DROPLINE_DATABASE_POOL("16"),
    DROPLINE_DATABASE_CACHE_MB("512"),
    DROPLINE_BOOTSTRAP_TOKEN("none"),
    DROPLINE_OWNER_LINK("none"),
    DROPLINE_MASTER_KEY("made at first start"),
    DROPLINE_SMTP_HOST("none"),
    DROPLINE_SMTP_PORT("587"),
    DROPLINE_SMTP_USER("none"),
    DROPLINE_SMTP_PASSWORD("none"),
    DROPLINE_SMTP_STARTTLS("required"),
    DROPLINE_SMTP_FROM("none"),
    DROPLINE_ALLOW_PRIVATE_ADDRESSES("none"),
    DROPLINE_WORKERS("8"),
    DROPLINE_SHUTDOWN_SECONDS("20"),
    DROPLINE_FAILPOINT("none"),
    /** For the launcher. */
    DROPLINE_JAVA("found"),
    /** For the launcher. */
    DROPLINE_JAVA_OPTIONS("none"),
    /** For the tests: a folder of real documents. */
    DROPLINE_SAMPLES("none"),
    /** For the tests: the browser. */
    DROPLINE_CHROMIUM("found");

    private final String shownDefault;

    Variable(String shownDefault) {
        this.shownDefault = shownDefault;
    }

    /** The default, or a word that says how the value is found. */
    public String shownDefault() {
        return shownDefault;
    }

    static Optional<Variable> named(String name) {
        return Arrays.stream(values()).filter(v -> v.name().equals(name)).findFirst();
    }

    static Variable nearestTo(String name) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(v -> Spelling.distance(v.name(), name)))
                .orElseThrow();
    }
}
