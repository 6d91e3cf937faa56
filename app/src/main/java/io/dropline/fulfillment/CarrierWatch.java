package io.dropline.fulfillment;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.platform.MerchantId;
import io.dropline.shipping.Parcel;
import java.util.Optional;

/** Has a carrier, or a service that asks carriers, watch a parcel. */
public interface CarrierWatch {
    /** The document that asks for it; empty where the merchant has no account with it. */
    Optional<OutboxDraft> watch(MerchantId merchant, Parcel parcel);
}
