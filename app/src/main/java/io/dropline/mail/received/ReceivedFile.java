package io.dropline.mail.received;

import org.jspecify.annotations.Nullable;

/**
 * A file in a mail.
 *
 * @param mediaType without parameters, in lower case; what the sender says, which proves nothing
 * @param size in bytes
 * @param content null where it is not kept
 * @param dropped why it is not kept; empty where it is
 */
public record ReceivedFile(String name, String mediaType, int size, byte @Nullable [] content, String dropped) {}
