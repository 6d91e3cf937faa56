package io.dropline.feeds.run;

/** Hears how far a file is; called a few times a second, from the thread that takes it. */
public interface ProgressListener {
    ProgressListener NONE = (state, done) -> {};

    /**
     * @param state STAGING while rows are read, STAGED while they are compared, MERGING while they are applied
     * @param done share of this state's work, from 0 to 1
     */
    void progress(RunState state, double done);
}
