package io.dropline.stores.shopify;

import io.dropline.fulfillment.StoreTeller;
import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.Ids;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.Parcel;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the document that tells Shopify of a parcel. The parcel's id is its idempotency key. */
@Component
class ShopifyTeller implements StoreTeller {
    private final JsonMapper json;

    ShopifyTeller(JsonMapper json) {
        this.json = json;
    }

    @Override
    public OutboxDraft shipped(MerchantId merchant, StoreParcel told) {
        Parcel parcel = told.parcel();
        Map<String, Object> document = Map.of(
                "storeId", told.storeId(),
                "orderRef", told.orderRef(),
                "packageId", parcel.id(),
                "lines",
                        told.lines().stream()
                                .map(line -> Map.of("lineRef", line.lineRef(), "quantity", line.units()))
                                .toList(),
                "carrierName", parcel.carrierName(),
                "trackingNumber", parcel.trackingNumber(),
                "trackingUrl", Objects.requireNonNullElse(parcel.trackingUrl(), ""),
                "notifyCustomer", false);
        return new OutboxDraft(
                merchant,
                Ids.next(),
                "store:" + told.storeId(),
                "shopify.fulfilment",
                "order:" + parcel.orderId(),
                parcel.orderId(),
                "fulfilment-" + parcel.id(),
                json.writeValueAsString(document),
                "Tracking of " + parcel.trackingNumber() + " to the store for order " + told.orderNumber());
    }
}
