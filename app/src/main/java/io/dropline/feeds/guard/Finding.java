package io.dropline.feeds.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one guard found.
 *
 * @param why in a sentence with the figures, for people
 * @param count how many rows or offers it is about
 * @param examples some of them; none where the guard is about the file as a whole
 */
public record Finding(Guard guard, Verdict verdict, String why, long count, List<Example> examples) {
    public enum Verdict {
        PASSED,
        TRIPPED,
        /** There is nothing to compare with. */
        CANNOT_JUDGE
    }

    /**
     * One row or offer.
     *
     * @param line where it stands in the file, from 1; null where the file does not mention the offer
     * @param before in words: "12 in stock", "cost 4.50"; empty where nothing was
     */
    public record Example(
            @Nullable Long line,
            String supplierSku,
            @Nullable String sku,
            String before,
            String after) {}

    public boolean tripped() {
        return verdict == Verdict.TRIPPED;
    }

    public Finding with(List<Example> some) {
        return new Finding(guard, verdict, why, count, some);
    }
}
