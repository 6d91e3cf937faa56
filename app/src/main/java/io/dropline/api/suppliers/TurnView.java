package io.dropline.api.suppliers;

import io.dropline.api.Says;
import io.dropline.suppliers.SupplierState;
import io.dropline.suppliers.vetting.Turn;
import java.time.Instant;
import java.util.List;

/** That a supplier's state changed. */
public record TurnView(
        Instant at,
        String by,
        SupplierState from,
        SupplierState to,
        String reason,

        @Says("Requirements that were not met when it was approved.")
        List<String> unmet) {

    static TurnView of(Turn turn) {
        return new TurnView(
                turn.at(),
                turn.actor(),
                SupplierState.valueOf(turn.from()),
                SupplierState.valueOf(turn.to()),
                turn.reason(),
                turn.unmet());
    }
}
