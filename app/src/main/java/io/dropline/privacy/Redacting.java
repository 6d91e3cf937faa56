package io.dropline.privacy;

import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.platform.privacy.Redactor;
import io.dropline.platform.privacy.Searching;
import io.dropline.platform.privacy.Tombstones;
import io.dropline.platform.privacy.Words;
import io.dropline.privacy.handover.PackageStore;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets customers. Raw documents are searched first, without a lock, because that takes its time; then a batch of orders is locked as every step
 * locks them, and all that is kept of them is redacted at once. An order that still needs its person is left for the next time.
 */
@Component
class Redacting {
    private static final int BATCH = 50;
    /** One look through the documents for so many orders. */
    private static final int SEARCHED = 500;
    /** A customer's documents may be older than their order. */
    private static final Duration BEFORE = Duration.ofDays(30);

    private final RequestStore requests;
    private final PackageStore packages;
    private final Redactor redactor;
    private final Searching searching;
    private final Tombstones tombstones;
    private final Orders orders;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Redacting(
            RequestStore requests,
            PackageStore packages,
            Redactor redactor,
            Searching searching,
            Tombstones tombstones,
            Orders orders,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.packages = packages;
        this.redactor = redactor;
        this.searching = searching;
        this.tombstones = tombstones;
        this.orders = orders;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what can be done of a request. Answers how many orders still need their person; none: the request has ended. */
    int carryOut(Asked request) {
        List<UUID> waiting = requests.waiting(request);
        int done = 0;
        for (List<UUID> some : parts(waiting, SEARCHED)) {
            Set<UUID> busy = redactor.busy(request.merchant(), some);
            List<UUID> ready =
                    some.stream().filter(order -> !busy.contains(order)).toList();
            done += ready.isEmpty() ? 0 : carryOut(request, ready);
        }
        if (done == waiting.size()) {
            end(request);
        }
        return waiting.size() - done;
    }

    private static List<List<UUID>> parts(List<UUID> all, int size) {
        List<List<UUID>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }

    /** Answers how many of the orders were done. */
    private int carryOut(Asked request, List<UUID> ready) {
        MerchantId merchant = request.merchant();
        Instant began = clock.instant();
        Map<UUID, Words> people = new HashMap<>();
        redactor.know(merchant, ready, people);
        List<Searching.Found> found = searching.find(
                merchant,
                people.values(),
                requests.firstHeard(merchant, ready, began).minus(BEFORE));
        int done = 0;
        for (List<UUID> batch : parts(ready, BATCH)) {
            done += transaction.execute(unused -> locked(request, batch, people, found, began));
        }
        return done;
    }

    private int locked(
            Asked request, List<UUID> batch, Map<UUID, Words> people, List<Searching.Found> found, Instant began) {
        MerchantId merchant = request.merchant();
        orders.lock(merchant, batch);
        Set<UUID> busy = redactor.busy(merchant, batch);
        List<UUID> ready = batch.stream().filter(order -> !busy.contains(order)).toList();
        Map<UUID, Words> some = new HashMap<>(people);
        some.keySet().retainAll(new HashSet<>(ready));
        redactor.know(merchant, ready, some); // what was told since
        redact(request, ready, some, found, began);
        return ready.size();
    }

    private void redact(
            Asked request, List<UUID> ready, Map<UUID, Words> people, List<Searching.Found> found, Instant began) {
        MerchantId merchant = request.merchant();
        Instant now = clock.instant();
        Set<Words> gone = new HashSet<>(people.values());
        Map<String, Integer> counts = new HashMap<>(redactor.redact(merchant, people, now));
        searching.redact(merchant, of(found, gone)).forEach((table, rows) -> counts.merge(table, rows, Integer::sum));
        redactor.lookedThrough(merchant, now);
        for (Words words : people.values()) {
            // Who only outlived the time that orders are kept for, or the store, may come back as they are.
            tombstones.bury(
                    merchant, words.keys(), request.kind() == RequestKind.REDACT ? words.mails() : Set.of(), now);
        }
        packages.sweepFrom(merchant, redactor.waitingSince(merchant, began));
        packages.dropOf(merchant, ready);
        timeline.add(ready.stream()
                .map(order -> new TimelineEntry(
                        merchant,
                        order,
                        now,
                        "privacy.redacted",
                        "Dropline",
                        "The customer's data was erased: " + why(request.kind()) + "."))
                .toList());
        requests.ordersDone(merchant, ready, now);
        requests.count(request, counts);
    }

    private static List<Searching.Found> of(List<Searching.Found> found, Set<Words> people) {
        List<Searching.Found> some = new ArrayList<>();
        for (Searching.Found one : found) {
            Set<Words> told = new HashSet<>(one.people());
            told.retainAll(people);
            if (!told.isEmpty()) {
                some.add(new Searching.Found(one.keeping(), one.key(), told));
            }
        }
        return some;
    }

    private static String why(RequestKind kind) {
        return switch (kind) {
            case REDACT -> "they asked for it";
            case STORE -> "the store removed the app";
            case RETENTION -> "the order ended longer ago than customers' data is kept";
            case EXPORT -> throw new IllegalArgumentException("Nobody asked to forget anything");
        };
    }

    /** All orders are done: what tells of the person beside any order goes too. */
    private void end(Asked request) {
        MerchantId merchant = request.merchant();
        Words words = request.person().words();
        List<Searching.Found> found = searching.find(merchant, List.of(words), Instant.EPOCH);
        transaction.executeWithoutResult(unused -> {
            Instant now = clock.instant();
            if (request.kind() == RequestKind.REDACT) {
                redactor.forgotten(merchant, words.mails(), now);
            }
            requests.count(request, searching.redact(merchant, found));
            redactor.lookedThrough(merchant, now);
            tombstones.bury(merchant, words.keys(), words.mails(), now);
            UUID store = request.storeId();
            if (request.kind() == RequestKind.STORE && store != null) {
                redactor.storeGone(merchant, store, now);
            }
            requests.end(merchant, request.id(), RequestState.DONE, "", now);
        });
    }
}
