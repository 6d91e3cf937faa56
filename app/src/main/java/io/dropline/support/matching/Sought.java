package io.dropline.support.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells of what it may be about.
 *
 * @param email of who wrote it, lower case; may be empty
 * @param references Message-IDs of what it answers, oldest first
 * @param recipients addresses it was for, lower case
 * @param words what was written: numbers are looked for in it
 * @param order known for sure
 * @param purchaseOrder known for sure
 */
public record Sought(
        String email,
        String messageId,
        List<String> references,
        List<String> recipients,
        String words,
        @Nullable UUID order,
        @Nullable UUID purchaseOrder) {}
