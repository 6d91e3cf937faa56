package io.dropline.suppliers;

import java.util.Set;

/** Whether routing counts on a supplier. */
public enum SupplierState {
    /** Being looked at; nothing is bought before it is approved. */
    ONBOARDING,
    ACTIVE,
    /** New orders pass it over for the time being; what is under way is finished. */
    PAUSED,
    /** Passed over for good; purchase orders that are under way go on. */
    RETIRED;

    /** Where a supplier may come from to stand here; that it stands here already is no error. */
    Set<SupplierState> from() {
        return switch (this) {
            case ONBOARDING -> Set.of();
            case ACTIVE -> Set.of(ONBOARDING, PAUSED, RETIRED);
            case PAUSED -> Set.of(ACTIVE);
            case RETIRED -> Set.of(ONBOARDING, ACTIVE, PAUSED);
        };
    }
}
