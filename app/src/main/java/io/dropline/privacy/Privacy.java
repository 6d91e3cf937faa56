package io.dropline.privacy;

import io.dropline.access.Actor;
import io.dropline.access.Audit;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.platform.fields.FieldProblems;
import io.dropline.platform.fields.Saved;
import io.dropline.privacy.handover.PackageStore;
import io.dropline.problems.Problem;
import io.dropline.problems.Problems;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests about customers' data, and says what became of them. They are carried out within a minute, as far as can be. */
@Component
public class Privacy {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,250}");
    private static final int MOST_NUMBERS = 200;
    private static final int SHOWN = 100;

    private final RequestStore requests;
    private final RequestReading reading;
    private final PackageStore packages;
    private final Problems problems;
    private final Audit audit;
    private final Clock clock;

    Privacy(
            RequestStore requests,
            RequestReading reading,
            PackageStore packages,
            Problems problems,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.reading = reading;
        this.packages = packages;
        this.problems = problems;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A store passes on what one of its customers asks.
     *
     * @param reference what makes it the same request when it comes again
     * @param storeNumber how the store numbers it; may be empty
     */
    @Transactional
    public void storeAsks(
            MerchantId merchant, RequestKind kind, UUID store, Person person, String reference, String storeNumber) {
        UUID id = Ids.next();
        if (requests.add(
                merchant,
                new RequestStore.Draft(id, kind, Origin.STORE, store, reference, storeNumber, "Store", person),
                clock.instant())) {
            requests.ordersOfPerson(merchant, id, store, person);
        }
    }

    /** A store that removed the app has all its customers forgotten. One that is connected is not: its orders are being worked on. */
    @Transactional
    public void storeIsGone(MerchantId merchant, UUID store, String reference) {
        UUID id = Ids.next();
        RequestStore.Draft draft = new RequestStore.Draft(
                id, RequestKind.STORE, Origin.STORE, store, reference, "", "Store", Person.NOBODY);
        if (!requests.add(merchant, draft, clock.instant())) {
            return;
        }
        if (requests.uninstalled(merchant, store)) {
            requests.ordersOfStore(merchant, id, store);
        } else {
            requests.end(
                    merchant, id, RequestState.REFUSED, "The store is connected: nothing was erased.", clock.instant());
            problems.raise(List.of(new Problem(
                    merchant,
                    "privacy.store-connected",
                    "store:" + store,
                    null,
                    Problem.Severity.WARNING,
                    "A store asks to erase all its customers, but it is connected",
                    "Shopify asks for this 48 hours after the app was removed. It was installed anew since, so nothing was erased.",
                    "If the customers of before shall be forgotten, ask for it under Settings, Privacy, by their addresses.",
                    "/settings/privacy/" + id)));
        }
    }

    /**
     * One of the merchant's people, or a program of theirs, asks for a customer.
     *
     * @param kind REDACT or EXPORT
     */
    @Transactional
    public Saved<UUID> ask(Actor actor, Origin origin, RequestKind kind, String email, List<String> orderNumbers) {
        FieldProblems wrong = new FieldProblems()
                .check(
                        kind == RequestKind.REDACT || kind == RequestKind.EXPORT,
                        "kind",
                        "Ask to erase, or to tell what is kept")
                .check(
                        !email.isBlank() || !orderNumbers.isEmpty(),
                        "email",
                        "Say who it is: a mail address, or order numbers")
                .check(email.isBlank() || MAIL.matcher(email).matches(), "email", "That is no mail address")
                .check(orderNumbers.size() <= MOST_NUMBERS, "orderNumbers", "At most " + MOST_NUMBERS + " numbers");
        if (wrong.none()) {
            List<String> unknown = requests.unknownNumbers(actor.merchantId(), orderNumbers);
            wrong.check(unknown.isEmpty(), "orderNumbers", "No order has the number " + String.join(" or ", unknown));
        }
        return wrong.orElse(() -> {
            UUID id = Ids.next();
            Person person = new Person(email, "", List.of(), orderNumbers);
            requests.add(
                    actor.merchantId(),
                    new RequestStore.Draft(id, kind, origin, null, id.toString(), "", actor.label(), person),
                    clock.instant());
            requests.ordersOfPerson(actor.merchantId(), id, null, person);
            audit.record(actor, "privacy.asked", kind.label(), Map.of("request", id));
            return id;
        });
    }

    /** Requests, the latest first. */
    public List<PrivacyRequest> list(MerchantId merchant, @Nullable UUID after, int most) {
        return reading.list(merchant, after, most);
    }

    public Optional<PrivacyRequest> find(MerchantId merchant, UUID id) {
        return reading.find(merchant, id);
    }

    /** How many rows of which tables were changed for a request. */
    public List<PrivacyRequest.ReceiptLine> receipt(MerchantId merchant, UUID id) {
        return reading.receipt(merchant, id);
    }

    /** Orders for which an open request waits, at most a hundred. */
    public List<PrivacyRequest.WaitingOrder> waiting(MerchantId merchant, UUID id) {
        return reading.waiting(merchant, id, SHOWN);
    }

    /** The zip for the customer, to be read as it is handed on; empty if it is not made yet, or gone. That somebody took it is noted. */
    @Transactional
    public Optional<InputStream> take(Actor actor, UUID id) {
        Optional<InputStream> zip = packages.find(actor.merchantId(), id);
        zip.ifPresent(unused -> audit.record(actor, "privacy.downloaded", "customer package", Map.of("request", id)));
        return zip;
    }

    /** The customer has it. False if there was nothing to hand over. */
    @Transactional
    public boolean handedOver(Actor actor, UUID id) {
        boolean done = reading.handedOver(actor.merchantId(), id, actor.label(), clock.instant());
        if (done) {
            audit.record(actor, "privacy.handed-over", "customer package", Map.of("request", id));
            problems.resolve(
                    actor.merchantId(), Exporting.TO_HAND_OVER, List.of("privacy:" + id), "It was handed over");
        }
        return done;
    }
}
