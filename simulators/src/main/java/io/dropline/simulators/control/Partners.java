package io.dropline.simulators.control;

import io.dropline.simulators.carrier.CarrierSimulator;
import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.MailSimulator;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.suppliers.SupplierSimulator;
import java.util.List;

/** All that one control API controls. */
public record Partners(
        StoreSimulator store,
        MailSimulator mail,
        SupplierSimulator suppliers,
        CarrierSimulator carrier,
        Ledger ledger) {
    Faults faults(String simulator) {
        return switch (simulator) {
            case "store" -> store.faults();
            case "mail" -> mail.faults();
            case "carrier" -> carrier.faults();
            default -> throw new IllegalArgumentException("no simulator is called " + simulator);
        };
    }

    List<Faults> allFaults() {
        return List.of(store.faults(), mail.faults(), carrier.faults());
    }
}
