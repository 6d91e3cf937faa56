package io.dropline.feeds.run;

/** Where a run stands. A run that a crash broke off stays where it was until it goes on. */
public enum RunState {
    /** Its rows are being read. */
    STAGING,
    /** All rows are read, none counts yet. */
    STAGED,
    /** A guard tripped: a person decides. */
    HELD,
    /** A person said yes; it goes on by itself. */
    APPROVED,
    /** Its rows are being applied, portion by portion. */
    MERGING,
    APPLIED,
    /** A person said no. */
    REJECTED,
    /** It waited for a person when a newer file of the feed came. */
    SUPERSEDED,
    /** It is older than what is in force. */
    REFUSED,
    /** It could not be read to its end; the same file may come again. */
    BROKEN;

    /** Whether it goes on by itself. */
    public boolean goesOn() {
        return switch (this) {
            case STAGING, STAGED, APPROVED, MERGING -> true;
            case HELD, APPLIED, REJECTED, SUPERSEDED, REFUSED, BROKEN -> false;
        };
    }
}
