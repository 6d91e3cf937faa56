package io.dropline.routing.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The brand authorizations that are in force today. An offer is covered by one that covers it in every respect. */
final class Authorizations {
    /**
     * @param territory countries; empty: everywhere
     * @param skus with {@code productLines} what it is limited to; both empty: the whole brand
     * @param productLines in any case
     * @param salesChannels empty: all
     */
    record Authorization(
            UUID supplierId,
            String brand,
            Set<String> territory,
            Set<String> skus,
            Set<String> productLines,
            Set<String> salesChannels) {
        Authorization {
            productLines = productLines.stream().map(Authorizations::folded).collect(Collectors.toUnmodifiableSet());
        }

        /** The database asks its function covers_goods the same. */
        boolean covers(Offer offer) {
            return (skus.isEmpty() && productLines.isEmpty())
                    || skus.contains(offer.sku())
                    || productLines.contains(folded(offer.productLine()));
        }
    }

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
    String gap(Offer offer, String country, String salesChannel) {
        String brand = offer.brand();
        List<Authorization> left = byBrand.getOrDefault(key(offer.supplierId(), brand), List.of());
        if (left.isEmpty()) {
            return "no active authorization for brand " + brand;
        }
        left = left.stream().filter(one -> one.covers(offer)).toList();
        if (left.isEmpty()) {
            return "the authorization for brand " + brand + " does not cover " + offer.sku();
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
        return new Key(supplierId, folded(brand));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
