package io.dropline.simulators.store.pages;

import java.util.List;

/**
 * A button that places an order at once.
 *
 * @param skus one of each
 */
public record SampleOrder(String label, List<String> skus) {
    public SampleOrder {
        skus = List.copyOf(skus);
    }
}
