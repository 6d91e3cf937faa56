package io.dropline.platform.settings;

/** A text that must not reach a log or a page: it shows itself only to who asks by name. */
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "***";
    }
}
