package io.dropline.feeds.format;

/** What a file may ask of us. Beyond it a row is bad; where nothing else helps, the file is. */
public final class Limits {
    /** Characters of one cell. */
    public static final int CELL = 32 * 1024;

    /** Characters of one row. */
    public static final int ROW = 512 * 1024;

    public static final int COLUMNS = 1000;

    /** Lines that one quoted cell may run over. */
    public static final int LINES_OF_A_CELL = 50;

    /** Bytes of a file once it is unpacked. */
    static final long UNPACKED = 4L << 30;

    /** Text packs thirty times, seldom a hundred; what packs better than this is made to hurt. */
    static final int RATIO = 300;

    /** Bytes that may be unpacked before the ratio counts. */
    static final long FREE_OF_RATIO = 32L << 20;

    /** Characters of a row that are shown where it is bad. */
    public static final int SHOWN = 200;

    private Limits() {}

    /** Whether something unpacks to far more than it is. */
    public static boolean bomb(long unpacked, long packed) {
        return unpacked > UNPACKED || (unpacked > FREE_OF_RATIO && unpacked / Math.max(1, packed) > RATIO);
    }

    /** The beginning of a row, for people: one line, no control characters. */
    public static String shown(CharSequence raw) {
        StringBuilder shown = new StringBuilder(Math.min(raw.length(), SHOWN + 1));
        for (int i = 0; i < raw.length() && shown.length() < SHOWN; i++) {
            char c = raw.charAt(i);
            shown.append(c == '\t' ? " | " : c < ' ' || c == 0x7f ? " " : Character.toString(c));
        }
        return raw.length() > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
