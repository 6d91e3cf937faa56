package io.dropline.routing.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The brand authorizations that are in force today. An offer is covered by one that covers it in every respect. */
final class Authorizations {
    /**
     * @param territory countries; empty: everywhere
     * @param skus empty: the whole brand
     * @param salesChannels empty: all
     */
    record Authorization(
            UUID supplierId, String brand, Set<String> territory, Set<String> skus, Set<String> salesChannels) {}

    private record Key(UUID supplierId, String brand) {}

    private final Map<Key, List<Authorization>> byBrand = new HashMap<>();

    Authorizations(List<Authorization> all) {
        for (Authorization one : all) {
            byBrand.computeIfAbsent(key(one.supplierId(), one.brand()), unused -> new ArrayList<>())
                    .add(one);
        }
    }

    /** Why the offer is not covered, or null if it is. */
    @Nullable
    String gap(UUID supplierId, String brand, String sku, String country, String salesChannel) {
        List<Authorization> left = byBrand.getOrDefault(key(supplierId, brand), List.of());
        if (left.isEmpty()) {
            return "no active authorization for brand " + brand;
        }
        left = left.stream()
                .filter(one -> one.skus().isEmpty() || one.skus().contains(sku))
                .toList();
        if (left.isEmpty()) {
            return "the authorization for brand " + brand + " does not cover " + sku;
        }
        left = left.stream()
                .filter(one -> one.territory().isEmpty() || one.territory().contains(country))
                .toList();
        if (left.isEmpty()) {
            return "the authorization for brand " + brand + " does not cover " + country;
        }
        boolean covered = left.stream()
                .anyMatch(one ->
                        one.salesChannels().isEmpty() || one.salesChannels().contains(salesChannel));
        return covered
                ? null
                : "the authorization for brand " + brand + " does not cover sales through " + salesChannel;
    }

    private static Key key(UUID supplierId, String brand) {
        return new Key(supplierId, brand.toLowerCase(Locale.ROOT));
    }
}
