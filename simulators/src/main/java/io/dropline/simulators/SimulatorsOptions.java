package io.dropline.simulators;

import io.dropline.simulators.carrier.CarrierOptions;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Listen;
import io.dropline.simulators.mail.MailOptions;
import io.dropline.simulators.store.StoreOptions;
import io.dropline.simulators.suppliers.Supplier;
import java.time.Clock;
import java.util.List;

/** Everything that is started together; all of it writes one log. */
public record SimulatorsOptions(
        StoreOptions store,
        MailOptions mail,
        CarrierOptions carrier,
        List<Supplier> suppliers,
        Listen control,
        Ledger ledger,
        Clock clock) {
    public SimulatorsOptions {
        suppliers = List.copyOf(suppliers);
    }

    /** Free ports of this machine, no products, no suppliers. */
    public static SimulatorsOptions defaults(Ledger ledger, Clock clock) {
        return new SimulatorsOptions(
                StoreOptions.defaults(ledger, clock),
                MailOptions.defaults(ledger, clock),
                CarrierOptions.defaults(ledger, clock),
                List.of(),
                Listen.anywhere(),
                ledger,
                clock);
    }

    public SimulatorsOptions withStore(StoreOptions other) {
        return new SimulatorsOptions(other, mail, carrier, suppliers, control, ledger, clock);
    }

    public SimulatorsOptions withMail(MailOptions other) {
        return new SimulatorsOptions(store, other, carrier, suppliers, control, ledger, clock);
    }

    public SimulatorsOptions withCarrier(CarrierOptions other) {
        return new SimulatorsOptions(store, mail, other, suppliers, control, ledger, clock);
    }

    public SimulatorsOptions withSuppliers(List<Supplier> others) {
        return new SimulatorsOptions(store, mail, carrier, others, control, ledger, clock);
    }

    public SimulatorsOptions withControl(Listen other) {
        return new SimulatorsOptions(store, mail, carrier, suppliers, other, ledger, clock);
    }
}
