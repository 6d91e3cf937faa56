package io.dropline.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one of the merchant's people says.
 *
 * @param seen the last message they had before them: if there is a newer one, nothing is sent; null where that does not matter
 */
public record Reply(String text, @Nullable UUID seen) {}
