package io.dropline.orders;

import io.dropline.platform.MerchantId;
import java.util.List;

/** Takes what stores tell of orders. Whoever runs the story implements it; the translators of stores call it. */
public interface OrdersFromStore {
    /**
     * Orders as their store tells them, in any order, also again and also late. Runs in the transaction that marks the documents handled.
     *
     * @param orders may tell of one order several times; the telling with the latest {@link StoreOrder#updatedAt} counts
     */
    void arrived(MerchantId merchant, List<StoreOrder> orders);
}
