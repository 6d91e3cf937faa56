package io.dropline.platform.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts to be written into a row. */
record RowUpdate(List<String> key, List<@Nullable String> texts) {}
