package io.dropline.policies;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For how long a merchant wants to know the customers of orders that have ended. */
@Component
public class CustomerKeeping {
    /** Less is of no use: returns and claims come within a month. */
    private static final int LEAST = 30;

    private static final int MOST = 3650;
    private static final String KIND = "privacy";
    private static final String DAYS = "customerDays";

    private final PolicyStore store;
    private final Audit audit;

    CustomerKeeping(PolicyStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Days from the end of an order; empty: for as long as the order is kept. */
    public OptionalInt days(MerchantId merchant) {
        Optional<Integer> days = store.latest(merchant, KIND)
                .map(row -> row.document().path(DAYS).asInt(0))
                .filter(number -> number > 0);
        return days.isPresent() ? OptionalInt.of(days.get()) : OptionalInt.empty();
    }

    /**
     * Decides.
     *
     * @param days null: for as long as the order is kept
     */
    @Transactional
    public Saved<OptionalInt> save(Actor actor, @Nullable Integer days) {
        FieldProblems problems = new FieldProblems()
                .check(
                        days == null || (days >= LEAST && days <= MOST),
                        DAYS,
                        "From " + LEAST + " to " + MOST + " days, or nothing to keep them");
        return problems.orElse(() -> {
            int version = store.add(
                    actor.merchantId(), KIND, days == null ? Map.of() : Map.of(DAYS, days), actor.label(), false);
            audit.record(actor, "policy.saved", KIND, Map.of("version", version));
            return days == null ? OptionalInt.empty() : OptionalInt.of(days);
        });
    }
}
