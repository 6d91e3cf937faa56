package io.dropline.aftersales;

import io.dropline.platform.MerchantId;
import java.util.List;
import java.util.UUID;

/** Takes what stores tell of returns, in the transaction that marks the document handled. */
public interface ReturnsFromStore {
    /** Returns as their store shows them, in any order, also again and also late. Those of orders that are not here are left alone. */
    void told(MerchantId merchant, List<StoreReturn> returns);

    /** The store has opened a return of ours; told again it changes nothing. */
    void opened(MerchantId merchant, UUID returnId, String storeRef);

    /** The store will not do what a document about a return of ours asked for. */
    void refused(MerchantId merchant, UUID returnId, String why);

    /** The store will not end a return that has ended here. */
    void notEnded(MerchantId merchant, UUID returnId, String why);
}
