package io.dropline.platform.fields;

/** Text in files that people open with a spreadsheet. */
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /** A spreadsheet takes text that begins like this for a formula; an apostrophe makes it text again. */
    public static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
