package io.dropline.catalog.kits;

import io.dropline.catalog.Imported;
import java.util.List;

/**
 * What became of a file of kits.
 *
 * @param rows rows read
 * @param kits kits named in it
 * @param changed of these, added or changed
 * @param rejected of these, left as they were; each has a problem
 * @param problems the first thousand
 */
public record KitsImported(int rows, int kits, int changed, int rejected, List<Imported.Problem> problems) {}
