package io.dropline.support;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param mediaType what the sender says; proves nothing
 * @param size in bytes
 * @param content null where it is not kept
 * @param dropped why it is not kept; empty where it is
 */
public record AttachedFile(String name, String mediaType, int size, byte @Nullable [] content, String dropped) {}
