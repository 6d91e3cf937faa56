package io.dropline.fulfillment;

import io.dropline.mailroom.OutboxDraft;
import io.dropline.orders.OrderBrief;
import io.dropline.platform.MerchantId;
import io.dropline.promise.Promise;
import io.dropline.shipping.Parcel;
import java.time.LocalDate;
import java.util.Optional;

/** What is said to a customer, in the merchant's name. Empty where there is no address to say it to. */
interface CustomerVoice {
    Optional<OutboxDraft> beingPrepared(MerchantId merchant, OrderBrief order);

    /** @param restFollows whether more parcels are to come */
    Optional<OutboxDraft> shipped(MerchantId merchant, OrderBrief order, Parcel parcel, boolean restFollows);

    Optional<OutboxDraft> delayed(MerchantId merchant, OrderBrief order, LocalDate told, Promise now);

    Optional<OutboxDraft> delivered(MerchantId merchant, OrderBrief order, Parcel parcel);

    Optional<OutboxDraft> cancelled(MerchantId merchant, OrderBrief order);
}
