package io.dropline.simulators.store.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field whose value depends on its arguments. */
@FunctionalInterface
public interface Reading {
    @Nullable
    Object read(Map<String, ?> arguments);
}
