package io.dropline.simulators;

import io.dropline.simulators.carrier.CarrierSimulator;
import io.dropline.simulators.control.ControlApi;
import io.dropline.simulators.control.Partners;
import io.dropline.simulators.ground.Faults;
import io.dropline.simulators.ground.HttpHost;
import io.dropline.simulators.ground.Json;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.ground.Listen;
import io.dropline.simulators.mail.MailSimulator;
import io.dropline.simulators.store.StoreSimulator;
import io.dropline.simulators.suppliers.SupplierOptions;
import io.dropline.simulators.suppliers.SupplierSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A store, suppliers, a carrier and a mailbox, started together in this process, with one log and one control API. */
public final class Simulators implements AutoCloseable {
    private final Partners partners;
    private final HttpHost control;

    private Simulators(Partners partners, HttpHost control) {
        this.partners = partners;
        this.control = control;
    }

    public static Simulators start(SimulatorsOptions options) {
        var mail = MailSimulator.start(options.mail());
        var suppliers = SupplierSimulator.start(
                new SupplierOptions(options.suppliers(), mail.mailbox(), 42, options.ledger(), options.clock()));
        var partners = new Partners(
                StoreSimulator.start(options.store()),
                mail,
                suppliers,
                CarrierSimulator.start(options.carrier()),
                options.ledger());
        return new Simulators(
                partners, HttpHost.start(options.control(), new Faults(), new ControlApi(partners)::handle));
    }

    /**
     * Runs until it is killed, and outlives whoever started it. Arguments: {@code name=value} with
     * {@code store}, {@code smtp}, {@code mailbox}, {@code carrier}, {@code control} for ports (a free one where missing),
     * {@code log} for a directory in which the log is written, {@code introspection} for the store's official schema (gzipped).
     * Prints one line of JSON with the addresses.
     */
    static void main(String[] arguments) throws InterruptedException {
        var values = new HashMap<String, String>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("name=value expected, not " + argument);
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        Clock clock = Clock.systemUTC();
        Ledger ledger = values.containsKey("log")
                ? Ledger.writtenTo(Path.of(values.getOrDefault("log", "")), clock)
                : Ledger.inMemory(clock);
        var options = SimulatorsOptions.defaults(ledger, clock);
        var store = options.store().withListen(port(values, "store"));
        if (values.containsKey("introspection")) {
            store = store.withIntrospection(Path.of(values.getOrDefault("introspection", "")));
        }
        var simulators = start(options.withStore(store)
                .withMail(options.mail().withListen(port(values, "smtp"), port(values, "mailbox")))
                .withCarrier(options.carrier().withListen(port(values, "carrier")))
                .withControl(port(values, "control")));
        System.out.println(Json.text(simulators.addresses()));
        System.out.flush();
        new CountDownLatch(1).await();
    }

    private static Listen port(Map<String, String> values, String name) {
        return Listen.onPort(Integer.parseInt(values.getOrDefault(name, "0")));
    }

    /** The addresses of everything, by name: store, mailbox, smtpHost, smtpPort, carrier, control. */
    public Map<String, @Nullable Object> addresses() {
        return Json.of(
                "store", store().uri().toString(),
                "mailbox", mail().uri().toString(),
                "smtpHost", mail().smtpHost(),
                "smtpPort", mail().smtpPort(),
                "carrier", carrier().uri().toString(),
                "control", control.uri().toString(),
                "pid", ProcessHandle.current().pid());
    }

    public URI controlUri() {
        return control.uri();
    }

    public StoreSimulator store() {
        return partners.store();
    }

    public MailSimulator mail() {
        return partners.mail();
    }

    public SupplierSimulator suppliers() {
        return partners.suppliers();
    }

    public CarrierSimulator carrier() {
        return partners.carrier();
    }

    public Ledger ledger() {
        return partners.ledger();
    }

    @Override
    public void close() {
        control.close();
        partners.store().close();
        partners.suppliers().close();
        partners.carrier().close();
        partners.mail().close();
    }
}
