package io.dropline.simulators.suppliers;

import io.dropline.simulators.ground.Later;
import io.dropline.simulators.ground.Ledger;
import io.dropline.simulators.mail.StoredMail;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Suppliers who read the mailbox. Each purchase order is logged when it is read: {@code purchase-order} the first time,
 * {@code same-mail} where the same Message-ID comes again, and {@code bought-twice} where the number comes in another mail, which
 * is the mistake an application must never make.
 */
public final class SupplierSimulator implements AutoCloseable {
    private final Map<String, Supplier> byAddress = new ConcurrentHashMap<>();
    private final Map<String, String> messageIdByOrder = new HashMap<>();
    private final TrackingNumbers trackingNumbers;
    private final Ledger ledger;
    private final Clock clock;
    private final Later later = new Later();

    private SupplierSimulator(SupplierOptions options) {
        this.ledger = options.ledger();
        this.clock = options.clock();
        this.trackingNumbers = new TrackingNumbers(new SplittableRandom(options.seed()));
        options.suppliers().forEach(this::put);
    }

    public static SupplierSimulator start(SupplierOptions options) {
        var simulator = new SupplierSimulator(options);
        options.mailbox().onMail(simulator::read);
        return simulator;
    }

    /** Adds a supplier, or gives one with the same address another behaviour; orders on the desk are not affected. */
    public void put(Supplier supplier) {
        byAddress.put(supplier.address().toLowerCase(Locale.ROOT), supplier);
    }

    public List<Supplier> suppliers() {
        return List.copyOf(byAddress.values());
    }

    private void read(StoredMail mail) {
        for (String recipient : mail.to()) {
            Supplier supplier = byAddress.get(recipient.toLowerCase(Locale.ROOT));
            if (supplier != null) {
                Received received = Received.of(mail);
                if (log(supplier, received)) {
                    later.after(Duration.ZERO, () -> work(supplier, received));
                } else if (!received.isPurchaseOrder() && !received.number().isEmpty()) {
                    later.after(Duration.ZERO, () -> readAgain(supplier, received));
                }
            }
        }
    }

    /** True where it is a purchase order that was not seen before. */
    private boolean log(Supplier supplier, Received received) {
        String kind = received.document();
        if (received.isPurchaseOrder()) {
            synchronized (messageIdByOrder) {
                String before = messageIdByOrder.putIfAbsent(
                        received.number(), received.mail().messageId());
                kind = before == null
                        ? "purchase-order"
                        : before.equals(received.mail().messageId()) ? "same-mail" : "bought-twice";
            }
        }
        var facts = new LinkedHashMap<String, String>();
        facts.put("supplier", supplier.name());
        facts.put("po", received.number());
        facts.put("messageId", received.mail().messageId());
        facts.put("mail", Long.toString(received.mail().number()));
        ledger.append("supplier", kind, facts, received.mail().raw());
        return kind.equals("purchase-order");
    }

    private void work(Supplier supplier, Received order) throws InterruptedException {
        Behaviour behaviour = supplier.behaviour();
        try (var person = new Person(supplier, order, ledger, clock)) {
            person.scanLinks(behaviour.linkScans());
            if (behaviour.decision() instanceof Decision.Silent) {
                return;
            }
            Thread.sleep(behaviour.acknowledgeAfter());
            boolean taken = person.acknowledge(behaviour.decision());
            if (taken && behaviour.ships() && delivers(behaviour.decision())) {
                ship(person, behaviour);
            }
        }
    }

    /** A mail about a known order: only a wish to cancel asks for an answer. */
    private void readAgain(Supplier supplier, Received letter) throws InterruptedException {
        OnCancellation wish = supplier.behaviour().onCancellation();
        if (wish == OnCancellation.IGNORE) {
            return;
        }
        Thread.sleep(supplier.behaviour().acknowledgeAfter());
        try (var person = new Person(supplier, letter, ledger, clock)) {
            person.answerCancellation(wish);
        }
    }

    private static boolean delivers(Decision decision) {
        return switch (decision) {
            case Decision.Accept ignored -> true;
            case Decision.Partial ignored -> true;
            case Decision.Backorder ignored -> true;
            case Decision.Reject ignored -> false;
            case Decision.Ask ignored -> false;
            case Decision.Silent ignored -> false;
        };
    }

    private void ship(Person person, Behaviour behaviour) throws InterruptedException {
        for (int left = behaviour.parcels(); left > 0; left--) {
            Thread.sleep(behaviour.shipAfter());
            if (!person.ship(behaviour.carrier(), trackingNumbers.next(behaviour.carrier()), left)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        later.close();
    }
}
