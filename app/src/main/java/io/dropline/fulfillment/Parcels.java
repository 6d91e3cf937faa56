package io.dropline.fulfillment;

import io.dropline.mailroom.Outbox;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.orders.OrderBrief;
import io.dropline.orders.Orders;
import io.dropline.platform.MerchantId;
import io.dropline.purchasing.PurchaseOrders;
import io.dropline.purchasing.ShippedUnits;
import io.dropline.shipping.Announced;
import io.dropline.shipping.PackageStatus;
import io.dropline.shipping.Parcel;
import io.dropline.shipping.Progress;
import io.dropline.shipping.ShipNotice;
import io.dropline.shipping.Shipments;
import io.dropline.shipping.Tracked;
import io.dropline.shipping.TrackingNews;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Parcels from the ship notice to the door: who hears of them, and when an order has ended with them. */
@Component
class Parcels {
    private final Shipments shipments;
    private final PurchaseOrders purchaseOrders;
    private final Orders orders;
    private final StoreTeller storeTeller;
    private final List<CarrierWatch> watches;
    private final Telling telling;
    private final Alarms alarms;
    private final Outbox outbox;

    Parcels(
            Shipments shipments,
            PurchaseOrders purchaseOrders,
            Orders orders,
            StoreTeller storeTeller,
            List<CarrierWatch> watches,
            Telling telling,
            Alarms alarms,
            Outbox outbox) {
        this.shipments = shipments;
        this.purchaseOrders = purchaseOrders;
        this.orders = orders;
        this.storeTeller = storeTeller;
        this.watches = watches;
        this.telling = telling;
        this.alarms = alarms;
        this.outbox = outbox;
    }

    List<Announced> announced(MerchantId merchant, List<ShipNotice> notices) {
        Map<String, Parcel> before = new HashMap<>();
        shipments
                .ofOrders(
                        merchant,
                        notices.stream().map(ShipNotice::orderId).distinct().toList())
                .forEach(parcel -> before.put(parcel.purchaseOrderId() + "/" + parcel.trackingNumber(), parcel));
        List<ShipNotice> possible =
                possible(merchant, notices.stream().map(Parcels::oneEntryALine).toList(), before.keySet());
        List<Parcel> fresh = new ArrayList<>();
        List<ShippedUnits> units = new ArrayList<>();
        List<Announced> outcomes = shipments.announce(merchant, possible);
        for (Announced outcome : outcomes) {
            switch (outcome) {
                case Announced.Shipped shipped -> {
                    fresh.add(shipped.parcel());
                    ShipNotice notice = shipped.notice();
                    notice.lines()
                            .forEach(line ->
                                    units.add(new ShippedUnits(notice.purchaseOrderId(), line.lineNo(), line.units())));
                    telling.parcelLeft(merchant, shipped);
                }
                case Announced.AlreadyKnown known -> {
                    telling.parcelKnown(merchant, known.notice());
                    Parcel noted = before.get(key(known.notice()));
                    if (noted != null && !noted.lines().equals(known.notice().lines())) {
                        alarms.parcelDiffers(merchant, known.notice());
                    }
                }
                case Announced.NotANumber wrong -> alarms.notANumber(merchant, wrong.notice(), wrong.reason());
            }
        }
        if (fresh.isEmpty()) {
            return outcomes;
        }
        purchaseOrders.shipped(merchant, units);
        Map<UUID, OrderBrief> briefs = briefs(merchant, fresh);
        List<Parcel> all = shipments.ofOrders(merchant, List.copyOf(briefs.keySet()));
        StoreWords words = new StoreWords(briefs, all, fresh);
        List<OutboxDraft> documents = new ArrayList<>();
        for (Parcel parcel : fresh) {
            words.of(parcel).ifPresent(inStore -> documents.add(storeTeller.shipped(merchant, inStore)));
            watches.forEach(watch -> watch.watch(merchant, parcel).ifPresent(documents::add));
        }
        outbox.write(documents);
        telling.shipped(merchant, fresh, briefs, StillToCome.notShipped(all));
        return outcomes;
    }

    /** The orders that this news is about. */
    List<UUID> ordersOf(MerchantId merchant, List<TrackingNews> news) {
        return shipments.ordersOf(merchant, news);
    }

    List<UUID> orderOf(MerchantId merchant, UUID parcel) {
        return shipments.orderOf(merchant, parcel);
    }

    /** Answers the orders that still run and whose promise may have changed. */
    List<UUID> reported(MerchantId merchant, List<TrackingNews> news, String source) {
        Tracked tracked = shipments.track(merchant, news, source);
        follow(merchant, tracked.progress());
        Stream<UUID> moved = tracked.progress().stream()
                .filter(one -> one.after() != PackageStatus.DELIVERED)
                .map(one -> one.parcel().orderId());
        return Stream.concat(moved, tracked.rescheduled().stream()).distinct().toList();
    }

