package io.dropline.privacy;

/** From where a request came. */
public enum Origin {
    STORE("Store"),
    CONSOLE("Console"),
    API("API"),
    RETENTION("Retention");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
