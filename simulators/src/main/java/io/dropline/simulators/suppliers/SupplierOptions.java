package io.dropline.simulators.suppliers;

import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.Mailbox;
import java.time.Clock;
import java.util.List;

/** @param seed of the tracking numbers: the same seed gives the same numbers */
public record SupplierOptions(List<Supplier> suppliers, Mailbox mailbox, long seed, Ledger ledger, Clock clock) {
    public SupplierOptions {
        suppliers = List.copyOf(suppliers);
    }
}
