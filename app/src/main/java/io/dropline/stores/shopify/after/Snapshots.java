package io.dropline.stores.shopify.after;

import io.dropline.mailroom.InboxDocument;
import io.dropline.platform.MerchantId;
import java.util.List;

/** Looks at orders that the poll has read. */
@FunctionalInterface
public interface Snapshots {
    void read(MerchantId merchant, List<InboxDocument> snapshots);
}
