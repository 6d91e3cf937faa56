package io.dropline.suppliers;

import java.util.List;

/** What an authorization is limited to, in words. */
public final class GoodsWords {
    private GoodsWords() {}

    /**
     * "Product lines: Cilindro, The Wall; also H-1", or that it is the whole brand.
     *
     * @param most names of a kind that are written out; the others are counted
     */
    public static String of(List<String> productLines, List<String> skus, int most) {
        if (productLines.isEmpty()) {
            return skus.isEmpty() ? "The whole brand" : some(skus, most);
        }
        return "Product lines: " + some(productLines, most) + (skus.isEmpty() ? "" : "; also " + some(skus, most));
    }

    private static String some(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }
}
