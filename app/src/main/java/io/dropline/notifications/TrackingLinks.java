package io.dropline.notifications;

import io.dropline.platform.MerchantId;
import java.util.UUID;

/** Makes the unguessable address where a customer follows an order. */
public interface TrackingLinks {
    String trackingLink(MerchantId merchant, UUID order);
}