    /** False if that is no news. */
    boolean delivered(MerchantId merchant, UUID parcel, LocalDate on, String by) {
        List<Progress> progress = shipments.delivered(merchant, parcel, on, by);
        follow(merchant, progress);
        return !progress.isEmpty();
    }

    private void follow(MerchantId merchant, List<Progress> progress) {
        if (progress.isEmpty()) {
            return;
        }
        List<Parcel> moved = progress.stream().map(Progress::parcel).toList();
        Map<UUID, OrderBrief> briefs = briefs(merchant, moved);
        List<Parcel> all = shipments.ofOrders(merchant, List.copyOf(briefs.keySet()));
        telling.progress(merchant, progress, briefs, StillToCome.notArrived(all));
        alarms.troubled(merchant, progress, briefs);
        closeEnded(merchant, List.copyOf(briefs.keySet()));
    }

    /** Orders of which everything was shipped and delivered have ended, and their purchase orders with them. */
    void closeEnded(MerchantId merchant, List<UUID> orderIds) {
        Map<UUID, List<Parcel>> parcels = new LinkedHashMap<>();
        shipments
                .ofOrders(merchant, orderIds)
                .forEach(parcel -> parcels.computeIfAbsent(parcel.orderId(), unused -> new ArrayList<>())
                        .add(parcel));
        List<UUID> arrived = parcels.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().allMatch(parcel -> parcel.status() == PackageStatus.DELIVERED))
                .map(Map.Entry::getKey)
                .toList();
        Map<UUID, OrderBrief> briefs = orders.briefs(merchant, arrived);
        Map<UUID, Boolean> nothingToCome = new HashMap<>();
        List<UUID> shippedPos = new ArrayList<>();
        purchaseOrders.lockOfOrders(merchant, arrived).values().forEach(po -> {
            nothingToCome.merge(po.orderId(), !po.state().live(), Boolean::logicalAnd);
            shippedPos.add(po.id());
        });
        purchaseOrders.close(merchant, shippedPos);
        alarms.over(merchant, orderIds);
        List<UUID> ended = arrived.stream()
                .filter(id -> nothingToCome.getOrDefault(id, true)
                        && Objects.requireNonNull(briefs.get(id)).fullyAllocated())
                .toList();
        telling.ended(merchant, orders.close(merchant, ended));
    }

    /** Leaves out notices of more units than are to come: those become a problem, not a shipment. */
    private List<ShipNotice> possible(MerchantId merchant, List<ShipNotice> notices, Set<String> before) {
        Set<String> known = new HashSet<>(before);
        Map<UUID, PurchaseOrders.View> pos = purchaseOrders.lock(
                merchant,
                notices.stream().map(ShipNotice::purchaseOrderId).distinct().toList());
        Map<String, Integer> toCome = new HashMap<>();
        pos.values()
                .forEach(po -> po.lines().forEach(line -> toCome.put(po.id() + "/" + line.lineNo(), line.toCome())));
        List<ShipNotice> possible = new ArrayList<>();
        for (ShipNotice notice : notices) {
            boolean enough = notice.lines().stream()
                    .allMatch(line ->
                            line.units() <= toCome.getOrDefault(notice.purchaseOrderId() + "/" + line.lineNo(), 0));
            if (known.contains(key(notice))) {
                possible.add(notice); // told again: it takes no units
            } else if (enough) {
                known.add(key(notice));
                notice.lines()
                        .forEach(line -> toCome.merge(
                                notice.purchaseOrderId() + "/" + line.lineNo(), -line.units(), Integer::sum));
                possible.add(notice);
            } else {
                alarms.shippedTooMuch(merchant, notice);
            }
        }
        return possible;
    }

    /** The same for the same parcel, however its number was typed. */
    private static String key(ShipNotice notice) {
        Optional<String> carrier = Optional.of(notice.declaredCarrier()).filter(name -> !name.isBlank());
        String number = switch (TrackingNumbers.resolve(notice.trackingNumber(), carrier)) {
            case Recognition.Recognised recognised -> recognised.best().number();
            case Recognition.Unrecognised unrecognised -> unrecognised.number();
            case Recognition.Nonsense nonsense -> notice.trackingNumber();
        };
        return notice.purchaseOrderId() + "/" + number;
    }

    /** Units of one line that were told in several entries are one entry. */
    private static ShipNotice oneEntryALine(ShipNotice notice) {
        Map<Integer, ShipNotice.Line> lines = new TreeMap<>();
        notice.lines()
                .forEach(line -> lines.merge(
                        line.lineNo(),
                        line,
                        (one, more) ->
                                new ShipNotice.Line(one.lineNo(), one.orderLineId(), one.units() + more.units())));
        return notice.with(List.copyOf(lines.values()));
    }

    private Map<UUID, OrderBrief> briefs(MerchantId merchant, List<Parcel> parcels) {
        return orders.briefs(
                merchant, parcels.stream().map(Parcel::orderId).distinct().toList());
    }
}
