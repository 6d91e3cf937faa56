package io.dropline.platform.postgres;

/**
 * What may differ from one embedded server to another.
 *
 * @param sharedBuffersMegabytes PostgreSQL's own cache; the operating system's cache works beside it, but what a feed of a million rows changes is
 *     written to it once and not again and again only where it stays here
 * @param maxConnections the pool of every program that connects, and a few for a person who looks
 */
public record Options(int sharedBuffersMegabytes, int maxConnections, Durability durability) {

    public enum Durability {
        /** A commit that was answered survives the loss of power. */
        DURABLE,
        /** For tests only: a commit survives the death of any process, not the loss of power. */
        SURVIVES_PROCESSES_ONLY
    }

    public static Options defaults() {
        return new Options(512, 60, Durability.DURABLE);
    }
}
