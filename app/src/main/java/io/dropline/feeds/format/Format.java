package io.dropline.feeds.format;

/** Which form a file has. */
public enum Format {
    /** Separated by commas, semicolons, tabs or bars. */
    CSV("Text with columns (CSV)"),
    XLSX("Excel workbook"),
    XML("XML"),
    JSON("JSON"),
    JSON_LINES("JSON, one record a line");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a record names its own fields, and may leave some out. */
    public boolean tree() {
        return this == XML || this == JSON || this == JSON_LINES;
    }
}
