package io.dropline.returns.files;

/** What became of a file that should be a photo. */
public sealed interface Cleaned {
    record Good(CleanPhoto photo) implements Cleaned {}

    /** @param reason in words for who sent it, with what to do */
    record Refused(String reason) implements Cleaned {}
}
