package io.dropline.feeds.fetch;

/** How an attempt to get a file has ended. */
public sealed interface Fetched {
    /**
     * It was kept.
     *
     * @param hostKey the server's fingerprint, where it has one
     * @param remark what went wrong afterwards, in words; empty where nothing did
     */
    record Brought(Seen seen, String hostKey, String remark) implements Fetched {}

    /** There is no other file than the last one. */
    record Unchanged(String hostKey) implements Fetched {}

    /** It may go better next time. */
    record Failed(String why) implements Fetched {}

    /** It will not go better until a person does something: who we are, or who they are, is in doubt. */
    record Refused(String why) implements Fetched {}
}
