package io.dropline.returns;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.ReturnedUnits;
import io.dropline.returns.files.ReturnFile;
import io.dropline.returns.files.ReturnFiles;
import io.dropline.timeline.Timeline;
import io.dropline.timeline.TimelineEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns. Every command runs in its caller's transaction, whose caller has locked the orders: so a return is read and changed by one step at a
 * time. A command that cannot happen as things stand answers nothing and changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Returns {
    private final ReturnStore store;
    private final ReturnLifeStore lives;
    private final ReturnFiles files;
    private final PurchaseOrders purchaseOrders;
    private final Timeline timeline;
    private final Clock clock;

    Returns(
            ReturnStore store,
            ReturnLifeStore lives,
            ReturnFiles files,
            PurchaseOrders purchaseOrders,
            Timeline timeline,
            Clock clock) {
        this.store = store;
        this.lives = lives;
        this.files = files;
        this.purchaseOrders = purchaseOrders;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Opens returns; their units count as returned from now on. */
    public List<Opened> open(MerchantId merchant, List<ReturnDraft> drafts) {
        List<Opened> opened = new ArrayList<>();
        for (ReturnDraft draft : drafts) {
            Optional<UUID> known = store.known(merchant, draft);
            if (known.isPresent()) {
                opened.add(new Opened.Known(found(merchant, known.get())));
            } else if (!purchaseOrders.returned(merchant, units(draft))) {
                opened.add(new Opened.TooMany(draft));
            } else {
                opened.add(new Opened.Fresh(fresh(merchant, draft)));
            }
        }
        return opened;
    }

    private GoodsReturn fresh(MerchantId merchant, ReturnDraft draft) {
        UUID id = Ids.next();
        store.add(
                merchant,
                List.of(new ReturnStore.Row(id, "RMA-" + store.takeNumbers(merchant, 1), draft)),
                clock.instant());
        files.addPhotos(merchant, id, ReturnFile.Kind.PHOTO, draft.photos(), draft.actor());
        GoodsReturn goods = found(merchant, id);
        tell(
                merchant,
                goods,
                "return.requested",
                draft.actor(),
                "wishes to return " + goods.words() + ", " + goods.number());
        return goods;
    }

    /** The orders of these returns, to be locked before them. */
    public List<UUID> ordersOf(MerchantId merchant, List<UUID> ids) {
        return store.ordersOf(merchant, ids);
    }

    /** Those of these that exist, by id. */
    public Map<UUID, GoodsReturn> find(MerchantId merchant, List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.find(merchant, ids);
    }

    /** Those that one click opened before. */
    public List<GoodsReturn> ofKey(MerchantId merchant, UUID order, String key) {
        return List.copyOf(find(merchant, store.ofKey(merchant, order, key)).values());
    }

    /** Those of an order, the oldest first. */
    public List<GoodsReturn> ofOrder(MerchantId merchant, UUID order) {
        return ofOrders(merchant, List.of(order));
    }

    /** Those of these orders, the oldest first. */
    public List<GoodsReturn> ofOrders(MerchantId merchant, List<UUID> orders) {
        return List.copyOf(find(merchant, store.ofOrders(merchant, orders)).values());
    }

    public Optional<GoodsReturn> authorize(MerchantId merchant, GoodsReturn goods, ReturnTerms terms, String by) {
        return next(goods, ReturnEvent.AUTHORIZE).map(state -> {
            lives.authorized(merchant, goods.id(), terms, by, clock.instant());
            tell(
                    merchant,
                    goods,
                    "return.authorized",
                    by,
                    terms.returnless()
                            ? goods.number() + " is accepted: the customer may keep the goods"
                            : goods.number() + " is accepted: the customer may send the goods to " + goods.supplier());
            return found(merchant, goods.id());
        });
    }

    /** @param reason in words for the customer */
    public Optional<GoodsReturn> decline(MerchantId merchant, GoodsReturn goods, String reason, String by) {
        return next(goods, ReturnEvent.DECLINE).map(state -> {
            release(merchant, List.of(goods));
            lives.declined(merchant, goods.id(), reason, by, clock.instant());
            tell(merchant, goods, "return.declined", by, goods.number() + " is declined: " + reason);
            return found(merchant, goods.id());
        });
    }

    public Optional<GoodsReturn> cancel(MerchantId merchant, GoodsReturn goods, String reason, String by) {
        return next(goods, ReturnEvent.CANCEL).map(state -> {
            release(merchant, List.of(goods));
            lives.ended(merchant, List.of(goods.id()), state, clock.instant());
            tell(
                    merchant,
                    goods,
                    "return.cancelled",
                    by,
                    goods.number() + " is cancelled" + (reason.isBlank() ? "" : ": " + reason));
            return found(merchant, goods.id());
        });
    }

    /** Nothing was sent in time: ends those of these that still wait for it, and answers them as they are then. */
    public List<GoodsReturn> expire(MerchantId merchant, Collection<GoodsReturn> returns) {
        List<GoodsReturn> over = returns.stream()
                .filter(goods -> next(goods, ReturnEvent.EXPIRE).isPresent())
                .toList();
        List<UUID> ids = over.stream().map(GoodsReturn::id).toList();
        release(merchant, over);
        lives.ended(merchant, ids, ReturnState.EXPIRED, clock.instant());
        timeline.add(over.stream()
                .map(goods -> entry(
                        merchant,
                        goods,
                        "return.expired",
                        "Dropline",
                        goods.number() + " has expired: nothing was sent"))
                .toList());
        return List.copyOf(find(merchant, ids).values());
    }

    /** The goods are on their way back, or the number they travel under is corrected. */
    public Optional<GoodsReturn> sent(
            MerchantId merchant, GoodsReturn goods, String carrier, String number, String by) {
        if (goods.returnless()) {
            return Optional.empty();
        }
        return next(goods, ReturnEvent.SEND).map(state -> {
            lives.sent(merchant, goods.id(), carrier, number, clock.instant());
            tell(
                    merchant,
                    goods,
                    "return.sent",
                    by,
                    goods.number() + " is on its way back" + (carrier.isBlank() ? "" : " with " + carrier)
                            + (number.isBlank() ? "" : ", " + number));
            return found(merchant, goods.id());
        });
    }

    /**
     * The supplier has the goods, and says how they are; with or without news of the parcel before.
     *
     * @throws IllegalArgumentException if more of a line was received than was to come back, or not every line is named; callers check before
     */
    public Optional<GoodsReturn> received(MerchantId merchant, GoodsReturn goods, Inspection inspection) {
        Optional<ReturnState> inspected =
                next(goods, ReturnEvent.RECEIVE).flatMap(state -> ReturnMachine.next(state, ReturnEvent.INSPECT));
        if (goods.returnless() || inspected.isEmpty()) {
            return Optional.empty();
        }
        if (!inspection.fits(goods)) {
            throw new IllegalArgumentException("not what was to come back with " + goods.number() + ": " + inspection);
        }
        lives.received(merchant, goods.id(), clock.instant());
        lives.inspected(merchant, goods.id(), inspection, clock.instant());
        int units =
                inspection.lines().stream().mapToInt(Inspection.Line::received).sum();
        tell(
                merchant,
                goods,
                "return.received",
                inspection.by(),
                goods.number() + " came back to " + goods.supplier() + ": " + units + " of " + goods.units()
                        + (goods.units() == 1 ? " unit" : " units"));
        return Optional.of(found(merchant, goods.id()));
    }

    /**
     * Ends it: the customer has what is due.
     *
     * @param how for the story: "the money is on its way"
     */
    public Optional<GoodsReturn> resolve(MerchantId merchant, GoodsReturn goods, String how) {
        boolean possible = goods.state() == ReturnState.INSPECTED || goods.returnless();
        return possible
                ? next(goods, ReturnEvent.RESOLVE).map(state -> {
                    lives.ended(merchant, List.of(goods.id()), state, clock.instant());
                    tell(merchant, goods, "return.resolved", "Dropline", goods.number() + " is settled: " + how);
                    return found(merchant, goods.id());
                })
                : Optional.empty();
    }

    /**
     * Notes what the store's news of this moment says.
     *
     * @param status in the store's words
     * @return what it said before, "" for nothing; empty, and nothing is noted, if newer news was taken over
     */
    public Optional<String> heardOf(MerchantId merchant, UUID id, Instant readAt, String status) {
        return lives.heardOf(merchant, id, readAt, status);
    }

    /** Somebody has put a label for the parcel back on the customer's page. */
    public GoodsReturn labelled(MerchantId merchant, GoodsReturn goods, String by) {
        tell(merchant, goods, "return.label", by, goods.number() + " has a label for the parcel back");
        return goods;
    }

    /** The store knows it by this id. */
    public void inStore(MerchantId merchant, UUID id, String storeRef) {
        lives.storeRef(merchant, id, storeRef);
    }

    /** This order of ours brings the customer the same goods once more. */
    public void exchangedBy(MerchantId merchant, UUID id, UUID order) {
        lives.exchangedBy(merchant, id, order);
    }

    private void release(MerchantId merchant, List<GoodsReturn> returns) {
        boolean released = purchaseOrders.returned(
                merchant,
                returns.stream()
                        .flatMap(goods -> goods.lines().stream())
                        .map(line ->
                                new ReturnedUnits(line.purchaseOrderId(), line.purchaseOrderLineNo(), -line.units()))
                        .toList());
        if (!released) {
            throw new IllegalStateException("units were never counted that are given back by "
                    + returns.stream().map(GoodsReturn::number).toList());
        }
    }

    private static List<ReturnedUnits> units(ReturnDraft draft) {
        return draft.lines().stream()
                .map(line -> new ReturnedUnits(line.purchaseOrderId(), line.purchaseOrderLineNo(), line.units()))
                .toList();
    }

    private static Optional<ReturnState> next(GoodsReturn goods, ReturnEvent event) {
        return ReturnMachine.next(goods.state(), event);
    }

    private GoodsReturn found(MerchantId merchant, UUID id) {
        return Objects.requireNonNull(store.find(merchant, List.of(id)).get(id));
    }

    private void tell(MerchantId merchant, GoodsReturn goods, String kind, String by, String summary) {
        timeline.add(List.of(entry(merchant, goods, kind, by, summary)));
    }

    private TimelineEntry entry(MerchantId merchant, GoodsReturn goods, String kind, String by, String summary) {
        return new TimelineEntry(merchant, goods.orderId(), clock.instant(), kind, by, sentence(summary));
    }

    private static String sentence(String words) {
        String begun = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
