package io.dropline.fulfillment;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.Parcel;
import java.util.List;
import java.util.UUID;

/** Tells a store that a parcel left. One implementation a kind of store, on the translators' floor. */
public interface StoreTeller {
    /** The document that tells it. */
    OutboxDraft shipped(MerchantId merchant, StoreParcel parcel);

    /**
     * A parcel in the store's own words.
     *
     * @param orderRef the store's id of the order
     * @param lines the store's ids of the lines, and how many units of each
     */
    record StoreParcel(UUID storeId, String orderRef, String orderNumber, Parcel parcel, List<StoreLine> lines) {}

    record StoreLine(String lineRef, int units) {}
}
