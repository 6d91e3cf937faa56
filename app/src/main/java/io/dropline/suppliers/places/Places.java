package io.dropline.suppliers.places;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.suppliers.Supplier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where suppliers ship from. */
@Component
public class Places {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,19}");

    private final PlaceStore store;
    private final Audit audit;

    Places(PlaceStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Those of one supplier, the active ones first. */
    public List<Place> list(MerchantId merchant, UUID supplier) {
        return store.list(merchant, supplier);
    }

    /** Adds a place, or changes the one with its code. */
    @Transactional
    public Saved<Place> save(Actor actor, Supplier supplier, Place place) {
        return check(place).orElse(() -> {
            Place saved = store.upsert(actor.merchantId(), supplier.id(), place);
            audit.record(
                    actor,
                    "supplier.place-saved",
                    supplier.code(),
                    Map.of("place", saved.code(), "postal", saved.postal(), "country", saved.country()));
            return saved;
        });
    }

    /** Takes a place off; one that offers name is kept, for they would ship from nowhere. */
    @Transactional
    public Saved<Place> remove(Actor actor, Supplier supplier, String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        if (store.named(actor.merchantId(), supplier.id(), plain)) {
            return Saved.wrong("code", "Offers ship from " + plain + "; change them first, or make the place inactive");
        }
        return store.remove(actor.merchantId(), supplier.id(), plain)
                .<Saved<Place>>map(gone -> {
                    audit.record(actor, "supplier.place-removed", supplier.code(), Map.of("place", gone.code()));
                    return new Saved.Done<>(gone);
                })
                .orElseGet(() -> Saved.wrong("code", "There is no place " + plain));
    }

    private static FieldProblems check(Place place) {
        return new FieldProblems()
                .check(
                        CODE.matcher(place.code()).matches(),
                        "code",
                        "A code has 1 to 20 letters, digits, dots, dashes or underscores, such as MPLS")
                .optional(place.name(), 120, "name", "The name")
                .optional(place.street(), 120, "street", "The street")
                .optional(place.city(), 80, "city", "The city")
                .optional(place.region(), 40, "region", "The state or region")
                .text(place.postal(), 20, "postal", "The postal code")
                .country(place.country(), "country");
    }
}
