package io.dropline.shipping;

import io.dropline.platform.MerchantId;
import java.util.List;

/** Takes what carriers tell of parcels. Whoever runs the story implements it; the translators of carriers call it. */
public interface TrackingNewsFromCarriers {
    /** News in any order, also again and also of parcels nobody knows. Runs in the transaction that marks the documents handled. */
    void arrived(MerchantId merchant, List<TrackingNews> news);
}
