package io.dropline.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a supplier may sell a brand for us.
 *
 * @param territory countries it holds for, ISO 3166-1 alpha-2; empty: everywhere
 * @param to last day, inclusive; null: until revoked
 */
public record AuthorizationDraft(
        UUID supplierId,
        String brand,
        List<String> territory,
        LocalDate from,
        @Nullable LocalDate to,
        String note) {
    public AuthorizationDraft {
        brand = brand.strip();
        territory = territory.stream()
                .map(country -> country.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        note = note.strip();
    }
}
