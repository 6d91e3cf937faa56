package io.dropline.shipping;

import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.numbers.CarrierCandidate;
import io.dropline.shipping.numbers.Recognition;
import io.dropline.shipping.numbers.TrackingNumbers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels. Every command takes a list and runs in its caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Shipments {
    private final ParcelStore store;
    private final Clock clock;

    Shipments(ParcelStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Notes parcels that suppliers handed over. What is no tracking number becomes no parcel; what is told twice is one. */
    public List<Announced> announce(MerchantId merchant, List<ShipNotice> notices) {
        List<Announced> outcomes = new ArrayList<>();
        List<ParcelStore.Row> rows = new ArrayList<>();
        for (ShipNotice notice : notices) {
            Optional<String> declared = Optional.of(notice.declaredCarrier()).filter(name -> !name.isBlank());
            switch (TrackingNumbers.resolve(notice.trackingNumber(), declared)) {
                case Recognition.Nonsense nonsense -> outcomes.add(new Announced.NotANumber(notice, nonsense.reason()));
                case Recognition.Recognised recognised -> {
                    CarrierCandidate best = recognised.best();
                    rows.add(row(
                            notice,
                            best.carrier(),
                            best.carrierName(),
                            best.service(),
                            best.number(),
                            best.trackingUrl().map(URI::toString).orElse(null)));
                }
                case Recognition.Unrecognised unrecognised ->
                    rows.add(row(
                            notice,
                            "",
                            unrecognised.declaredCarrier().orElse("Carrier unknown"),
                            "",
                            unrecognised.number(),
                            null));
            }
        }
        Set<UUID> added = store.add(merchant, rows, clock.instant());
        for (ParcelStore.Row row : rows) {
            outcomes.add(
                    added.contains(row.parcel().id())
                            ? new Announced.Shipped(row.notice(), row.parcel())
                            : new Announced.AlreadyKnown(row.notice()));
        }
        return outcomes;
    }

    /** The orders that this news is about, to be locked before their parcels. */
    public List<UUID> ordersOf(MerchantId merchant, List<TrackingNews> news) {
        return store.ordersByNumbers(
                merchant,
                news.stream().map(TrackingNews::trackingNumber).distinct().toList());
    }

    /** The order of a parcel, to be locked before it; none if there is no such parcel. */
    public List<UUID> orderOf(MerchantId merchant, UUID parcel) {
        return store.orderOf(merchant, parcel);
    }

    /** Takes over what carriers saw, in any order, late or again; answers what changed. */
    public Tracked track(MerchantId merchant, List<TrackingNews> news, String source) {
        List<Parcel> parcels = store.lockByNumbers(
                merchant,
                news.stream().map(TrackingNews::trackingNumber).distinct().toList());
        List<ParcelStore.Event> events = new ArrayList<>();
        Map<UUID, TrackingNews> latest = new HashMap<>();
        for (Parcel parcel : parcels) {
            for (TrackingNews one : news) {
                if (one.trackingNumber().equals(parcel.trackingNumber())) {
                    latest.merge(parcel.id(), one, Shipments::newer);
                    one.scans()
                            .forEach(scan -> events.add(new ParcelStore.Event(parcel.id(), key(scan), scan, source)));
                }
            }
        }
        store.addEvents(merchant, events, clock.instant());
        return fold(merchant, parcels, latest);
    }

    /**
     * A person knows that a parcel arrived.
     *
     * @param on the day, in UTC; nobody knows the hour of another day than today
     */
    public List<Progress> delivered(MerchantId merchant, UUID parcelId, LocalDate on, String by) {
        List<Parcel> parcels = store.lock(merchant, List.of(parcelId));
        Instant now = clock.instant();
        Instant noon = on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        boolean today = on.equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
        TrackingNews.Scan scan = new TrackingNews.Scan(
                today || noon.isAfter(now) ? now : noon, PackageStatus.DELIVERED, "Marked as delivered by " + by, "");
        store.addEvents(
                merchant,
                parcels.stream()
                        .map(parcel -> new ParcelStore.Event(parcel.id(), key(scan), scan, by))
                        .toList(),
                clock.instant());
        return fold(merchant, parcels, Map.of()).progress();
    }

    /** The parcels of these orders. */
    public List<Parcel> ofOrders(MerchantId merchant, List<UUID> orders) {
        return store.ofOrders(merchant, orders);
    }

    private Tracked fold(MerchantId merchant, List<Parcel> parcels, Map<UUID, TrackingNews> latest) {
        Map<UUID, List<TrackingNews.Scan>> scans =
                store.scans(merchant, parcels.stream().map(Parcel::id).toList());
        List<Progress> progress = new ArrayList<>();
        List<UUID> rescheduled = new ArrayList<>();
        for (Parcel parcel : parcels) {
            StatusFold.Standing standing = StatusFold.fold(scans.getOrDefault(parcel.id(), List.of()));
            TrackingNews news = latest.get(parcel.id());
            Optional<LocalDate> expected = store.standing(
                    merchant,
                    parcel.id(),
                    standing,
                    news == null ? null : news.expectedOn(),
                    news == null ? null : news.lastScan().orElse(null),
                    news == null ? "" : news.trackerRef());
            if (standing.status() != parcel.status()) {
                progress.add(new Progress(parcel, parcel.status(), standing.status(), standing.deliveredAt()));
            }
            if (!expected.equals(Optional.ofNullable(parcel.expectedOn()))) {
                rescheduled.add(parcel.orderId());
            }
        }
        return new Tracked(progress, rescheduled);
    }

    /** Of two pieces of news about one parcel, the one that saw more. */
    private static TrackingNews newer(TrackingNews one, TrackingNews other) {
        Instant last = one.lastScan().orElse(Instant.MIN);
        return other.lastScan().orElse(Instant.MAX).isBefore(last) ? one : other;
    }

    private static ParcelStore.Row row(
            ShipNotice notice,
            String carrier,
            String carrierName,
            String service,
            String number,
            @Nullable String trackingUrl) {
        Parcel parcel = new Parcel(
                Ids.next(),
                notice.orderId(),
                notice.purchaseOrderId(),
                notice.supplierId(),
                carrier,
                carrierName,
                number,
                trackingUrl,
                PackageStatus.LABEL_CREATED,
                notice.shippedOn(),
                null,
                notice.lines());
        return new ParcelStore.Row(notice, parcel, service);
    }

    /** The same scan told twice is one: same moment, same status, same words. */
    private static String key(TrackingNews.Scan scan) {
        String text = scan.occurredAt() + "|" + scan.status() + "|" + scan.description() + "|" + scan.place();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
