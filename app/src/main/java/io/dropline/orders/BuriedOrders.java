package io.dropline.orders;

import io.dropline.platform.Address;
import io.dropline.platform.MerchantId;
import io.dropline.platform.privacy.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Late or repeated tellings of orders whose customer was redacted: what they say of the order is taken, what they say of the customer is not. An
 * order that the same customer placed afterwards is a new one and welcome.
 */
@Component
class BuriedOrders {
    private final Tombstones tombstones;

    BuriedOrders(Tombstones tombstones) {
        this.tombstones = tombstones;
    }

    /** The tellings, those of redacted orders without their customer. */
    List<StoreOrder> without(
            MerchantId merchant, List<StoreOrder> tellings, Map<UUID, Map<String, OrderStore.Known>> here) {
        List<StoreOrder> fresh =
                tellings.stream().filter(order -> known(here, order) == null).toList();
        boolean look = !fresh.isEmpty() && tombstones.any(merchant);
        Set<String> refs = look
                ? tombstones.keys(
                        merchant, fresh.stream().map(StoreOrder::storeRef).toList())
                : Set.of();
        Map<String, Instant> mails = look
                ? tombstones.mails(
                        merchant, fresh.stream().map(StoreOrder::email).toList())
                : Map.of();
        return tellings.stream()
                .map(order -> without(order, known(here, order), refs, mails))
                .toList();
    }

    private static StoreOrder without(
            StoreOrder order, OrderStore.@Nullable Known known, Set<String> refs, Map<String, Instant> mails) {
        if (known != null) {
            return known.redacted() ? order.ofNobody(known.told()) : order;
        }
        boolean old = Stream.ofNullable(mails.get(order.email()))
                .anyMatch(buriedAt -> !order.placedAt().isAfter(buriedAt));
        return old || refs.contains(order.storeRef()) ? order.ofNobody(area(order.shipTo())) : order;
    }

    private static Address area(Address to) {
        return new Address("", "", "", "", "", to.region(), "", to.country(), "");
    }

    private static OrderStore.@Nullable Known known(Map<UUID, Map<String, OrderStore.Known>> here, StoreOrder order) {
        return here.getOrDefault(order.storeId(), Map.of()).get(order.storeRef());
    }
}
