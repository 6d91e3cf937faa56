package io.dropline.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That a supplier may sell a brand for us.
 *
 * @param territory countries it holds for, ISO 3166-1 alpha-2; empty: everywhere
 * @param skus our SKUs it is limited to, beside the product lines; both empty: the whole brand
 * @param productLines the lines of the brand it is limited to, in any case, as products name them
 * @param salesChannels where we may sell, as stores name it ("own-site", "amazon"); empty: everywhere
 * @param to last day, inclusive; null: until revoked
 */
public record AuthorizationDraft(
        UUID supplierId,
        String brand,
        List<String> territory,
        List<String> skus,
        List<String> productLines,
        List<String> salesChannels,
        LocalDate from,
        @Nullable LocalDate to,
        String note) {
    public AuthorizationDraft {
        brand = brand.strip();
        territory = territory.stream()
                .map(country -> country.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        skus = skus.stream().map(String::strip).distinct().sorted().toList();
        productLines = List.copyOf(productLines.stream()
                .map(String::strip)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))));
        salesChannels = salesChannels.stream()
                .map(channel -> channel.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        note = note.strip();
    }

    /** For all SKUs of the brand and all sales channels. */
    public AuthorizationDraft(
            UUID supplierId,
            String brand,
            List<String> territory,
            LocalDate from,
            @Nullable LocalDate to,
            String note) {
        this(supplierId, brand, territory, List.of(), List.of(), List.of(), from, to, note);
    }

    /** The same for other days. */
    AuthorizationDraft between(LocalDate first, @Nullable LocalDate last, String why) {
        return new AuthorizationDraft(
                supplierId, brand, territory, skus, productLines, salesChannels, first, last, why);
    }

    /** Whether it is about the very same brand, SKUs, product lines, countries and channels. */
    boolean sameScope(AuthorizationDraft other) {
        return supplierId.equals(other.supplierId)
                && brand.equalsIgnoreCase(other.brand)
                && territory.equals(other.territory)
                && skus.equals(other.skus)
                && inLowerCase(productLines).equals(inLowerCase(other.productLines))
                && salesChannels.equals(other.salesChannels);
    }

    private static List<String> inLowerCase(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether both hold on one day at least. */
    boolean overlaps(AuthorizationDraft other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
