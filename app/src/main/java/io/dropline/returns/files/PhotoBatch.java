package io.dropline.returns.files;

import java.util.List;

/**
 * Photos that came together.
 *
 * @param problem why none of them is kept, in words for who sent them; empty where all are fine
 */
public record PhotoBatch(List<CleanPhoto> photos, String problem) {}
